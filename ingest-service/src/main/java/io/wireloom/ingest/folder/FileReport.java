package io.wireloom.ingest.folder;

import io.wireloom.ingest.doors.Answers;
import io.wireloom.ingest.doors.ItemAnswer;
import io.wireloom.ingest.kafka.Outage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** What became of the items of one file. Safe for use by many threads. */
final class FileReport implements Answers {

    /** So many refusals are told one by one; of more, the number. */
    private static final int TOLD = 1_000;

    private final BooleanSupplier stopping;
    private final List<Refusal> refusals = new ArrayList<>();
    private int taken;
    private int refused;
    private Throwable outage;

    FileReport(BooleanSupplier stopping) {
        this.stopping = stopping;
    }

    @Override
    public synchronized void answer(ItemAnswer answer) {
        if (answer instanceof ItemAnswer.Taken) {
            taken++;
        } else if (answer instanceof ItemAnswer.Refused refusal) {
            String reason =
                    refusal.reason().reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
            refuse(answer, reason, refusal.reason().getMessage());
        } else if (answer instanceof ItemAnswer.Failed failed) {
            if (Outage.is(failed.failure())) {
                outage = failed.failure();
            } else {
                refuse(answer, "internal", "a fault of ours: " + failed.failure());
            }
        }
    }

    @Override
    public void awaitRoom() {
        if (stopping.getAsBoolean()) {
            throw new CancellationException("the service stops");
        }
    }

    private void refuse(ItemAnswer answer, String reason, String detail) {
        refused++;
        if (refusals.size() < TOLD) {
            refusals.add(new Refusal(answer.index(), answer.item(), reason, detail));
        }
    }

    /** Why the file is to be tried again; null when its fate is settled. */
    synchronized Throwable outage() {
        return outage;
    }

    synchronized boolean allTaken() {
        return refused == 0;
    }

    /** What is written beside a file that is rejected. */
    synchronized Reason reason(String file, String feed, Instant at) {
        return new Reason(file, feed, at, taken, refused, List.copyOf(refusals));
    }

    /**
     * What is written beside a file that is rejected.
     *
     * @param file its name when it was delivered
     * @param at when it was given up
     * @param taken how many of its items were taken all the same
     * @param refused how many were not
     * @param items those that were not, the first thousand of them
     */
    record Reason(String file, String feed, Instant at, int taken, int refused, List<Refusal> items) {}

    /**
     * An item that was not taken.
     *
     * @param index its place in the file, from 1
     * @param item its name
     * @param reason the kind of problem, as in the HTTP door's problem types
     * @param detail what is wrong, and what would be right
     */
    record Refusal(int index, String item, String reason, String detail) {}
}
