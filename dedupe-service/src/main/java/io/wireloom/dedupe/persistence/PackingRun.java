package io.wireloom.dedupe.persistence;

/**
 * Neighbouring shelves that are packed together.
 *
 * @param first the first of them
 * @param end one past the last
 */
record PackingRun(int first, int end) {

    /**
     * One article in so many may be unpacked. An unpacked entry takes 14 times the space of a packed one; but a shelf is written
     * whole each time it is packed, so that half as many unpacked ones cost twice the writing.
     */
    private static final int SHARE = 20;

    /** As few articles are not worth packing. */
    private static final long FEWEST = 500;

    /** Entries that one transaction takes up, some 50 milliseconds of work. */
    private static final int ENTRIES = 30_000;

    private static final int MOST_SHELVES = 512;

    /** After so many shelves the space that packing left behind is freed: a sixteenth of the index at most is waste. */
    private static final int STRETCH = Shelf.COUNT / 16;

    /**
     * Whether a shelf is to be packed.
     *
     * @param last the highest number that was given out
     */
    static boolean due(Shelf shelf, long last) {
        return last - shelf.packedTo() >= Math.max(FEWEST, shelf.packedTo() / SHARE);
    }

    /** The shelves that are packed when this one is the first that is due. */
    static PackingRun from(Shelf shelf) {
        int count = Math.max(1, Math.min(MOST_SHELVES, ENTRIES / Math.max(1, shelf.entries())));
        return new PackingRun(shelf.shelf(), Math.min(Shelf.COUNT, shelf.shelf() + count));
    }

    /** Whether what packing left behind is to be freed. */
    boolean endsStretch() {
        return first / STRETCH < end / STRETCH;
    }
}
