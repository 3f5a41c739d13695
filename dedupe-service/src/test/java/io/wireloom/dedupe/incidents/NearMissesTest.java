package io.wireloom.dedupe.incidents;

import static io.wireloom.dedupe.fixtures.ClaimFixture.claim;
import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.dedupe.fixtures.ClaimFixture;
import io.wireloom.dedupe.fixtures.Places;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NearMissesTest {

    static Stream<Arguments> near() {
        return Stream.of(
                Arguments.of(
                        "different days: 2020-05-05 and 2020-05-06",
                        toll().place(Places.HOMS).day("2020-05-06")),
                Arguments.of("different places", toll().place(Places.HAMA).day("2020-05-05")),
                Arguments.of(
                        "different actors",
                        claim("other")
                                .place(Places.HOMS)
                                .day("2020-05-05")
                                .tally("killed", "", 43)
                                .tally("wounded", "", 71)
                                .actor("turkey")
                                .place(Places.HOMS_PROVINCE)));
    }

    static Stream<ClaimFixture> far() {
        return Stream.of(
                toll().place(Places.HOMS).day("2020-05-08"),
                toll().place(Places.MOSUL).day("2020-05-05"),
                toll().place(Places.HAMA).day("2020-05-06"),
                toll().place(Places.HOMS).day("2020-05-06").event("PROTEST", null),
                claim("other")
                        .place(Places.HOMS)
                        .day("2020-05-06")
                        .actor("russia")
                        .tally("killed", "", 3));
    }

    @ParameterizedTest
    @MethodSource("near")
    void saysWhatKeptTheTwoApart(String reason, ClaimFixture other) {
        ClaimFixture one = reason.contains("actors")
                ? toll().place(Places.HOMS).days("2020-05-04", "2020-05-05")
                : toll().place(Places.HOMS).day("2020-05-05");

        assertThat(edges(one, other)).singleElement().satisfies(edge -> {
            assertThat(edge.kind()).isEqualTo(Edge.Kind.NEAR_MISS);
            assertThat(edge.reason()).startsWith(reason).contains("same figures: killed 43");
            assertThat(edge.points()).isGreaterThanOrEqualTo(Matching.ENOUGH);
        });
    }

    @ParameterizedTest
    @MethodSource("far")
    void whatIsFarApartIsNoNearMiss(ClaimFixture other) {
        assertThat(edges(toll().place(Places.HOMS).day("2020-05-05"), other)).isEmpty();
    }

    @Test
    void inOneArticleTwoStrikesADayApartAreOne() {
        List<Telling> own = Tellings.of(ClaimFixture.record(
                "a",
                claim("first")
                        .place(Places.HOMS)
                        .day("2020-05-05")
                        .actor("russia")
                        .at(0, 40)
                        .build(),
                claim("second")
                        .place(Places.HOMS)
                        .day("2020-05-06")
                        .actor("russia")
                        .at(50, 90)
                        .build()));

        assertThat(Pairs.edges(own, List.of(), Map.of())).extracting(Edge::kind).containsExactly(Edge.Kind.NEAR_MISS);
    }

    private static List<Edge> edges(ClaimFixture one, ClaimFixture other) {
        List<Telling> ours = tellings("a", one);
        List<Telling> theirs = tellings("b", other);
        List<Edge> edges = Pairs.edges(ours, theirs, Map.of());
        assertThat(Pairs.edges(theirs, ours, Map.of())).isEqualTo(edges);
        return edges;
    }

    private static List<Telling> tellings(String article, ClaimFixture claim) {
        return Tellings.of(ClaimFixture.record(article, claim.in(article).build()));
    }

    private static ClaimFixture toll() {
        return claim("claim" + System.nanoTime()).actor("russia").tally("killed", "", 43);
    }
}
