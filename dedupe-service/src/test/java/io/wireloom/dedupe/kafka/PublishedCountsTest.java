package io.wireloom.dedupe.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.wireloom.contracts.Incident;
import io.wireloom.contracts.samples.GoldenSamples;
import org.junit.jupiter.api.Test;

class PublishedCountsTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final PublishedCounts counts = new PublishedCounts(meters);

    @Test
    void countsStatesOfIncidentsByTypeAndWhetherTheyStand() {
        Incident incident = GoldenSamples.incident();

        counts.count(incident);
        counts.count(GoldenSamples.dissolvedIncident());

        assertThat(meters.get("wireloom.incidents.published")
                        .tags("type", incident.type(), "state", "active")
                        .counter()
                        .count())
                .isEqualTo(1);
        assertThat(meters.get("wireloom.incidents.published")
                        .tag("state", "dissolved")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void showsEveryRelationBeforeTheFirstArticle() {
        counts.count(GoldenSamples.copies());

        assertThat(meters.get("wireloom.copies.published").counters())
                .extracting(counter -> counter.getId().getTag("relation"))
                .containsExactlyInAnyOrder("none", "same", "revision", "excerpt", "rewrite", "unknown");
        assertThat(meters.get("wireloom.copies.published").counters().stream()
                        .mapToDouble(counter -> counter.count())
                        .sum())
                .isEqualTo(1);
    }
}
