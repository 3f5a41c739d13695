package io.wireloom.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VersionOrderTest {

    private static final Instant NOON = Instant.parse("2024-03-13T12:00:00Z");
    private static final Instant ONE = Instant.parse("2024-03-13T13:00:00Z");

    /** Oldest first. */
    private static final List<VersionOrder> SORTED = List.of(
            new VersionOrder(null, null, "a"),
            new VersionOrder(null, null, "b"),
            new VersionOrder(null, NOON, "a"),
            new VersionOrder(null, ONE, "a"),
            new VersionOrder(1L, null, "a"),
            new VersionOrder(1L, ONE, "b"),
            new VersionOrder(2L, NOON, "a"),
            new VersionOrder(2L, NOON, "b"),
            new VersionOrder(10L, null, "a"));

    @Test
    void sortsByNumberThenTimeThenIdWhateverTheArrival() {
        for (int seed = 0; seed < 50; seed++) {
            List<VersionOrder> shuffled = new ArrayList<>(SORTED);
            Collections.shuffle(shuffled, new Random(seed));

            Collections.sort(shuffled);

            assertThat(shuffled).isEqualTo(SORTED);
        }
    }

    @Test
    void agreesWithEquals() {
        SORTED.forEach(one ->
                SORTED.forEach(other -> assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other))));
    }
}
