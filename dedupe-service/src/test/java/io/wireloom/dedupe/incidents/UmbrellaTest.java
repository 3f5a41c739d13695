package io.wireloom.dedupe.incidents;

import static io.wireloom.dedupe.fixtures.ClaimFixture.claim;
import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.dedupe.fixtures.ClaimFixture;
import io.wireloom.dedupe.fixtures.Places;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UmbrellaTest {

    static Stream<Named<ClaimFixture>> sums() {
        return Stream.of(
                Named.of(
                        "targets over a country",
                        claim("c").place(Places.SYRIA).tally("targets", "", 60).day("2020-05-05")),
                Named.of("sorties, wherever", claim("c").tally("sorties", "", 1200L, null, null)),
                Named.of(
                        "a month that is meant as a whole",
                        claim("c")
                                .reads(0, "Raids over the past month killed 300 people.", "killed")
                                .days("2020-04-06", "2020-05-06")
                                .when("past month")
                                .tally("killed", "", 300)),
                Named.of(
                        "years",
                        claim("c")
                                .days("2011-03-01", "2020-05-06")
                                .place(Places.SYRIA)
                                .event("ASSAULT", "armed-clash")),
                Named.of(
                        "a toll that runs on",
                        claim("c")
                                .reads(0, "More than 60 have died since the offensive began.", "died")
                                .tally("killed", "", 60L, null, null)),
                Named.of("a war's toll", claim("c").tally("killed", "", 230_000L, null, null)),
                Named.of("three towns that lie apart", claim("c").place(Places.HOMS, Places.RAQQA, Places.MOSUL)));
    }

    static Stream<Named<ClaimFixture>> events() {
        return Stream.of(
                Named.of("targets in a town", claim("c").place(Places.HOMS).tally("targets", "", 6)),
                Named.of("strikes, nobody says where", claim("c").tally("strikes", "", 12)),
                Named.of(
                        "a day somewhere in a month",
                        claim("c")
                                .reads(0, "A blast in April killed seven.", "killed")
                                .days("2020-04-01", "2020-04-30")
                                .when("April")
                                .tally("killed", "", 7)),
                Named.of("a night", claim("c").days("2020-05-05", "2020-05-06").place(Places.HOMS)),
                Named.of(
                        "the worst since",
                        claim("c")
                                .reads(0, "The deadliest raid since May killed 60.", "killed")
                                .tally("killed", "", 60)),
                Named.of(
                        "a toll that is not final",
                        claim("c").reads(0, "Four have died so far.", "died").tally("killed", "", 4)),
                Named.of(
                        "troops that came over a week",
                        claim("c").event("MOBILIZE", "deployment").days("2020-05-01", "2020-05-06")),
                Named.of("two towns near each other", claim("c").place(Places.HOMS, Places.TALBISEH)));
    }

    @ParameterizedTest
    @MethodSource("sums")
    void sumsUp(ClaimFixture claim) {
        assertThat(telling(claim).sum()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("events")
    void tellsOneEvent(ClaimFixture claim) {
        assertThat(telling(claim).sum()).isFalse();
    }

    @Test
    void coversWhatItsSideDidInItsAreaAndDays() {
        assertThat(Umbrella.covers(telling(sum()), telling(strike()))).hasValueSatisfying(decision -> {
            assertThat(decision.matched()).isFalse();
            assertThat(decision.reason()).contains("sums up", "same actor: russia");
        });
        assertThat(Umbrella.covers(telling(strike()), telling(sum()))).isEmpty();
    }

    @Test
    void aMinistryThatReportsItsOwnDeedsIsItsState() {
        ClaimFixture sum = claim("sum")
                .place(Places.SYRIA)
                .days("2020-05-04", "2020-05-05")
                .tally("targets", "", 40)
                .by("russia-s-defence-ministry", "official");

        assertThat(Umbrella.covers(telling(sum), telling(strike()))).isPresent();
    }

    @Test
    void coversNothingElse() {
        assertThat(Stream.of(
                        claim("other-side").place(Places.HOMS).day("2020-05-05").actor("turkey"),
                        claim("later").place(Places.HOMS).day("2020-05-06").actor("russia"),
                        claim("abroad").place(Places.MOSUL).day("2020-05-05").actor("russia"),
                        claim("nowhere").day("2020-05-05").actor("russia"),
                        claim("kind")
                                .place(Places.HOMS)
                                .day("2020-05-05")
                                .actor("russia")
                                .event("PROTEST", null),
                        sum()))
                .allSatisfy(other -> assertThat(Umbrella.covers(telling(sum()), telling(other)))
                        .isEmpty());
    }

    private static ClaimFixture sum() {
        return claim("sum")
                .place(Places.SYRIA)
                .actor("russia")
                .days("2020-05-04", "2020-05-05")
                .tally("targets", "", 40);
    }

    private static ClaimFixture strike() {
        return claim("strike").place(Places.HOMS).actor("russia").day("2020-05-05");
    }

    private static Telling telling(ClaimFixture claim) {
        return Tellings.of(ClaimFixture.record("article", claim.build())).get(0);
    }
}
