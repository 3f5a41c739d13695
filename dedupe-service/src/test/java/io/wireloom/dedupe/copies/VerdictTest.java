package io.wireloom.dedupe.copies;

import static io.wireloom.dedupe.fixtures.ArticleFixture.article;
import static io.wireloom.dedupe.fixtures.StoryFile.joined;
import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.Article.BlockKind;
import io.wireloom.contracts.ArticleCopies.Relation;
import io.wireloom.dedupe.fixtures.ArticleFixture;
import io.wireloom.dedupe.fixtures.StoryFile;
import io.wireloom.dedupe.fixtures.StoryFile.Story;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each relation between articles made of invented stories, in several scripts. */
class VerdictTest {

    private static final List<Story> STORIES = StoryFile.stories();

    /** A story with two others of another language or topic. */
    static Stream<Arguments> stories() {
        int count = STORIES.size();
        return Stream.iterate(0, i -> i < count, i -> i + 1)
                .map(i -> Arguments.of(STORIES.get(i), STORIES.get((i + 1) % count), STORIES.get((i + 2) % count)));
    }

    @ParameterizedTest
    @MethodSource("stories")
    void readsAReprintAsTheSame(Story story, Story other, Story third) {
        Article reprint = article("b")
                .block(BlockKind.HEADLINE, other.headline())
                .paragraphs(story.first(0, 5))
                .build();

        assertThat(relation(whole(story), reprint)).isEqualTo(Relation.SAME);
    }

    @ParameterizedTest
    @MethodSource("stories")
    void readsANewFigureAsARevision(Story story, Story other, Story third) {
        Article corrected = article("b").paragraphs(story.updated(0, 5)).build();

        assertThat(relation(whole(story), corrected)).isEqualTo(Relation.REVISION);
    }

    @ParameterizedTest
    @MethodSource("stories")
    void readsAStoryWithNewsPutBeforeItAndItsEndCutOffAsARevision(Story story, Story other, Story third) {
        Article update = article("b")
                .paragraphs(joined(third.first(0, 1), story.first(0, 4)))
                .build();

        assertThat(relation(whole(story), update)).isEqualTo(Relation.REVISION);
    }

    @ParameterizedTest
    @MethodSource("stories")
    void readsAPassageAmongOtherTextAsAnExcerpt(Story story, Story other, Story third) {
        Article digest = article("b")
                .paragraphs(joined(other.first(0, 3), story.first(0, 3), third.first(0, 3)))
                .build();
        Article longer = article("a")
                .paragraphs(joined(story.first(0, 5), other.first(3, 5)))
                .build();

        assertThat(relation(longer, digest)).isEqualTo(Relation.EXCERPT);
    }

    @ParameterizedTest
    @MethodSource("stories")
    void readsASharedLastParagraphAsNoCopy(Story story, Story other, Story third) {
        Article one = article("a")
                .paragraphs(joined(other.first(0, 4), story.first(4, 5)))
                .build();
        Article two = article("b")
                .paragraphs(joined(third.first(0, 4), story.first(4, 5)))
                .build();

        assertThat(relation(one, two)).isEqualTo(Relation.NONE);
    }

    @ParameterizedTest
    @MethodSource("stories")
    void readsASharedQuotationAsNoCopy(Story story, Story other, Story third) {
        String quotation = "“" + String.join(" ", story.first(1, 4)) + "”";
        Article one = quoting("a", other, quotation);
        Article two = quoting("b", third, quotation);

        assertThat(relation(one, two)).isEqualTo(Relation.NONE);
    }

    @ParameterizedTest
    @MethodSource("stories")
    void readsUnrelatedStoriesAsNoCopies(Story story, Story other, Story third) {
        assertThat(relation(
                        whole(story), article("b").paragraphs(other.first(0, 5)).build()))
                .isEqualTo(Relation.NONE);
    }

    private static Article whole(Story story) {
        return article("a")
                .block(BlockKind.HEADLINE, story.headline())
                .paragraphs(story.first(0, 5))
                .build();
    }

    private static Article quoting(String id, Story story, String quotation) {
        ArticleFixture article = article(id).paragraphs(story.first(0, 2));
        return article.paragraphs(quotation).paragraphs(story.first(2, 5)).build();
    }

    static Relation relation(Article one, Article other) {
        Optional<CopyLink> link =
                Verdict.of(Comparison.between(ArticleText.of(one), ArticleText.of(other)), print -> false);
        return link.map(CopyLink::relation).orElse(Relation.NONE);
    }
}
