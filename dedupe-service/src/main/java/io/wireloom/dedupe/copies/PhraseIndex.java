package io.wireloom.dedupe.copies;

import java.util.Arrays;

/**
 * The phrases of a text, each of as many words as a shingle has, by their hashes. All that looking for another text's phrases in it
 * needs of it alone, so that it is made once and not for every pair.
 */
final class PhraseIndex {

    static final PhraseIndex NONE = new PhraseIndex(new long[0]);

    private static final int[] NOWHERE = {};

    private final long[] phrases;

    /** One more than the first place of a phrase, from the slot on that its hash gives; 0 ends the search. */
    private final int[] slots;

    /** The next place of the same phrase; -1 when there is none. */
    private final int[] nexts;

    /**
     * @param phrases hash of the phrase at each place
     */
    PhraseIndex(long[] phrases) {
        this.phrases = phrases;
        slots = new int[Integer.highestOneBit(Math.max(1, phrases.length)) * 4];
        nexts = new int[phrases.length];
        for (int place = phrases.length - 1; place >= 0; place--) {
            int slot = slot(phrases[place]);
            nexts[place] = slots[slot] - 1;
            slots[slot] = place + 1;
        }
    }

    /** The hash of the phrase at each place. */
    long[] phrases() {
        return phrases;
    }

    /** The first places of a phrase in the order of the text. */
    int[] of(long phrase, int most) {
        int first = slots[slot(phrase)] - 1;
        if (first < 0) {
            return NOWHERE;
        }
        int[] places = new int[most];
        int count = 0;
        for (int place = first; place >= 0 && count < most; place = nexts[place]) {
            places[count++] = place;
        }
        return Arrays.copyOf(places, count);
    }

    /** Where a phrase stands, or would. At least half of the slots are free, so that the search ends. */
    private int slot(long phrase) {
        int slot = (int) phrase & (slots.length - 1);
        while (slots[slot] != 0 && phrases[slots[slot] - 1] != phrase) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }
}
