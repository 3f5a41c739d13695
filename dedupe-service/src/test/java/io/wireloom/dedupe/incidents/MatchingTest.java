package io.wireloom.dedupe.incidents;

import static io.wireloom.dedupe.fixtures.ClaimFixture.claim;
import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Claim;
import io.wireloom.dedupe.fixtures.ClaimFixture;
import io.wireloom.dedupe.fixtures.Places;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pairs of claims of two articles: which match, and what keeps the others apart. */
class MatchingTest {

    static Stream<Arguments> matching() {
        return Stream.of(
                pair("one town, one day", strike(Places.TALBISEH, "2015-09-30"), strike(Places.TALBISEH, "2015-09-30")),
                pair(
                        "a town and its province, one day, one actor",
                        strike(Places.TALBISEH, "2015-09-30").actor("russia"),
                        strike(Places.HOMS_PROVINCE, "2015-09-30").actor("russia")),
                pair(
                        "a town and the city its province is called after",
                        strike(Places.TALBISEH, "2015-09-30").actor("russia"),
                        strike(Places.HOMS, "2015-09-30").actor("russia")),
                pair(
                        "two rare figures, no day, one country",
                        open().place(Places.SYRIA).tally("missiles", "", 26).tally("targets", "", 11),
                        open().place(Places.SYRIA)
                                .day("2015-10-07")
                                .tally("missiles", "", 26)
                                .tally("targets", "", 11)),
                pair(
                        "one actor, one country, the same vague number, no day",
                        troops().place(Places.SYRIA).actor("iran").said(null),
                        troops().place(Places.SYRIA).actor("iran").days("2015-09-21", "2015-10-01")),
                pair(
                        "a nameless actor beside a named one",
                        strike(Places.TALBISEH, "2015-09-30").namelessActor("warplanes"),
                        strike(Places.TALBISEH, "2015-09-30").actor("russia")),
                pair(
                        "a province and a town, one day, the same nameless warplanes",
                        strike(Places.TALBISEH, "2015-09-30").namelessActor("warplanes"),
                        strike(Places.HOMS_PROVINCE, "2015-09-30").namelessActor("warplanes")),
                pair(
                        "a province and a town, one day, one weapon",
                        strike(Places.TALBISEH, "2015-09-30").weapon("barrel bomb"),
                        strike(Places.HOMS_PROVINCE, "2015-09-30").weapon("barrel bomb")),
                pair(
                        "two sums of one measure over one area",
                        strike(Places.SYRIA, "2015-09-30").actor("russia").tally("targets", "", 62),
                        open().place(Places.SYRIA)
                                .actor("russia")
                                .day("2015-09-30")
                                .tally("targets", "", 62)),
                pair(
                        "two texts without a date, one town, one weapon",
                        open().place(Places.HOMS).said(null).weapon("car bomb"),
                        open().place(Places.HOMS).said(null).weapon("car bomb")),
                pair(
                        "two sides that blame each other with one number",
                        strike(Places.HOMS, "2015-09-30").actor("russia").tally("killed", "", 43),
                        strike(Places.HOMS, "2015-09-30")
                                .actor("syrian-government")
                                .tally("killed", "", 43)),
                pair(
                        "a clash told from both sides",
                        strike(Places.RASTAN, "2015-09-30")
                                .event("ASSAULT", "armed-clash")
                                .actor("a")
                                .target("b"),
                        strike(Places.RASTAN, "2015-09-30")
                                .event("ASSAULT", "armed-clash")
                                .actor("b")
                                .target("a")));
    }

    static Stream<Arguments> apart() {
        return Stream.of(
                reason("different days", strike(Places.HOMS, "2015-09-30"), strike(Places.HOMS, "2015-10-01")),
                reason("different places", strike(Places.HOMS, "2015-09-30"), strike(Places.HAMA, "2015-09-30")),
                reason("different places", strike(Places.HOMS, "2015-09-30"), strike(Places.PALMYRA, "2015-09-30")),
                reason("different places", strike(Places.HOMS, "2015-09-30"), strike(Places.MOSUL, "2015-09-30")),
                reason("different places", strike(Places.HAMA, "2015-09-30"), strike(Places.RASTAN, "2015-09-30")),
                reason(
                        "fights off what the other strikes with",
                        strike(Places.HOMS, "2015-09-30").target("drones").event("ASSAULT", "other"),
                        strike(Places.HOMS, "2015-09-30").weapon("drone")),
                reason(
                        "sums up more than one event",
                        strike(Places.SYRIA, "2015-09-30")
                                .tally("targets", "", 60)
                                .tally("killed", "", 27),
                        strike(Places.TALBISEH, "2015-09-30").tally("killed", "", 27)),
                reason(
                        "different actors",
                        strike(Places.HOMS, "2015-09-30").actor("russia"),
                        strike(Places.HOMS, "2015-09-30").actor("turkey")),
                reason(
                        "different kinds of event",
                        strike(Places.HOMS, "2015-09-30"),
                        strike(Places.HOMS, "2015-09-30").event("ASSAULT", "abduction")),
                reason(
                        "different kinds of event",
                        strike(Places.HOMS, "2015-09-30"),
                        strike(Places.HOMS, "2015-09-30").event("PROTEST", null)),
                reason(
                        "planned or possible",
                        strike(Places.HOMS, "2015-09-30"),
                        strike(Places.HOMS, "2015-09-30").status(Claim.Status.PLANNED)),
                reason(
                        "different days",
                        strike(Places.HOMS, "2015-10-20").said("2015-10-20T12:00:00Z"),
                        open().place(Places.HOMS).said("2015-10-02T12:00:00Z")));
    }

    static Stream<Arguments> tooLittle() {
        return Stream.of(
                pair(
                        "type, country, day and actor alone",
                        strike(Places.SYRIA, "2015-09-30").actor("russia").target("islamic-state"),
                        strike(Places.RAQQA, "2015-09-30").actor("russia").target("islamic-state")),
                pair(
                        "an umbrella figure over a country and a single strike",
                        strike(Places.SYRIA, "2015-09-30").actor("russia").tally("targets", "", 60),
                        strike(Places.TALBISEH, "2015-09-30").actor("russia").tally("killed", "civilians", 27)),
                pair(
                        "the same number in different units",
                        strike(Places.SYRIA, "2015-09-30").tally("sorties", "", 26),
                        strike(Places.SYRIA, "2015-09-30").tally("missiles", "", 26)),
                pair(
                        "two towns ten kilometres apart",
                        strike(Places.TALBISEH, "2015-09-30").actor("russia"),
                        strike(Places.RASTAN, "2015-09-30").actor("russia")),
                pair(
                        "two texts without a date and nothing but the town",
                        open().place(Places.HOMS).said(null),
                        open().place(Places.HOMS).said(null)),
                pair(
                        "one town and one actor, but no day on one side and no date to its article",
                        open().place(Places.HOMS).actor("russia").said(null),
                        strike(Places.HOMS, "2015-09-30").actor("russia")),
                pair(
                        "a small number and a country",
                        open().place(Places.SYRIA).tally("killed", "", 3),
                        open().place(Places.SYRIA).tally("killed", "", 3)));
    }

    @ParameterizedTest
    @MethodSource("matching")
    void matches(ClaimFixture one, ClaimFixture other) {
        Decision decision = decide(one, other);

        assertThat(decision.matched()).as(decision.reason()).isTrue();
        assertThat(decision).isEqualTo(decide(other, one));
    }

    @ParameterizedTest
    @MethodSource("apart")
    void isVetoed(String reason, ClaimFixture one, ClaimFixture other) {
        Decision decision = decide(one, other);

        assertThat(decision.matched()).isFalse();
        assertThat(decision.reason()).contains(reason);
        assertThat(decision).isEqualTo(decide(other, one));
    }

    @ParameterizedTest
    @MethodSource("tooLittle")
    void doesNotMatch(ClaimFixture one, ClaimFixture other) {
        Decision decision = decide(one, other);

        assertThat(decision.matched()).as(decision.reason()).isFalse();
        assertThat(decision).isEqualTo(decide(other, one));
    }

    private static Decision decide(ClaimFixture one, ClaimFixture other) {
        return Matching.decide(telling("one", one), telling("other", other), false);
    }

    private static Telling telling(String article, ClaimFixture claim) {
        return Tellings.of(ClaimFixture.record(article, claim.in(article).build()))
                .get(0);
    }

    private static ClaimFixture open() {
        return claim("claim" + System.nanoTime()).said("2015-10-08T12:00:00Z");
    }

    private static ClaimFixture strike(Claim.Place place, String day) {
        return open().place(place).day(day);
    }

    private static ClaimFixture troops() {
        return open().event("MOBILIZE", "deployment").tally("troops", "", 200L, 999L, null);
    }

    private static Arguments pair(String name, ClaimFixture one, ClaimFixture other) {
        return Arguments.of(Named.of(name, one), other);
    }

    private static Arguments reason(String reason, ClaimFixture one, ClaimFixture other) {
        return Arguments.of(reason, one, other);
    }
}
