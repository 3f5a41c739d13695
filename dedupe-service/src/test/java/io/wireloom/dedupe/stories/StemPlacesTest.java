package io.wireloom.dedupe.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.dedupe.stories.Profile.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class StemPlacesTest {

    @Test
    void findsWhatIsThereAndNothingElse() {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            List<String> one = stems(random);
            List<String> other = stems(random);
            assertThat(places(one, other))
                    .isEqualTo(other.stream().map(one::indexOf).toList());
        }
    }

    @Test
    void stemsOfOneHashAreNotTakenForEachOther() {
        assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());

        assertThat(places(List.of("Aa"), List.of("Aa", "BB"))).containsExactly(0, -1);
        assertThat(places(List.of("Aa", "BB"), List.of("BB"))).containsExactly(1);
    }

    @Test
    void anArticleWithoutWordsHasNothing() {
        assertThat(places(List.of(), List.of("fire"))).containsExactly(-1);
        assertThat(places(List.of("fire"), List.of())).isEmpty();
    }

    /** Up to ninety of 729 stems of a kind, of which many have the hash of another. */
    private static List<String> stems(Random random) {
        TreeSet<String> stems = new TreeSet<>();
        int count = random.nextInt(90);
        List<String> parts = List.of("Aa", "BB", "C#", "ab", "bC", "c$", "xy", "yZ", "z;");
        for (int i = 0; i < count; i++) {
            stems.add(parts.get(random.nextInt(9)) + parts.get(random.nextInt(9)) + parts.get(random.nextInt(9)));
        }
        return List.copyOf(stems);
    }

    private static List<Integer> places(List<String> one, List<String> other) {
        StemPlaces own = new StemPlaces(terms(one));
        StemPlaces theirs = new StemPlaces(terms(other));
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < theirs.size(); place++) {
            places.add(own.of(theirs, place));
        }
        return places;
    }

    private static List<Term> terms(List<String> stems) {
        return stems.stream().map(stem -> new Term(stem, stem, 100, 1, 0)).toList();
    }
}
