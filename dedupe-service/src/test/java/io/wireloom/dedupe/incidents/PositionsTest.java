package io.wireloom.dedupe.incidents;

import static io.wireloom.dedupe.fixtures.ClaimFixture.claim;
import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import io.wireloom.dedupe.fixtures.ClaimFixture;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What each speaker holds, what is not answered, how figures are read and how it is graded. */
class PositionsTest {

    @Test
    void flagsWhoDeniesAndThenAdmits() {
        Incident incident = Told.of(
                accusation().build(),
                denial().build(),
                admission("2020-05-08T10:00:00Z").build());

        assertThat(incident.positions())
                .filteredOn(position -> position.speaker().equals("army"))
                .singleElement()
                .satisfies(position -> {
                    assertThat(position.stances())
                            .extracting(Incident.Stance::stance)
                            .containsExactly("denied", "admitted");
                    assertThat(position.reversal())
                            .isEqualTo("denied it on 2020-05-07, then admitted it on 2020-05-08");
                });
        assertThat(incident.grade()).isEqualTo("confirmed");
        assertThat(incident.unanswered()).isEmpty();
    }

    @Test
    void flagsWhoAdmitsAndThenDenies() {
        Incident incident =
                Told.of(accusation().build(), admission("2020-05-06T20:00:00Z").build(), denial().build());

        assertThat(incident.positions())
                .extracting(Incident.Position::reversal)
                .contains("admitted it on 2020-05-06, then denied it on 2020-05-07");
        assertThat(incident.grade()).isEqualTo("contested");
    }

    @Test
    void takesADenialOfCiviliansHarmedForNoReversalOfTheStrike() {
        Incident incident = Told.of(
                accusation().build(),
                denial().target("civilians").build(),
                admission("2020-05-08T10:00:00Z").build());

        assertThat(incident.positions()).extracting(Incident.Position::reversal).containsOnlyNulls();
        assertThat(incident.grade()).isEqualTo("contested");
    }

    @Test
    void listsWhatTheAccusedHasNotAnswered() {
        Incident incident = Told.of(accusation().build());

        assertThat(incident.unanswered()).singleElement().satisfies(open -> {
            assertThat(open.entityId()).isEqualTo("army");
            assertThat(open.claimIds()).containsExactly("accusation");
            assertThat(open.since()).hasToString("2020-05-06T10:00:00Z");
            assertThat(open.text())
                    .isEqualTo("said of Army by Hospital, first on 2020-05-06; it has neither denied nor admitted it");
        });
    }

    @Test
    void confirmsNothingBecauseTheOtherSideSpeaks() {
        Incident incident = Told.of(
                claim("one")
                        .in("one")
                        .actor("northern-front")
                        .by("army", "official")
                        .build(),
                claim("two")
                        .in("two")
                        .actor("northern-front")
                        .by("hospital", "other")
                        .build());

        assertThat(incident.grade()).isEqualTo("fair");
        assertThat(incident.gradeReason()).isEqualTo("2 independent origins: Army, Hospital");
    }

    @Test
    void readsFiguresThroughEachLens() {
        Incident incident = Told.of(
                toll("hospital", "other", 27).actor("army").build(),
                toll("mayor", "official", 36).build(),
                toll("monitor", "monitor", 27).build(),
                claim("vague")
                        .in("vague")
                        .by("baker", "witness")
                        .tally("killed", "civilians", 20L, null, null)
                        .build());

        assertThat(incident.lenses())
                .extracting(lens -> lens.lens() + " " + lens.low() + " " + lens.best() + " " + lens.high())
                .containsExactly(
                        "ucdp 20 27 null",
                        "acled 20 20 20",
                        "airwars 20 20 null",
                        "official 36 36 36",
                        "corroborated 27 27 27");
        assertThat(incident.tallies()).singleElement().satisfies(tally -> assertThat(tally.figures())
                .hasSize(4));
    }

    @Property(tries = 50)
    void isOneRecordInAnyOrderOfClaims(@ForAll long seed) {
        List<Claim> claims = new ArrayList<>(List.of(
                accusation().build(),
                denial().build(),
                admission("2020-05-08T10:00:00Z").build(),
                toll("hospital", "other", 27).said(null).build(),
                toll("mayor", "official", 36).build(),
                toll("monitor", "monitor", 27).day("2020-05-04").build(),
                claim("doctors")
                        .in("hospital")
                        .at(60, 90)
                        .said(null)
                        .byUnnamed("doctors")
                        .build(),
                claim("report")
                        .in("report")
                        .day("2020-05-05")
                        .by("herald", "medium")
                        .build()));
        String before = Incidents.digest(Told.of(List.of(), claims));
        Collections.shuffle(claims, new Random(seed));

        assertThat(Incidents.digest(Told.of(List.of(), claims))).isEqualTo(before);
    }

    private static ClaimFixture accusation() {
        return claim("accusation")
                .in("one")
                .actor("army")
                .by("hospital", "other")
                .said("2020-05-06T10:00:00Z");
    }

    private static ClaimFixture denial() {
        return claim("denial")
                .in("two")
                .status(Claim.Status.DENIED)
                .by("general", "official", "army")
                .said("2020-05-07T10:00:00Z");
    }

    private static ClaimFixture admission(String said) {
        return claim("admission")
                .in("three")
                .actor("army")
                .by("minister", "official", "army")
                .said(said);
    }

    private static ClaimFixture toll(String speaker, String kind, long killed) {
        return claim(speaker).in(speaker).by(speaker, kind).tally("killed", "civilians", killed);
    }
}
