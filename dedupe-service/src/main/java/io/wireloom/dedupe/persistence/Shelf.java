package io.wireloom.dedupe.persistence;

import io.wireloom.dedupe.copies.Fingerprints;

/**
 * A range of hashes whose entries are packed together: short enough for one short transaction (29,000 entries of a million
 * articles), and divided evenly into blocks, so that the block of a hash can be computed.
 *
 * @param shelf which one; 0 up to {@link #COUNT}
 * @param blocks how many blocks it has
 * @param entries how many entries they hold
 * @param packedTo no number above this one was given out when it was last packed
 */
record Shelf(int shelf, int blocks, int entries, long packedTo) {

    private static final int SHELF_BITS = 12;

    /** Bits of a hash below those that name the shelf. */
    static final int LOW_BITS = Fingerprints.BITS - SHELF_BITS;

    /** Bits of an address below those that name the shelf: more blocks than that a shelf cannot have. */
    static final int BLOCK_BITS = 20;

    static final int COUNT = 1 << SHELF_BITS;

    /**
     * So many entries fill a block. A look-up reads one block for each fingerprint, and packing writes every block whatever is
     * added to it: larger ones make the first dearer, smaller ones the second, and a row of its own costs 60 bytes.
     */
    static final int FULL_BLOCK = 150;

    /** The least hash of shelf {@code shelf}. */
    static long start(int shelf) {
        return (long) shelf << LOW_BITS;
    }

    /** The address of the first block of shelf {@code shelf}. */
    static long address(int shelf) {
        return (long) shelf << BLOCK_BITS;
    }

    /** The block of a hash on a shelf of so many blocks. */
    static int block(long hash, int blocks) {
        long low = hash & ((1L << LOW_BITS) - 1);
        return (int) ((low * blocks) >>> LOW_BITS);
    }

    /** How many blocks a shelf needs. A fingerprint that very many articles hold counts as no more than a block. */
    static int blocks(Postings postings, int start, int end) {
        long entries = 0;
        int run = 0;
        for (int i = start; i < end; i++) {
            run = i > start && postings.hash(i) == postings.hash(i - 1) ? run + 1 : 1;
            entries += run <= FULL_BLOCK ? 1 : 0;
        }
        return (int) Math.min((entries + FULL_BLOCK - 1) / FULL_BLOCK, (1 << BLOCK_BITS) - 1);
    }
}
