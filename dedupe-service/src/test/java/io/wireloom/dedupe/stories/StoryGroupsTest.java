package io.wireloom.dedupe.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class StoryGroupsTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");

    @Test
    void articlesAboutOneEventAreOneStoryAndOthersAreNot() {
        assertThat(groups(List.of(
                        Copy.of("a", "ferry sank off lomera forty passengers rescued"),
                        Copy.of("b", "forty rescued after ferry sank near lomera harbour"),
                        Copy.of("c", "parliament of ostrava passes budget after night of debate"))))
                .containsExactlyInAnyOrder(Set.of("a", "b"), Set.of("c"));
    }

    @Test
    void theSameWordsWeeksApartCountForLess() {
        Profile then = Copy.of("a", MONDAY, "quake shakes town roofs fall none hurt one two three");
        Profile soon = Copy.of("b", MONDAY.plus(Duration.ofDays(1)), "quake shakes harbour roofs fall schools shut");
        Profile later = Copy.of("c", MONDAY.plus(Duration.ofDays(28)), "quake shakes harbour roofs fall schools shut");

        assertThat(Likeness.of(then, soon)).isGreaterThan(1.2 * Likeness.of(then, later));
        assertThat(Likeness.of(then, Copy.of("d", "quake shakes harbour roofs fall schools shut")))
                .isGreaterThan(Likeness.of(then, soon));
    }

    @Test
    void beyondTheHorizonTheSameWordsAreAnotherStory() {
        String words = "quake shakes town roofs fall none hurt";
        Profile then = Copy.of("a", MONDAY, words);
        Profile last = Copy.of("b", MONDAY.plus(Likeness.HORIZON), words);
        Profile later = Copy.of("c", MONDAY.plus(Likeness.HORIZON).plusMillis(1), words);

        assertThat(Likeness.of(then, last)).isPositive();
        assertThat(Likeness.of(then, later)).isZero();
        assertThat(groups(List.of(then, later))).containsExactlyInAnyOrder(Set.of("a"), Set.of("c"));
        assertThat(groups(List.of(then, last, later))).containsExactly(Set.of("a", "b", "c"));
    }

    @Test
    void twoEventsOfOneKindAreToldApartByTheirOwnWords() {
        String kind =
                "heavyweight champion defends title stops challenger round arena belt referee corner punches bell ";
        List<Profile> all = new ArrayList<>();
        for (int i = 0; i < OwnWords.ENOUGH; i++) {
            all.add(Copy.of("a" + i, kind + "brandt seventh lisbon spring fado " + "x" + i));
            all.add(Copy.of("b" + i, kind + "okoro third dakar autumn harmattan " + "y" + i));
        }

        assertThat(groups(all)).hasSize(2).allSatisfy(group -> assertThat(
                        group.stream().map(id -> id.charAt(0)).distinct())
                .hasSize(1));
    }

    @Test
    void copiesAreOneStoryWhateverTheySay() {
        Map<String, Strand> strands = Strand.of(
                List.of(Copy.of("a", "ferry sank off lomera"), Copy.of("b", "budget passes in ostrava")), id -> "a");

        assertThat(StoryGroups.of(strands)).hasSize(1);
    }

    @Test
    void aMemberWhoseOriginIsNotThereStandsAlone() {
        assertThat(Strand.of(List.of(Copy.of("b", "budget passes")), id -> "gone"))
                .containsOnlyKeys("b");
    }

    @Property(tries = 300)
    void anyOrderGivesTheSameStories(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        List<Profile> all = new ArrayList<>(IntStream.range(0, 30)
                .mapToObj(i -> Copy.of(
                        "article-" + i,
                        random.nextBoolean() ? null : MONDAY.plus(Duration.ofHours(random.nextInt(1_600))),
                        random.ints(12, 0, 40).mapToObj(word -> "w" + word).collect(Collectors.joining(" "))))
                .toList());
        Set<Set<String>> groups = groups(all);
        Collections.shuffle(all, random);

        assertThat(groups(all)).isEqualTo(groups);
    }

    private static Set<Set<String>> groups(Collection<Profile> profiles) {
        return StoryGroups.of(Strand.of(profiles, id -> id)).stream()
                .map(group -> group.stream().map(Profile::articleId).collect(Collectors.toSet()))
                .collect(Collectors.toSet());
    }
}
