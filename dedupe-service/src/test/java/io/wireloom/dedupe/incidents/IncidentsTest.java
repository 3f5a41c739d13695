package io.wireloom.dedupe.incidents;

import static io.wireloom.dedupe.fixtures.ClaimFixture.claim;
import static io.wireloom.dedupe.fixtures.ClaimFixture.record;
import static io.wireloom.dedupe.incidents.Woven.ids;
import static io.wireloom.dedupe.incidents.Woven.single;
import static io.wireloom.dedupe.incidents.Woven.toll;
import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import io.wireloom.dedupe.fixtures.Places;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From the claim records of a few articles to their incidents. */
class IncidentsTest {

    @Test
    void setsRivalTollsAndADenialOfOneArticleSideBySide() {
        List<Incident> incidents = Woven.of(
                List.of(),
                record(
                        "story",
                        claim("denial")
                                .in("story")
                                .at(0, 60)
                                .status(Claim.Status.DENIED)
                                .actor("airforce")
                                .target("civilians")
                                .by("president", "official", "airforce")
                                .build(),
                        claim("elsewhere")
                                .in("story")
                                .at(2000, 2060)
                                .actor("airforce")
                                .place(Places.HAMA)
                                .day("2020-05-05")
                                .build(),
                        claim("monitor")
                                .in("story")
                                .at(3600, 3660)
                                .by("monitor", "monitor")
                                .tally("killed", "civilians", 27)
                                .tally("killed", "combatants", 5)
                                .build(),
                        claim("depots")
                                .in("story")
                                .at(3700, 3760)
                                .place(Places.HOMS)
                                .by("director", "monitor", "monitor")
                                .build(),
                        claim("council")
                                .in("story")
                                .at(3900, 3960)
                                .actor("airforce")
                                .day("2020-05-04")
                                .by("council-head", "official")
                                .tally("killed", "civilians", 36)
                                .build(),
                        claim("names")
                                .in("story")
                                .at(4000, 4060)
                                .place(Places.HOMS_PROVINCE)
                                .by("council-head", "official")
                                .tally("killed", "", 36)
                                .tally("killed", "children", 5L, 5L, "")
                                .build()));

        Incident homs = holding(incidents, "names");
        assertThat(ids(homs)).contains("denial", "monitor", "council", "names").doesNotContain("elsewhere");
        assertThat(ids(holding(incidents, "elsewhere"))).doesNotContain("denial");
        assertThat(homs.start()).hasToString("2020-05-04");
        assertThat(homs.grade()).isEqualTo("contested");
        assertThat(homs.tallies())
                .flatExtracting(Incident.TallySummary::figures)
                .extracting(Incident.Figure::low)
                .doesNotContain(32L, 63L, 41L, 68L);
        assertThat(homs.disagreements())
                .extracting(Incident.Disagreement::kind)
                .contains("conflict", "scope", "part", "denial");
        assertThat(homs.disagreements())
                .extracting(Incident.Disagreement::text)
                .anyMatch(text -> text.contains("27 (Monitor) against 36 (Council-head), 9 apart"));
    }

    @Test
    void keepsTheTollOfAnEarlierEventThatTheOutletRecallsApart() {
        List<Incident> incidents = Woven.of(
                List.of(),
                record(
                        "story",
                        toll("today", 13)
                                .in("story")
                                .at(0, 60)
                                .by("governor", "official")
                                .build(),
                        claim("recalled")
                                .in("story")
                                .at(80, 140)
                                .tally("killed", "", 46)
                                .build()));

        assertThat(incidents).hasSize(2);
    }

    @Test
    void keepsAnUpdateOfOneSpeakerBesideTheEarlierFigure() {
        Incident incident = single(Woven.of(
                List.of(),
                record(
                        "one",
                        toll("one", 12)
                                .by("hospital", "other")
                                .said("2020-05-04T10:00:00Z")
                                .build()),
                record(
                        "two",
                        toll("two", 17)
                                .by("hospital", "other")
                                .said("2020-05-04T18:00:00Z")
                                .build())));

        assertThat(incident.tallies()).singleElement().satisfies(tally -> {
            assertThat(tally.figures()).hasSize(2);
            assertThat(tally.low()).isEqualTo(17);
            assertThat(tally.best()).isEqualTo(17);
        });
        assertThat(incident.disagreements())
                .extracting(Incident.Disagreement::kind)
                .contains("update");
        assertThat(incident.history())
                .extracting(Incident.HistoryEntry::claimId)
                .containsExactly("one", "two");
    }

    @Test
    void confirmsWhatTheSideThatDidItAdmits() {
        Incident incident = single(Woven.of(
                List.of(),
                record(
                        "one",
                        toll("one", 40)
                                .actor("airforce")
                                .by("hospital", "other")
                                .build()),
                record(
                        "two",
                        toll("two", 40)
                                .actor("airforce")
                                .by("general", "official", "airforce")
                                .build())));

        assertThat(incident.grade()).isEqualTo("confirmed");
    }

    @Test
    void neverJoinsTwoIncidentsThroughADenial() {
        List<Incident> incidents = Woven.of(
                List.of(),
                record(
                        "story",
                        claim("first")
                                .in("story")
                                .at(0, 60)
                                .place(Places.HOMS)
                                .day("2020-05-04")
                                .actor("airforce")
                                .build(),
                        claim("second")
                                .in("story")
                                .at(70, 130)
                                .place(Places.RAQQA)
                                .day("2020-05-04")
                                .actor("airforce")
                                .build(),
                        claim("denial")
                                .in("story")
                                .at(140, 200)
                                .status(Claim.Status.DENIED)
                                .actor("airforce")
                                .by("general", "official", "airforce")
                                .build()));

        assertThat(incidents).hasSize(2).allSatisfy(incident -> assertThat(ids(incident))
                .contains("denial"));
    }

    @Test
    void attachesADenialOfAnotherArticleByItsPlace() {
        Incident incident = single(Woven.of(
                List.of(),
                record("one", toll("one", 19).said("2020-05-05T10:00:00Z").build()),
                record(
                        "two",
                        claim("denial")
                                .in("two")
                                .status(Claim.Status.DENIED)
                                .place(Places.TALBISEH)
                                .day("2020-05-06")
                                .said("2020-05-06T10:00:00Z")
                                .by("general", "official", "airforce")
                                .build())));

        assertThat(ids(incident)).containsExactly("one", "denial");
    }

    @Test
    void makesAnIncidentOfADenialThatSpeaksToNothingKnown() {
        Incident incident = single(Woven.of(
                List.of(),
                record(
                        "story",
                        claim("denial")
                                .in("story")
                                .status(Claim.Status.DENIED)
                                .place(Places.HOMS)
                                .build())));

        assertThat(incident.grade()).isEqualTo("discounted");
        assertThat(incident.title()).startsWith("Denied: ");
    }

    @Test
    void titlesAnIncidentByWhatWhoWhereAndWhen() {
        Incident incident = single(Woven.of(
                List.of(),
                record("one", toll("one", 40).actor("airforce").target("rebels").build())));

        assertThat(incident.title()).isEqualTo("Air strike by Airforce on Rebels, Talbiseh (Homs), 4 May 2020");
    }

    private static Incident holding(List<Incident> incidents, String claimId) {
        return incidents.stream()
                .filter(incident -> ids(incident).contains(claimId))
                .findFirst()
                .orElseThrow();
    }
}
