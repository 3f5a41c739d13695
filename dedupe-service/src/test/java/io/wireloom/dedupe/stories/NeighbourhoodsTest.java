package io.wireloom.dedupe.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NeighbourhoodsTest {

    @Test
    void whatHangsTogetherIsOneNeighbourhood() {
        assertThat(Neighbourhoods.of(
                        List.of("a", "b", "c", "d"), List.of(Tie.of("b", "a", 0.2), Tie.of("b", "c", 0.13))))
                .containsExactlyInAnyOrder(Set.of("a", "b", "c"), Set.of("d"));
    }

    @Test
    void weakTiesAreLetGoOfWhereTooManyHangTogether() {
        List<String> ids = IntStream.range(0, 2 * Neighbourhoods.MOST)
                .mapToObj(i -> String.format("%04d", i))
                .toList();
        List<Tie> ties = new ArrayList<>();
        for (int i = 1; i < ids.size(); i++) {
            ties.add(Tie.of(ids.get(i - 1), ids.get(i), i == Neighbourhoods.MOST ? 0.14 : 0.5));
        }

        assertThat(Neighbourhoods.of(ids, ties))
                .containsExactlyInAnyOrder(
                        ids.stream().limit(Neighbourhoods.MOST).collect(Collectors.toSet()),
                        ids.stream().skip(Neighbourhoods.MOST).collect(Collectors.toSet()));
    }

    @Test
    void noNeighbourhoodIsLargerThanTheBoundHoweverStrongTheTies() {
        List<String> ids = IntStream.range(0, Neighbourhoods.MOST + 1)
                .mapToObj(i -> String.format("%04d", i))
                .toList();
        List<Tie> ties = new ArrayList<>();
        for (int i = 1; i < ids.size(); i++) {
            ties.add(Tie.of(ids.get(i - 1), ids.get(i), 1));
        }

        assertThat(Neighbourhoods.of(ids, ties)).hasSize(ids.size());
    }
}
