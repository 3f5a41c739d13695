package io.wireloom.extract.config;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.wireloom.extract.claims.ExtractorPool;
import io.wireloom.extract.claims.LexiconUpdate;
import io.wireloom.extract.lexicon.BadLexiconException;
import io.wireloom.extract.lexicon.LexiconFolder;
import io.wireloom.extract.lexicon.LexiconProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Keeps the lexicon as a desk's files say. Bad files at the start end the start, as nothing earlier is there to go on with; later they
 * are logged once, counted in the gauge {@code wireloom_lexicon_problems} and shown with the readiness, and the old lexicon stays.
 */
@Readiness
@ApplicationScoped
class LexiconWatch implements HealthCheck {

    private final LexiconFolder folder;
    private final LexiconUpdate update;
    private final ExtractorPool extractors;

    LexiconWatch(LexiconFolder folder, LexiconUpdate update, ExtractorPool extractors, MeterRegistry meters) {
        this.folder = folder;
        this.update = update;
        this.extractors = extractors;
        Gauge.builder("wireloom.lexicon.problems", folder, watched -> watched.problems()
                        .size())
                .description(
                        "Problems in the desk's lexicon as it is now; while there are any, the last good one is used")
                .register(meters);
    }

    @Scheduled(every = "${wireloom.extract.lexicon.check:5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void check() {
        try {
            if (update.reloadIfChanged()) {
                Log.infof(
                        "Took the changed lexicon, extractor=%s, ownRows=%d",
                        extractors.knowledge().version(), folder.tables().ownRows());
            }
        } catch (BadLexiconException e) {
            Log.errorf("Kept the old lexicon, as the desk's files cannot be used: %s", e.getMessage());
        }
    }

    @Override
    public HealthCheckResponse call() {
        String problems =
                folder.problems().stream().map(LexiconProblem::toString).collect(Collectors.joining("; "));
        return HealthCheckResponse.named("lexicon")
                .up()
                .withData("extractor", extractors.knowledge().version())
                .withData("ownRows", folder.tables().ownRows())
                .withData("problems", problems.isEmpty() ? "none" : problems)
                .build();
    }
}
