package io.wireloom.ingest.kafka;

/** How many records of the backfill lane may go through until the line is looked at again. */
final class Allowance {

    private Allowance() {}

    /**
     * So many that, with those that wait already, live copy meets no more than {@code most}. Fewer than that always leave room: a
     * trickle of live copy slows a backfill down and never stops it.
     *
     * @param waiting records in the longest queue of the line
     * @param most records that live copy may meet there; 0 for any number
     */
    static int of(long waiting, int most) {
        return most < 1 ? Integer.MAX_VALUE : (int) Math.max(0, most - waiting);
    }
}
