package io.wireloom.ingest.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while the consumer of {@code wire-copy}, {@code wire-copy-backfill} or {@code erasures} waits for something; says for what. */
@Readiness
@ApplicationScoped
class WireCopyReadiness implements HealthCheck {

    private final WireCopyConsumer consumer;
    private final BackfillConsumer backfill;
    private final ErasuresConsumer erasures;

    WireCopyReadiness(WireCopyConsumer consumer, BackfillConsumer backfill, ErasuresConsumer erasures) {
        this.consumer = consumer;
        this.backfill = backfill;
        this.erasures = erasures;
    }

    @Override
    public HealthCheckResponse call() {
        return consumer.trouble()
                .or(backfill::trouble)
                .or(erasures::trouble)
                .map(trouble -> HealthCheckResponse.named("wire-copy consumer")
                        .down()
                        .withData("reason", trouble)
                        .build())
                .orElseGet(() -> HealthCheckResponse.up("wire-copy consumer"));
    }
}
