package io.wireloom.dedupe.kafka;

import static io.wireloom.dedupe.fixtures.ArticleFixture.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wireloom.backing.BackingResource;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.Story;
import io.wireloom.contracts.Story.StoryArticle;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Articles in, stories out, on a real broker and a real database. */
@QuarkusTest
@WithTestResource(BackingResource.class)
class StoriesIT {

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private Topics topics;

    @BeforeEach
    void open() {
        topics = new Topics();
    }

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void publishesTheStoriesThatArticlesTellAndTakesOutAWithdrawnOne() {
        Article ferry = told("ferry", 8, "ferry sank harbour gale passengers rescued lifeboat captain");
        Article rescue = told("rescue", 9, "lifeboat rescued passengers night gale ferry sank crew");
        Article budget = told("budget", 10, "parliament budget vote deficit minister opposition");
        topics.send(ferry);
        topics.send(rescue);
        topics.send(budget);
        topics.settle();

        assertThat(topics.stories(budget)).singleElement().satisfies(story -> assertThat(story.articles())
                .hasSize(1));
        Story story = topics.stories(rescue).get(0);
        assertThat(topics.stories(ferry)).containsExactly(story);
        assertThat(story.articles())
                .extracting(StoryArticle::articleId)
                .containsExactly(ferry.articleId(), rescue.articleId());
        assertThat(story.articles().get(1).reason()).startsWith("shares ").contains("with");
        assertThat(story.origins()).isEqualTo(2);

        topics.send(article(ferry.articleId())
                .published("2026-03-02T11:00:00Z")
                .paragraphs("Withdrawn.")
                .status(Article.Status.CANCELED)
                .build());
        topics.settle();

        assertThat(topics.stories(ferry)).isEmpty();
        assertThat(topics.stories(rescue)).singleElement().satisfies(left -> {
            assertThat(left.articles()).hasSize(1);
            assertThat(left.storyId()).isNotEqualTo(story.storyId());
            assertThat(left.predecessors()).containsExactly(story.storyId());
        });
        assertThat(topics.story(story.storyId()).successors())
                .containsExactly(topics.stories(rescue).get(0).storyId());
    }

    /** Words of this run's own, so that tests do not meet. */
    private Article told(String name, int hour, String words) {
        return article(run + name)
                .outlet(name)
                .published(String.format("2026-03-02T%02d:00:00Z", hour))
                .paragraphs(
                        Arrays.stream(words.split(" ")).map(word -> word + run).collect(Collectors.joining(" ")))
                .build();
    }
}
