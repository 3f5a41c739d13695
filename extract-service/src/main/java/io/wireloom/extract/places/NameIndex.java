package io.wireloom.extract.places;

import java.util.Arrays;

/**
 * From a name's key to rows of the {@link PlaceTable}. Each entry is one long, a hash of the key above the row number; lookups
 * are checked against the table, so that a clash of hashes cannot name a wrong place.
 */
final class NameIndex {

    private static final int ROW_BITS = 20;
    private static final long ROW_MASK = (1L << ROW_BITS) - 1;
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final PlaceTable table;
    private final long[] entries;
    private final byte[] longest = new byte[1 << 16];

    NameIndex(PlaceTable table) {
        if (table.size() > ROW_MASK) {
            throw new IllegalStateException(
                    "The gazetteer holds more places than the index can number: " + table.size());
        }
        this.table = table;
        long[] collected = new long[table.size() * 3];
        int count = 0;
        for (int row = 0; row < table.size(); row++) {
            for (String key : table.keys(row)) {
                if (count == collected.length) {
                    collected = Arrays.copyOf(collected, count * 2);
                }
                collected[count++] = head(hash(key)) | row;
                rememberLength(key);
            }
        }
        entries = Arrays.copyOf(collected, count);
        Arrays.parallelSort(entries);
    }

    /** The rows known under a key, in table order, each once. */
    int[] rows(String key) {
        long head = head(hash(key));
        int at = Arrays.binarySearch(entries, head);
        int first = at < 0 ? -at - 1 : at;
        int[] found = new int[4];
        int count = 0;
        for (int i = first; i < entries.length && head(entries[i]) == head; i++) {
            int row = (int) (entries[i] & ROW_MASK);
            boolean repeated = count > 0 && found[count - 1] == row;
            if (!repeated && table.isKnownAs(row, key)) {
                found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
                found[count++] = row;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** An upper bound for the number of words in names that begin with this word; 0 if no name does. */
    int longestFrom(String firstWord) {
        return longest[slot(firstWord)];
    }

    private void rememberLength(String key) {
        int words = 1;
        int end = key.length();
        for (int i = key.length() - 1; i >= 0; i--) {
            if (key.charAt(i) == ' ') {
                words++;
                end = i;
            }
        }
        int slot = slot(key.substring(0, end));
        longest[slot] = (byte) Math.max(longest[slot], Math.min(words, Byte.MAX_VALUE));
    }

    private int slot(String word) {
        return (int) (hash(word) >>> 40) & (longest.length - 1);
    }

    private static long head(long hash) {
        return hash & ~ROW_MASK;
    }

    private static long hash(String key) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * FNV_PRIME;
        }
        return hash ^ ((hash >>> 32) << 7);
    }
}
