package io.wireloom.dedupe.incidents;

import static io.wireloom.dedupe.fixtures.ClaimFixture.claim;
import static io.wireloom.dedupe.fixtures.ClaimFixture.record;
import static io.wireloom.dedupe.incidents.Woven.single;
import static io.wireloom.dedupe.incidents.Woven.toll;
import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Incident;
import io.wireloom.dedupe.fixtures.ClaimFixture;
import io.wireloom.dedupe.fixtures.Places;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whom the incidents of a few articles count as one origin, and whom as several. */
class IncidentOriginsTest {

    @Test
    void countsAnonymousSourcesOfOneMediumAsOneOrigin() {
        Incident incident = single(Woven.of(
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
        Incident incident = single(Woven.of(
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

        Incident incident = single(Woven.of(
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

        Incident incident = single(Woven.of(
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

        Incident asserted = single(Woven.of(facts, record("one", toll("one", 40).build())));
        Incident quoted = single(Woven.of(
                facts,
                record("one", toll("one", 40).by("council", "official").build()),
                record("two", toll("two", 40).by("ministry", "official").build())));

        assertThat(asserted.origins()).hasSize(1);
        assertThat(quoted.origins()).extracting(Incident.Origin::key).containsExactly("council", "ministry");
    }

    @Test
    void countsAHeadlineAndUnnamedDoctorsWithTheNamedSpeakerOfTheSameStory() {
        Incident incident = single(Woven.of(
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

    private static ClaimFixture troops(String id) {
        return claim(id)
                .in(id)
                .event("MOBILIZE", "deployment")
                .actor("iran")
                .place(Places.SYRIA)
                .tally("troops", "", 200L, 999L, null);
    }
}
