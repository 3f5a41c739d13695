package io.wireloom.dedupe.persistence;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Shelves filled with entries.
 *
 * @param shelves each with what it holds
 * @param addresses of the blocks, ascending
 * @param starts where in {@code bodies} each block starts
 * @param lengths of the blocks in bytes
 * @param bodies the blocks, one after the other
 */
record Packed(List<Shelf> shelves, long[] addresses, long[] starts, long[] lengths, byte[] bodies) {

    /**
     * Fills neighbouring shelves.
     *
     * @param run which
     * @param postings entries of these shelves only
     * @param packedTo as in {@link Shelf}
     */
    static Packed of(PackingRun run, Postings postings, long packedTo) {
        List<Shelf> shelves = new ArrayList<>();
        List<Long> addresses = new ArrayList<>();
        List<Long> starts = new ArrayList<>();
        List<Long> lengths = new ArrayList<>();
        ByteArrayOutputStream bodies = new ByteArrayOutputStream();
        int at = 0;
        for (int shelf = run.first(); shelf < run.end(); shelf++) {
            int end = at;
            while (end < postings.size() && postings.hash(end) < Shelf.start(shelf + 1)) {
                end++;
            }
            int blocks = Shelf.blocks(postings, at, end);
            shelves.add(new Shelf(shelf, blocks, end - at, packedTo));
            while (at < end) {
                int block = Shelf.block(postings.hash(at), blocks);
                int next = at + 1;
                while (next < end && Shelf.block(postings.hash(next), blocks) == block) {
                    next++;
                }
                byte[] body = Block.pack(postings, at, next);
                addresses.add(Shelf.address(shelf) + block);
                starts.add((long) bodies.size());
                lengths.add((long) body.length);
                bodies.writeBytes(body);
                at = next;
            }
        }
        return new Packed(shelves, array(addresses), array(starts), array(lengths), bodies.toByteArray());
    }

    private static long[] array(List<Long> values) {
        return values.stream().mapToLong(Long::longValue).toArray();
    }
}
