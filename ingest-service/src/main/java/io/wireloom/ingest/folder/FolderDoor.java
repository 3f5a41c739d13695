package io.wireloom.ingest.folder;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.wireloom.ingest.config.IngestConfig;
import io.wireloom.ingest.doors.DocumentIntake;
import io.wireloom.ingest.feeds.FeedDefinition;
import io.wireloom.ingest.feeds.FeedsFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Watches the folders of all feeds that have one, by looking, as file servers tell of no changes. Metrics:
 * {@code wireloom_folder_files_total{feed,outcome}} and {@code wireloom_folder_troubles}.
 */
@ApplicationScoped
public class FolderDoor {

    private final FeedsFile feeds;
    private final DocumentIntake documents;
    private final IngestConfig.Folder config;
    private final ObjectMapper json;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Instance instance = Instance.current();
    private final Map<String, FolderRun> runs = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    FolderDoor(
            FeedsFile feeds,
            DocumentIntake documents,
            IngestConfig config,
            ObjectMapper json,
            Clock clock,
            MeterRegistry meters) {
        this.feeds = feeds;
        this.documents = documents;
        this.config = config.folder();
        this.json = json;
        this.clock = clock;
        this.meters = meters;
        Gauge.builder("wireloom.folder.troubles", this, door -> door.troubles().size())
                .description("Folders that cannot be read now")
                .register(meters);
    }

    @Scheduled(every = "${wireloom.ingest.folder.tick:1s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        if (!config.enabled() || stopping) {
            return;
        }
        Map<String, FeedDefinition> watched = feeds.book().all().stream()
                .filter(feed -> feed.folder() != null)
                .collect(Collectors.toMap(FeedDefinition::name, feed -> feed));
        runs.values()
                .removeIf(run ->
                        !run.busy() && !run.feed().equals(watched.get(run.feed().name())));
        watched.values().forEach(feed -> runs.computeIfAbsent(feed.name(), name -> run(feed)));
        runs.values().forEach(run -> Infrastructure.getDefaultWorkerPool().execute(run::look));
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void beat() {
        runs.values().forEach(FolderRun::beat);
    }

    @Scheduled(every = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void retain() {
        Duration keep = config.keepProcessed();
        if (!keep.isZero()) {
            runs.values().forEach(run -> run.retain(keep));
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    /** What keeps folders from being read, by feed. */
    Map<String, String> troubles() {
        Map<String, String> troubles = new TreeMap<>();
        runs.forEach((name, run) -> run.trouble().ifPresent(trouble -> troubles.put(name, trouble)));
        return troubles;
    }

    /** The feeds whose folders are watched. */
    int watched() {
        return runs.size();
    }

    private FolderRun run(FeedDefinition feed) {
        return new FolderRun(
                feed,
                instance,
                new FolderRun.Tools(
                        documents::take,
                        json,
                        clock,
                        outcome -> Counter.builder("wireloom.folder.files")
                                .description("Files taken from the feed's folder, by what came of them")
                                .tags("feed", feed.name(), "outcome", outcome)
                                .register(meters)
                                .increment(),
                        () -> stopping,
                        config.takeOver()));
    }
}
