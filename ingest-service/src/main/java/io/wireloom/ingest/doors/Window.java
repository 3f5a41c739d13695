package io.wireloom.ingest.doors;

import java.util.concurrent.Semaphore;

/** Bounds what is under way at a time, in items and in bytes. */
final class Window {

    private static final int ITEMS = 32;
    /** In pieces of 64 KiB: 16 MiB of raw copy take ten times that while they are parsed. */
    private static final int PIECES = 256;

    private static final int PIECE = 64 * 1024;

    private final Semaphore items = new Semaphore(ITEMS);
    private final Semaphore pieces = new Semaphore(PIECES);

    /** Waits until there is room for an item; one larger than the window takes all of it. */
    void enter(int bytes) {
        items.acquireUninterruptibly();
        pieces.acquireUninterruptibly(pieces(bytes));
    }

    void leave(int bytes) {
        pieces.release(pieces(bytes));
        items.release();
    }

    /** Waits until nothing is under way. */
    void awaitEmpty() {
        items.acquireUninterruptibly(ITEMS);
        items.release(ITEMS);
    }

    private static int pieces(int bytes) {
        return Math.min(PIECES, bytes / PIECE + 1);
    }
}
