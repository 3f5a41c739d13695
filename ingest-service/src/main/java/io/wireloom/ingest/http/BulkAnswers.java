package io.wireloom.ingest.http;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.wireloom.ingest.doors.Answers;
import io.wireloom.ingest.doors.DocumentIntake;
import io.wireloom.ingest.doors.Door;
import io.wireloom.ingest.doors.Entrance;
import io.wireloom.ingest.doors.ItemAnswer;
import io.wireloom.ingest.doors.Permission;
import io.wireloom.ingest.wire.Envelope;
import io.wireloom.ingest.wire.Lane;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;

/** Writes the lines of one bulk request's answer, and holds its reading back while too many lines wait for their reader. */
final class BulkAnswers implements Answers {

    /**
     * Lines that wait to be written. Many clients read no answer before all is sent, and as many items as this, a few hundred bytes
     * each, they can send in one request.
     */
    private static final int LINES = 50_000;

    private static final long LOOK_AGAIN_MILLIS = 500;

    private final String path;
    private final int from;
    private final Permission permission;
    private final BooleanSupplier muchWaits;
    private final Tally tally = new Tally();
    private final Semaphore room = new Semaphore(LINES);
    private volatile MultiEmitter<? super Object> emitter;
    private volatile boolean gone;

    /**
     * @param from place of the first item to take, from 1
     * @param permission is asked for each item
     * @param muchWaits whether so much waits to be read that no more should be taken now
     */
    BulkAnswers(String path, int from, Permission permission, BooleanSupplier muchWaits) {
        this.path = path;
        this.from = from;
        this.permission = permission;
        this.muchWaits = muchWaits;
    }

    void to(MultiEmitter<? super Object> lines) {
        emitter = lines;
        lines.onTermination(() -> {
            gone = true;
            room.release(LINES);
        });
    }

    /** Takes the whole document; runs on a thread that may block. */
    void run(DocumentIntake documents, InputStream body, Envelope envelope, Lane lane) {
        Problem problem = null;
        try {
            documents.take(body, envelope, new Entrance(Door.HTTP, lane), this, from, permission);
            problem = tally.outage() ? outage() : null;
        } catch (CancellationException | IOException e) {
            Log.infof("A bulk request broke off after %d items: %s", count(), e.getMessage());
            problem =
                    Problem.of("broken-off", "The request broke off", 400, "the body ended early: send it again", path);
        } catch (RuntimeException e) {
            Log.error("Failed on a document", e);
            problem = Problem.of(e, path);
        }
        emitter.emit(BulkTotals.of(tally, problem));
        emitter.complete();
    }

    @Override
    public void answer(ItemAnswer answer) {
        tally.add(answer);
        if (answer instanceof ItemAnswer.Failed failed) {
            Log.warnf("Failed on item %s of a bulk request: %s", answer.item(), failed.failure());
        }
        emitter.emit(ItemReport.of(answer, path));
    }

    @Override
    public void awaitRoom() {
        room.acquireUninterruptibly();
        while (!gone && muchWaits.getAsBoolean()) {
            pause();
        }
        if (gone) {
            throw new CancellationException("the client is gone");
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while much waits");
        }
    }

    /** A line is on its way to the client. */
    void read(Object line) {
        room.release();
    }

    private int count() {
        return tally.accepted() + tally.unchanged() + tally.refused() + tally.failed();
    }

    private Problem outage() {
        return Problem.of(
                "unavailable",
                "The document cannot be taken on now",
                503,
                "broker or database cannot be reached: send the items that failed and those without a line again",
                path);
    }
}
