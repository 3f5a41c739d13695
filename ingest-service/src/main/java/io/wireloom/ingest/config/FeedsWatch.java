package io.wireloom.ingest.config;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.wireloom.ingest.feeds.BadFeedsException;
import io.wireloom.ingest.feeds.FeedsFile;
import io.wireloom.ingest.feeds.FeedsProblem;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Keeps the feeds as their file says. A bad file at the start ends the start, as nothing earlier is there to go on with; later it is
 * logged once, counted in the gauge {@code wireloom_feeds_file_problems} and shown with the readiness, and the old one stays.
 */
@Readiness
@ApplicationScoped
class FeedsWatch implements HealthCheck {

    private final FeedsFile file;

    FeedsWatch(FeedsFile file, MeterRegistry meters) {
        this.file = file;
        Gauge.builder("wireloom.feeds.file.problems", file, watched -> watched.problems()
                        .size())
                .description(
                        "Problems in the file of feeds as it is now; while there are any, the last good one is used")
                .register(meters);
    }

    void start(@Observes @Priority(1) StartupEvent event) {
        file.reload();
    }

    @Scheduled(every = "${wireloom.ingest.feeds-check:5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void check() {
        try {
            if (file.reloadIfChanged()) {
                Log.infof(
                        "Took the changed file of feeds, feeds=%d",
                        file.book().all().size());
            }
        } catch (BadFeedsException e) {
            Log.errorf("Kept the old feeds, as their file cannot be used: %s", e.getMessage());
        }
    }

    @Override
    public HealthCheckResponse call() {
        String problems = file.problems().stream().map(FeedsProblem::toString).collect(Collectors.joining("; "));
        return HealthCheckResponse.named("feeds file")
                .up()
                .withData("feeds", file.book().all().size())
                .withData("problems", problems.isEmpty() ? "none" : problems)
                .build();
    }
}
