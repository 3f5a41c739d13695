package io.wireloom.dedupe.persistence;

import java.util.Arrays;
import java.util.function.LongPredicate;

/** Entries of the index, fingerprint and article number, in the order of both; each once. */
public final class Postings {

    private long[] hashes = new long[64];
    private long[] numbers = new long[64];
    private int size;

    /**
     * Adds an entry; passes over one that is there.
     *
     * @throws IllegalArgumentException when it belongs before the last one
     */
    public void add(long hash, long number) {
        if (size > 0) {
            int order = compare(hashes[size - 1], numbers[size - 1], hash, number);
            if (order > 0) {
                throw new IllegalArgumentException("Out of order: " + hash + ", " + number);
            }
            if (order == 0) {
                return;
            }
        }
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size * 2);
            numbers = Arrays.copyOf(numbers, size * 2);
        }
        hashes[size] = hash;
        numbers[size] = number;
        size++;
    }

    /** How many entries there are. */
    public int size() {
        return size;
    }

    long hash(int index) {
        return hashes[index];
    }

    long number(int index) {
        return numbers[index];
    }

    /** The entries of both, but those whose number is retired. */
    Postings merged(Postings other, LongPredicate retired) {
        Postings merged = new Postings();
        int one = 0;
        int two = 0;
        while (one < size || two < other.size) {
            boolean mine = two == other.size
                    || (one < size && compare(hashes[one], numbers[one], other.hashes[two], other.numbers[two]) <= 0);
            long hash = mine ? hashes[one] : other.hashes[two];
            long number = mine ? numbers[one++] : other.numbers[two++];
            if (!retired.test(number)) {
                merged.add(hash, number);
            }
        }
        return merged;
    }

    private static int compare(long hash, long number, long otherHash, long otherNumber) {
        int order = Long.compare(hash, otherHash);
        return order == 0 ? Long.compare(number, otherNumber) : order;
    }
}
