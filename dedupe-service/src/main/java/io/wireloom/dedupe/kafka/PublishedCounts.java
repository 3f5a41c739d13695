package io.wireloom.dedupe.kafka;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.wireloom.contracts.ArticleCopies;
import io.wireloom.contracts.Incident;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/**
 * Counts what is published: {@code wireloom_incidents_published_total{type,state}}, a state of an incident each, and
 * {@code wireloom_copies_published_total{relation}}.
 */
@ApplicationScoped
class PublishedCounts {

    private final MeterRegistry meters;

    PublishedCounts(MeterRegistry meters) {
        this.meters = meters;
        for (ArticleCopies.Relation relation : ArticleCopies.Relation.values()) {
            copies(relation);
        }
    }

    void count(Incident incident) {
        Counter.builder("wireloom.incidents.published")
                .description("States of incidents published, by PLOVER event type and by whether the incident stands")
                .tag("type", incident.type())
                .tag("state", label(incident.state()))
                .register(meters)
                .increment();
    }

    void count(ArticleCopies copies) {
        copies(copies.relation()).increment();
    }

    private Counter copies(ArticleCopies.Relation relation) {
        return Counter.builder("wireloom.copies.published")
                .description("States of articles published, by how the article relates to the one it was taken from")
                .tag("relation", label(relation))
                .register(meters);
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
