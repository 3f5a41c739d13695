package io.wireloom.dedupe.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Story;
import io.wireloom.contracts.Story.StoryArticle;
import io.wireloom.dedupe.copies.Kinship;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoriesTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");
    private static final String FERRY = "ferry sank off lomera forty passengers rescued";

    private final Member first = member("d", "d", 0, FERRY, false);
    private final Member copy = member("c", "d", 2, FERRY, false);
    private final Member later = member("a", "a", 3, "forty rescued after ferry sank near lomera harbour", false);
    private final Member apart = member("b", "b", 1, "parliament of ostrava passes budget after debate", false);

    @Test
    void isNamedAfterItsEarliestArticleAndTellsWhyEachBelongs() {
        Map<String, Story> stories = Stories.of(List.of(later, apart, copy, first));

        assertThat(stories).hasSize(2);
        Story story = stories.values().stream()
                .filter(one -> one.articles().size() == 3)
                .findFirst()
                .orElseThrow();
        assertThat(story.headline()).isEqualTo("Headline of d");
        assertThat(story.articles()).extracting(StoryArticle::articleId).containsExactly("d", "c", "a");
        assertThat(story.articles())
                .extracting(StoryArticle::reason)
                .containsExactly(
                        "the first of the story",
                        "of the family of \"Headline of d\"",
                        "shares \"ferry\", \"forty\" and \"lomera\" with \"Headline of d\"");
        assertThat(story.firstSeen()).isEqualTo(MONDAY);
        assertThat(story.latest()).isEqualTo(MONDAY.plus(Duration.ofHours(3)));
        assertThat(story.families()).isEqualTo(2);
        assertThat(story.origins()).isEqualTo(2);
    }

    @Test
    void aFamilyThatIsSpunThroughoutIsNoOriginButOneThereAlwaysIs() {
        Member spun = member("s", "s", 5, FERRY + " harbour", true);

        assertThat(Stories.of(List.of(first, spun)).values()).singleElement().satisfies(story -> {
            assertThat(story.families()).isEqualTo(2);
            assertThat(story.origins()).isEqualTo(1);
        });
        assertThat(Stories.of(List.of(spun)).values()).singleElement().satisfies(story -> assertThat(story.origins())
                .isEqualTo(1));
    }

    @Test
    void aDissolvedStoryHoldsNothingAndNamesItsSuccessors() {
        Story story = Stories.of(List.of(first)).values().iterator().next();

        Story gone = Stories.dissolved(story, 7, List.of("st-other"));

        assertThat(gone.state()).isEqualTo(Story.State.DISSOLVED);
        assertThat(gone.articles()).isEmpty();
        assertThat(gone.successors()).containsExactly("st-other");
        assertThat(gone.revision()).isEqualTo(7);
    }

    private static Member member(String id, String origin, int hour, String words, boolean spun) {
        return new Member(
                Copy.of(id, MONDAY.plus(Duration.ofHours(hour)), words),
                "version",
                "Headline of " + id,
                Kinship.familyOf(origin),
                origin,
                spun);
    }
}
