package io.wireloom.dedupe.incidents;

import static io.wireloom.dedupe.fixtures.ClaimFixture.claim;
import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import io.wireloom.dedupe.fixtures.ClaimFixture;
import io.wireloom.dedupe.fixtures.Places;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of difference, with its line. */
class DisagreementsTest {

    private static final String MORNING = "2020-05-06T08:00:00Z";
    private static final String EVENING = "2020-05-06T18:00:00Z";

    @ParameterizedTest(name = "{0}")
    @MethodSource("pairs")
    void tells(String what, Claim one, Claim other, List<String> lines) {
        assertThat(lines(Told.of(one, other))).containsExactlyInAnyOrderElementsOf(lines);
    }

    private static Stream<Arguments> pairs() {
        return Stream.of(
                row(
                        "two numbers",
                        a().tally("killed", "", 12),
                        b().tally("killed", "", 17),
                        "conflict killed: 12 (Hospital) against 17 (Mayor), 5 apart"),
                row("the same number", a().tally("killed", "", 12), b().tally("killed", "", 12)),
                row(
                        "an open range that holds the number",
                        a().tally("killed", "", 14L, null, null),
                        b().tally("killed", "", 20)),
                row(
                        "an open range above the number",
                        a().tally("killed", "", 14L, null, null),
                        b().tally("killed", "", 9),
                        "conflict killed: 9 (Mayor) against 14 or more (Hospital), 5 apart"),
                row(
                        "one speaker, later",
                        a().tally("killed", "", 12).said(MORNING),
                        claim("b")
                                .in("b")
                                .by("hospital", "other")
                                .tally("killed", "", 17)
                                .said(EVENING),
                        "update killed: 12, later 17 (Hospital), 5 more"),
                row(
                        "one speaker, at no known time",
                        a().tally("killed", "", 12).said(null),
                        claim("b")
                                .in("b")
                                .by("hospital", "other")
                                .tally("killed", "", 17)
                                .said(null),
                        "conflict killed: 12 against 17, both of Hospital, 5 apart"),
                row(
                        "groups against a whole",
                        a().tally("killed", "civilians", 27).tally("killed", "combatants", 5),
                        b().tally("killed", "", 36),
                        "scope killed: 27 civilians + 5 combatants = 32 (Hospital) against 36 (Mayor), 4 fewer"),
                row(
                        "a group greater than another's whole",
                        a().tally("killed", "civilians", 27),
                        b().tally("killed", "", 20),
                        "scope killed: 27 civilians (Hospital) against 20 in all (Mayor), 7 more"),
                row(
                        "a part",
                        a().tally("killed", "", 36).tally("killed", "children", 5L, 5L, ""),
                        b(),
                        "part killed children: 5 of the 36 killed (Hospital), 31 others"),
                row(
                        "units",
                        a().tally("sorties", "", 20),
                        b().tally("targets", "", 12),
                        "unit sorties 20 (Hospital) and targets 12 (Mayor) are different units"),
                row(
                        "units that one claim tells together",
                        a().tally("missiles", "", 26).tally("targets", "", 11),
                        b().tally("targets", "", 11)),
                row(
                        "a town in a province",
                        a().place(Places.TALBISEH),
                        b().place(Places.HOMS_PROVINCE),
                        "place Talbiseh (Hospital), within Homs Governorate (Mayor)"),
                row(
                        "two days",
                        a().day("2020-05-04"),
                        b().day("2020-05-05"),
                        "time 2020-05-04 (Hospital) against 2020-05-05 (Mayor), 1 day apart"),
                row("a day in a week", a().day("2020-05-04"), b().days("2020-05-01", "2020-05-07")),
                row(
                        "two actors",
                        a().actor("northern-front"),
                        b().actor("army"),
                        "actor done by Army (Mayor) against Northern-front (Hospital)"),
                row(
                        "a denial",
                        a().actor("army").tally("killed", "civilians", 27),
                        claim("b")
                                .in("b")
                                .status(Claim.Status.DENIED)
                                .target("civilians")
                                .by("general", "official", "army"),
                        "denial General denies that civilians were harmed, as Hospital says"));
    }

    @Test
    void tellsWhatCopiesRepeatOnce() {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            claims.add(claim("h" + i)
                    .in("h" + i)
                    .by("hospital", "other")
                    .tally("killed", "", 12)
                    .build());
            claims.add(claim("m" + i)
                    .in("m" + i)
                    .by("mayor", "official")
                    .tally("killed", "", 17)
                    .build());
        }

        Incident incident = Told.of(List.of(), claims);

        assertThat(incident.disagreements()).singleElement().satisfies(difference -> assertThat(difference.claimIds())
                .hasSize(40));
    }

    @Test
    void takesTheRepetitionOfAnEarlierFigureForNoUpdate() {
        Incident incident = Told.of(
                a().tally("killed", "", 12).said(MORNING).build(),
                claim("b")
                        .in("b")
                        .by("hospital", "other")
                        .tally("killed", "", 17)
                        .said(EVENING)
                        .build(),
                claim("c")
                        .in("c")
                        .by("hospital", "other")
                        .tally("killed", "", 12)
                        .said("2020-05-07T08:00:00Z")
                        .build());

        assertThat(lines(incident)).containsExactly("update killed: 12, later 17 (Hospital), 5 more");
        assertThat(incident.tallies()).singleElement().satisfies(tally -> {
            assertThat(tally.low()).isEqualTo(17);
            assertThat(tally.figures()).hasSize(3);
        });
    }

    @Test
    void staysShortAndQuickWhereAThousandClaimsDiffer() {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            claims.add(claim("c" + i)
                    .in("c" + i)
                    .by("speaker" + i, "other")
                    .tally("killed", "", i)
                    .build());
        }

        Incident incident = Assertions.assertTimeout(Duration.ofSeconds(20), () -> Told.of(List.of(), claims));

        assertThat(incident.disagreements()).hasSizeLessThan(1000);
    }

    private static List<String> lines(Incident incident) {
        return incident.disagreements().stream()
                .map(difference -> difference.kind() + " " + difference.text())
                .toList();
    }

    private static Arguments row(String what, ClaimFixture one, ClaimFixture other, String... lines) {
        return Arguments.of(what, one.build(), other.build(), List.of(lines));
    }

    private static ClaimFixture a() {
        return claim("a").in("a").by("hospital", "other");
    }

    private static ClaimFixture b() {
        return claim("b").in("b").by("mayor", "official");
    }
}
