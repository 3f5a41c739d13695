package io.wireloom.ingest.http;

import io.wireloom.ingest.doors.ItemAnswer;
import io.wireloom.ingest.doors.Receipt;
import io.wireloom.ingest.kafka.Outage;

/** Counts a document's items by what became of them. Safe for use by many threads. */
final class Tally {

    private int accepted;
    private int unchanged;
    private int refused;
    private int failed;
    private boolean outage;

    synchronized void add(ItemAnswer answer) {
        if (answer instanceof ItemAnswer.Taken taken) {
            boolean known = taken.receipt().status() == Receipt.Status.UNCHANGED;
            unchanged += known ? 1 : 0;
            accepted += known ? 0 : 1;
        } else if (answer instanceof ItemAnswer.Failed failure) {
            failed++;
            outage |= Outage.is(failure.failure());
        } else {
            refused++;
        }
    }

    synchronized int accepted() {
        return accepted;
    }

    synchronized int unchanged() {
        return unchanged;
    }

    synchronized int refused() {
        return refused;
    }

    synchronized int failed() {
        return failed;
    }

    /** Whether the document was not read on because broker or database were away. */
    synchronized boolean outage() {
        return outage;
    }
}
