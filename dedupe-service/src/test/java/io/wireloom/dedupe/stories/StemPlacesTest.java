package io.wireloom.dedupe.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.dynatrace.hash4j.hashing.Hashing;
import io.wireloom.dedupe.stories.Profile.Term;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StemPlacesTest {

    @ParameterizedTest
    @MethodSource("hashes")
    void findsWhatIsThereAndNothingElse(ToLongFunction<String> hash) {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            List<String> one = stems(random);
            List<String> other = stems(random);
            assertThat(places(one, other, hash))
                    .isEqualTo(other.stream().map(one::indexOf).toList());
        }
    }

    /** A good one, one by which many stems hash alike, and one by which all do and are sought from the table's last slot on. */
    private static List<ToLongFunction<String>> hashes() {
        return List.of(Hashing.komihash5_0()::hashCharsToLong, String::hashCode, stem -> -1);
    }

    @Test
    void anArticleWithoutWordsHasNothing() {
        assertThat(places(List.of(), List.of("fire"), String::hashCode)).containsExactly(-1);
        assertThat(places(List.of("fire"), List.of(), String::hashCode)).isEmpty();
    }

    /** Up to ninety of 729 stems of a kind, of which many have the hash code of another. */
    private static List<String> stems(Random random) {
        TreeSet<String> stems = new TreeSet<>();
        int count = random.nextInt(90);
        List<String> parts = List.of("Aa", "BB", "C#", "ab", "bC", "c$", "xy", "yZ", "z;");
        for (int i = 0; i < count; i++) {
            stems.add(parts.get(random.nextInt(9)) + parts.get(random.nextInt(9)) + parts.get(random.nextInt(9)));
        }
        return List.copyOf(stems);
    }

    private static List<Integer> places(List<String> one, List<String> other, ToLongFunction<String> hash) {
        StemPlaces own = new StemPlaces(terms(one), hash);
        StemPlaces theirs = new StemPlaces(terms(other), hash);
        return IntStream.range(0, theirs.size())
                .mapToObj(place -> own.of(theirs, place))
                .toList();
    }

    private static List<Term> terms(List<String> stems) {
        return stems.stream().map(stem -> new Term(stem, stem, 100, 1, 0)).toList();
    }
}
