package io.wireloom.extract.kafka;

import io.opentelemetry.api.OpenTelemetry;
import io.wireloom.contracts.delivery.Traces;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The traces of the items whose records are in hand; none unless {@code OTEL_SDK_DISABLED=false}. */
final class Telemetry {

    @Produces
    @Singleton
    Traces traces(OpenTelemetry telemetry) {
        return new Traces(telemetry);
    }
}
