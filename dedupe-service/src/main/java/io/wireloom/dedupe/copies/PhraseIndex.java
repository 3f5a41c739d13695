package io.wireloom.dedupe.copies;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Where each phrase of a text stands, by its hash. */
final class PhraseIndex {

    private static final int[] NOWHERE = {};

    private final Map<Long, Integer> firsts;
    private final int[] nexts;

    /**
     * @param phrases hash of the phrase at each place
     */
    PhraseIndex(long[] phrases) {
        firsts = new HashMap<>(phrases.length * 2);
        nexts = new int[phrases.length];
        for (int place = phrases.length - 1; place >= 0; place--) {
            Integer next = firsts.put(phrases[place], place);
            nexts[place] = next == null ? -1 : next;
        }
    }

    /** The first places of a phrase in the order of the text. */
    int[] of(long phrase, int most) {
        Integer first = firsts.get(phrase);
        if (first == null) {
            return NOWHERE;
        }
        int[] places = new int[most];
        int count = 0;
        for (int place = first; place >= 0 && count < most; place = nexts[place]) {
            places[count++] = place;
        }
        return Arrays.copyOf(places, count);
    }
}
