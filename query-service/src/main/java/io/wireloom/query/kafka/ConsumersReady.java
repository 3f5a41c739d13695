package io.wireloom.query.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while a consumer waits for an outage to pass; says which and why. */
@Readiness
@ApplicationScoped
class ConsumersReady implements HealthCheck {

    private final Deliveries deliveries;

    ConsumersReady(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public HealthCheckResponse call() {
        Map<String, String> troubles = deliveries.troubles();
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("consumers").status(troubles.isEmpty());
        troubles.forEach(response::withData);
        return response.build();
    }
}
