package io.wireloom.extract.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.wireloom.contracts.samples.GoldenSamples;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExtractionYieldTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ExtractionYield yields = new ExtractionYield(meters);

    @Test
    void countsEachClaimOnceByTypeFirstSpeakerAndPlace() {
        yields.count(GoldenSamples.claims());

        assertThat(counts("wireloom.extracted.articles", "claims")).isEqualTo(Map.of("some", 1.0, "none", 0.0));
        assertThat(counts("wireloom.extracted.claims", "type")).isEqualTo(Map.of("ASSAULT", 3.0, "MOBILIZE", 1.0));
        assertThat(counts("wireloom.extracted.places", "place"))
                .isEqualTo(Map.of("resolved", 2.0, "none", 2.0, "unresolved", 0.0));
        assertThat(counts("wireloom.extracted.speakers", "kind"))
                .containsAllEntriesOf(Map.of("official", 2.0, "monitor", 1.0, "anonymous", 1.0, "medium", 0.0))
                .containsOnlyKeys(
                        "anonymous", "armed-group", "medium", "monitor", "none", "official", "other", "witness");
    }

    @Test
    void aClaimOfTheOutletItselfHasNoSpeaker() {
        yields.count(GoldenSamples.ratedClaims());

        assertThat(counts("wireloom.extracted.speakers", "kind")).containsEntry("none", 1.0);
    }

    @Test
    void aWithdrawnArticleSaysNothingOfTheExtractor() {
        yields.count(GoldenSamples.withdrawnClaims());

        assertThat(counts("wireloom.extracted.articles", "claims")).isEqualTo(Map.of("some", 0.0, "none", 0.0));
    }

    @Test
    void describesEveryMetric() {
        yields.count(GoldenSamples.claims());

        assertThat(meters.getMeters()).map(Meter::getId).allSatisfy(id -> assertThat(id.getDescription())
                .isNotBlank());
    }

    private Map<String, Double> counts(String name, String label) {
        return meters.get(name).counters().stream()
                .collect(Collectors.toMap(counter -> counter.getId().getTag(label), Counter::count));
    }
}
