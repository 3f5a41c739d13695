package io.wireloom.dedupe.persistence;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Packed entries of the index: their count, then of each entry by how much its hash is above that of the one before and its
 * number; of the same hash again, by how much the number is above. All as variable-length integers of seven bits a byte, the
 * lowest first. Of a million articles an entry takes 5.3 bytes: 2.2 of the hash, 3 of the number.
 */
final class Block {

    private static final int LONGEST = 10;
    private static final int MORE = 0x80;
    private static final int BITS = 0x7f;
    private static final int WIDTH = 7;

    private Block() {}

    /** Packs the entries from {@code start} up to {@code end}. */
    static byte[] pack(Postings postings, int start, int end) {
        ByteBuffer out = ByteBuffer.allocate(LONGEST * (1 + 2 * (end - start)));
        put(out, end - start);
        long hash = 0;
        long number = 0;
        for (int i = start; i < end; i++) {
            boolean again = i > start && postings.hash(i) == hash;
            put(out, postings.hash(i) - hash);
            put(out, again ? postings.number(i) - number : postings.number(i));
            hash = postings.hash(i);
            number = postings.number(i);
        }
        return Arrays.copyOf(out.array(), out.position());
    }

    private static void put(ByteBuffer out, long value) {
        long rest = value;
        while (rest > BITS) {
            out.put((byte) (rest | MORE));
            rest >>>= WIDTH;
        }
        out.put((byte) rest);
    }

    /** Reads the entries of blocks that follow each other. */
    static final class Reader {

        private final byte[] blocks;
        private int at;
        private long left;
        private boolean first;
        private long hash;
        private long number;

        Reader(byte[] blocks) {
            this.blocks = blocks;
        }

        /** Goes on to the next entry; false when there is none. */
        boolean next() {
            while (left == 0) {
                if (at == blocks.length) {
                    return false;
                }
                left = take();
                first = true;
                hash = 0;
            }
            long above = take();
            number = above == 0 && !first ? number + take() : take();
            hash += above;
            first = false;
            left--;
            return true;
        }

        long hash() {
            return hash;
        }

        long number() {
            return number;
        }

        private long take() {
            long value = 0;
            int shift = 0;
            byte next = blocks[at++];
            while (next < 0) {
                value |= (long) (next & BITS) << shift;
                shift += WIDTH;
                next = blocks[at++];
            }
            return value | (long) next << shift;
        }
    }
}
