package io.wireloom.dedupe.incidents;

import static io.wireloom.dedupe.fixtures.ClaimFixture.claim;
import static io.wireloom.dedupe.fixtures.ClaimFixture.record;
import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.ArticleClaims;
import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import io.wireloom.dedupe.fixtures.ClaimFixture;
import io.wireloom.dedupe.fixtures.Places;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From the claim records of a few articles to their incidents. */
class IncidentsTest {

    @Test
    void setsRivalTollsAndADenialOfOneArticleSideBySide() {
        List<Incident> incidents = weave(
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
    void countsAnonymousSourcesOfOneMediumAsOneOrigin() {
        Incident incident = single(weave(
                List.of(),
                record(
                        "one",
                        troops("one")
                                .by("sources in the capital", "anonymous")
                                .by("newswire", "medium")
                                .build()),
                record(
                        "two",
                        troops("two")
                                .by("two officials", "anonymous")
                                .by("newswire", "medium")
                                .build()),
                record("three", troops("three").rule("verb+hearsay").build())));

        assertThat(incident.claims()).hasSize(3);
        assertThat(incident.origins()).singleElement().satisfies(origin -> {
            assertThat(origin.key()).isEqualTo("via:newswire");
            assertThat(origin.kind()).isEqualTo("anonymous");
        });
        assertThat(incident.grade()).isEqualTo("weak");
    }

    @Test
    void countsTwoPeopleOfOneBodyAsOneOriginAndTwoBodiesAsTwo() {
        Incident incident = single(weave(
                List.of(),
                record(
                        "one",
                        toll("one", 40).by("minister", "official", "ministry").build()),
                record(
                        "two",
                        toll("two", 40).by("spokesman", "official", "ministry").build()),
                record("three", toll("three", 40).by("hospital", "other").build())));

        assertThat(incident.origins()).extracting(Incident.Origin::key).containsExactly("hospital", "ministry");
        assertThat(incident.grade()).isEqualTo("fair");
    }

    @Test
    void countsTheCopiesOfOneOutletsOwnReportAsOneOrigin() {
        List<ArticleFacts> family = List.of(
                new ArticleFacts("one", "family", "Courier", false),
                new ArticleFacts("two", "family", "Herald", false));

        Incident incident = single(weave(
                family,
                record("one", toll("one", 40).build()),
                record("two", toll("two", 40).build())));

        assertThat(incident.origins())
                .singleElement()
                .extracting(Incident.Origin::key)
                .isEqualTo("family:family");
    }

    @Test
    void givesWhatASpunTextAssertsNoWeightBesideAnybodyElse() {
        List<ArticleFacts> facts = List.of(
                new ArticleFacts("one", "family", "Courier", false), new ArticleFacts("two", "other", "Herald", true));

        Incident incident = single(weave(
                facts,
                record("one", toll("one", 40).build()),
                record("two", toll("two", 40).build())));

        assertThat(incident.origins())
                .singleElement()
                .extracting(Incident.Origin::key)
                .isEqualTo("family:family");
        assertThat(incident.claims()).hasSize(2);
    }

    @Test
    void countsASpunTextWhereNobodyElseSpeaksAndWhomItQuotes() {
        List<ArticleFacts> facts = List.of(
                new ArticleFacts("one", "family", "Courier", true), new ArticleFacts("two", "other", "Herald", true));

        Incident asserted = single(weave(facts, record("one", toll("one", 40).build())));
        Incident quoted = single(weave(
                facts,
                record("one", toll("one", 40).by("council", "official").build()),
                record("two", toll("two", 40).by("ministry", "official").build())));

        assertThat(asserted.origins()).hasSize(1);
        assertThat(quoted.origins()).extracting(Incident.Origin::key).containsExactly("council", "ministry");
    }

    @Test
    void countsAHeadlineAndUnnamedDoctorsWithTheNamedSpeakerOfTheSameStory() {
        Incident incident = single(weave(
                List.of(),
                record(
                        "story",
                        toll("headline", 12).in("story").at(0, 30).build(),
                        toll("doctors", 12)
                                .in("story")
                                .at(40, 90)
                                .byUnnamed("doctors")
                                .build(),
                        toll("director", 12)
                                .in("story")
                                .at(100, 150)
                                .by("hospital", "other")
                                .build())));

        assertThat(incident.origins()).extracting(Incident.Origin::key).containsExactly("hospital");
    }

    @Test
    void keepsTheTollOfAnEarlierEventThatTheOutletRecallsApart() {
        List<Incident> incidents = weave(
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
        Incident incident = single(weave(
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
        Incident incident = single(weave(
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
        List<Incident> incidents = weave(
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
        Incident incident = single(weave(
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
        Incident incident = single(weave(
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
        Incident incident = single(weave(
                List.of(),
                record("one", toll("one", 40).actor("airforce").target("rebels").build())));

        assertThat(incident.title()).isEqualTo("Air strike by Airforce on Rebels, Talbiseh (Homs), 4 May 2020");
    }

    private static ClaimFixture toll(String id, long killed) {
        return claim(id).in(id).place(Places.TALBISEH).day("2020-05-04").tally("killed", "", killed);
    }

    private static ClaimFixture troops(String id) {
        return claim(id)
                .in(id)
                .event("MOBILIZE", "deployment")
                .actor("iran")
                .place(Places.SYRIA)
                .tally("troops", "", 200L, 999L, null);
    }

    private static List<Incident> weave(List<ArticleFacts> facts, ArticleClaims... records) {
        List<Telling> tellings = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        Arrays.stream(records).map(Tellings::of).forEach(own -> {
            edges.addAll(Pairs.edges(own, tellings, Map.of()));
            tellings.addAll(own);
        });
        Map<String, ArticleFacts> byId = new HashMap<>();
        facts.forEach(fact -> byId.put(fact.articleId(), fact));
        return Grouping.group(tellings, edges).stream()
                .map(group -> Incidents.of(group, byId))
                .toList();
    }

    private static Incident single(List<Incident> incidents) {
        assertThat(incidents).hasSize(1);
        return incidents.get(0);
    }

    private static Incident holding(List<Incident> incidents, String claimId) {
        return incidents.stream()
                .filter(incident -> ids(incident).contains(claimId))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> ids(Incident incident) {
        return incident.claims().stream()
                .map(member -> member.claim().claimId())
                .toList();
    }
}
