package io.wireloom.ingest.doors;

import io.wireloom.ingest.wire.Lane;

/**
 * Says whether one more request may come in by the HTTP door: so many at a time, of so many bytes together. Whoever is let in says when
 * it leaves. What may wait comes in only while half of the room is free, so that it never takes all of it from live copy. Safe for use by several threads.
 */
public final class Admission {

    private final int mostRequests;
    private final long mostBytes;
    private final int mostBulks;
    private int requests;
    private long bytes;
    private int bulks;

    /**
     * @param mostRequests of one document at a time, at least 1
     * @param mostBytes of these together; one that is larger comes in when it is alone
     * @param mostBulks bulk requests at a time, at least 1; each bounds what it has under way by itself
     */
    public Admission(int mostRequests, long mostBytes, int mostBulks) {
        this.mostRequests = mostRequests;
        this.mostBytes = mostBytes;
        this.mostBulks = mostBulks;
    }

    /** Lets in a request with a body of so many bytes; false when it must come again later. */
    public synchronized boolean enter(long length, Lane lane) {
        if (requests >= share(mostRequests, lane) || (requests > 0 && bytes + length > share(mostBytes, lane))) {
            return false;
        }
        requests++;
        bytes += length;
        return true;
    }

    /** A request that was let in has been answered. */
    public synchronized void leave(long length) {
        requests--;
        bytes -= length;
    }

    /** Lets in a bulk request; false when it must come again later. */
    public synchronized boolean enterBulk(Lane lane) {
        if (bulks >= share(mostBulks, lane)) {
            return false;
        }
        bulks++;
        return true;
    }

    /** A bulk request that was let in has been answered to its end. */
    public synchronized void leaveBulk() {
        bulks--;
    }

    /** Requests that are in now, bulk or not. */
    public synchronized int inside() {
        return requests + bulks;
    }

    private static long share(long room, Lane lane) {
        return lane == Lane.BACKFILL ? (room + 1) / 2 : room;
    }
}
