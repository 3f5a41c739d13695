package io.wireloom.ingest.folder;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import io.wireloom.contracts.delivery.RetryPolicy;
import io.wireloom.ingest.doors.Answers;
import io.wireloom.ingest.doors.Door;
import io.wireloom.ingest.doors.Entrance;
import io.wireloom.ingest.feeds.FeedDefinition;
import io.wireloom.ingest.wire.Envelope;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** The watch over one feed's folder. One look at a time; a look may take as long as its files need. */
final class FolderRun {

    private final FeedDefinition feed;
    private final DropFolder folder;
    private final Tools tools;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile String trouble;
    private volatile Instant notBefore = Instant.MIN;
    private int outages;

    FolderRun(FeedDefinition feed, Instance instance, Tools tools) {
        this.feed = feed;
        this.folder = new DropFolder(feed.folder(), instance);
        this.tools = tools;
    }

    /**
     * What all folders share.
     *
     * @param intake takes the items of a file
     * @param outcome hears what became of each file: processed, rejected or retried
     * @param stopping whether the service is about to end
     * @param takeOver how long an instance may be silent before its files are taken over
     */
    record Tools(
            Taking intake,
            ObjectMapper json,
            Clock clock,
            Consumer<String> outcome,
            BooleanSupplier stopping,
            Duration takeOver) {}

    /** Takes the items of a document, as {@link io.wireloom.ingest.doors.DocumentIntake} does. */
    @FunctionalInterface
    interface Taking {
        void take(InputStream body, Envelope envelope, Entrance entrance, Answers answers) throws IOException;
    }

    FeedDefinition feed() {
        return feed;
    }

    /** What keeps the folder from being read; empty when nothing does. */
    Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    /** Says that this instance lives; during a long look too. */
    void beat() {
        guarded(() -> folder.beat(tools.clock().instant()));
    }

    /** Whether a look is under way. */
    boolean busy() {
        return busy.get();
    }

    /** Takes every file that is ready, unless a look is under way or an outage is waited out. */
    void look() {
        Instant now = tools.clock().instant();
        if (now.isBefore(notBefore) || !busy.compareAndSet(false, true)) {
            return;
        }
        try {
            guarded(() -> {
                folder.beat(now);
                folder.takeOver(tools.takeOver(), now);
                Optional<String> found = settleAll(folder.taken());
                if (!waiting()) {
                    found = first(found, takeAll(folder.settled(now)));
                }
                found.ifPresentOrElse(this::troubled, this::recovered);
            });
        } finally {
            busy.set(false);
        }
    }

    private Optional<String> takeAll(List<Path> files) throws IOException {
        Optional<String> found = Optional.empty();
        for (Path file : files) {
            Optional<Path> taken = waiting() ? Optional.empty() : folder.take(file);
            found = first(found, settleAll(taken.stream().toList()));
        }
        return found;
    }

    /** Settles files until an outage comes; what is wrong, if anything is. */
    private Optional<String> settleAll(List<Path> files) throws IOException {
        Optional<String> found = Optional.empty();
        for (Path file : files) {
            found = first(found, waiting() ? Optional.empty() : settle(file));
        }
        return found;
    }

    private boolean waiting() {
        return tools.stopping().getAsBoolean() || tools.clock().instant().isBefore(notBefore);
    }

    private static Optional<String> first(Optional<String> one, Optional<String> other) {
        return one.isPresent() ? one : other;
    }

    /** Deletes files processed longer ago than {@code keep}. */
    void retain(Duration keep) {
        LocalDate first = LocalDate.ofInstant(tools.clock().instant().minus(keep), ZoneOffset.UTC);
        guarded(() -> Retention.deleteBefore(first, folder.processed()));
    }

    /** Settles the fate of a file that was taken; gives what is wrong when it must be tried again. */
    private Optional<String> settle(Path file) throws IOException {
        FileReport report = new FileReport(tools.stopping());
        try (InputStream body = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            Entrance entrance = new Entrance(Door.FOLDER, feed.folder().lane());
            tools.intake().take(body, envelope(file), entrance, report);
        } catch (CancellationException e) {
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("cannot read " + file.getFileName() + ": " + e);
        }
        if (report.outage() != null) {
            tools.outcome().accept("retried");
            notBefore = tools.clock().instant().plus(RetryPolicy.DEFAULT.delayAfter(++outages));
            return Optional.of(
                    "waiting for an outage to pass: " + report.outage().getMessage());
        }
        finish(file, report);
        outages = 0;
        return Optional.empty();
    }

    private Envelope envelope(Path file) {
        return Envelope.read(Map.of(), feed.name(), tools.clock().instant())
                .withContent(null, file.getFileName().toString());
    }

    private void finish(Path file, FileReport report) throws IOException {
        Instant now = tools.clock().instant();
        if (report.allTaken()) {
            DropFolder.finish(file, folder.reserve("processed/" + LocalDate.ofInstant(now, ZoneOffset.UTC), file));
            tools.outcome().accept("processed");
            return;
        }
        Path target = folder.reserve("rejected", file);
        FileReport.Reason reason = report.reason(file.getFileName().toString(), feed.name(), now);
        Path beside = target.resolveSibling(target.getFileName() + ".reason.json");
        Files.write(beside, tools.json().writerWithDefaultPrettyPrinter().writeValueAsBytes(reason));
        DropFolder.finish(file, target);
        Log.warnf(
                "Rejected a file feed=%s file=%s taken=%d refused=%d first=%s",
                feed.name(),
                target.getFileName(),
                reason.taken(),
                reason.refused(),
                reason.items().get(0).detail());
        tools.outcome().accept("rejected");
    }

    private void recovered() {
        if (trouble != null) {
            Log.infof("The folder of a feed is read again feed=%s", feed.name());
        }
        trouble = null;
    }

    /** Logged when it begins or changes, not each time it is met. */
    private void troubled(String reason) {
        if (!reason.equals(trouble)) {
            Log.errorf(
                    "Trouble with the folder of a feed feed=%s path=%s: %s",
                    feed.name(), feed.folder().path(), reason);
        }
        trouble = reason;
    }

    private void guarded(FileWork work) {
        try {
            work.run();
        } catch (IOException | RuntimeException e) {
            troubled("cannot use the folder: " + e);
        }
    }

    /** Work on files. */
    private interface FileWork {
        void run() throws IOException;
    }
}
