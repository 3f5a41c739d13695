package io.wireloom.dedupe.persistence;

/** When shelves are packed, and how many at once. */
final class PackingPlan {

    /**
     * One article in so many may be unpacked. An unpacked entry takes 15 times the space of a packed one; but a shelf is written
     * whole each time it is packed, so that half as many unpacked ones cost twice the writing.
     */
    private static final int SHARE = 20;

    /** As few articles are not worth packing. */
    private static final long FEWEST = 500;

    /** Entries that one transaction takes up, 30 to 60 milliseconds of work. */
    private static final int ENTRIES = 30_000;

    private static final int MOST_SHELVES = 512;

    private PackingPlan() {}

    /**
     * Whether the shelf is to be packed.
     *
     * @param last the highest number that was given out
     */
    static boolean due(Shelf shelf, long last) {
        return last - shelf.packedTo() >= Math.max(FEWEST, shelf.packedTo() / SHARE);
    }

    /** How many shelves are packed together, from this one on. */
    static int count(Shelf first) {
        int count = Math.max(1, Math.min(MOST_SHELVES, ENTRIES / Math.max(1, first.entries())));
        return Math.min(count, Shelf.COUNT - first.shelf());
    }
}
