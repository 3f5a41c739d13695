package io.wireloom.dedupe.stories;

import io.wireloom.dedupe.stories.Profile.Term;
import java.util.List;

/**
 * Where an article has a stem: a table of hashes with linear probing. Articles are held against one another by the thousand, and the
 * words of most lie far apart in memory; they are looked at only where hashes are the same.
 */
final class StemPlaces {

    /** The golden ratio's share of 2^32, which spreads hashes that lie close together (Knuth, TAOCP 6.4). */
    private static final int SPREAD = 0x9E3779B9;

    private static final int SMALLEST_BITS = 3;

    private final List<Term> terms;
    private final int[] hashes;

    /** One more than the place of a term; 0 where there is none. */
    private final int[] slots;

    private final int shift;

    StemPlaces(List<Term> terms) {
        this.terms = terms;
        hashes = new int[terms.size()];
        int bits = Math.max(SMALLEST_BITS, Integer.SIZE - Integer.numberOfLeadingZeros(2 * terms.size()));
        slots = new int[1 << bits];
        shift = Integer.SIZE - bits;
        for (int place = 0; place < hashes.length; place++) {
            hashes[place] = terms.get(place).stem().hashCode();
            int slot = slot(hashes[place]);
            while (slots[slot] != 0) {
                slot = next(slot);
            }
            slots[slot] = place + 1;
        }
    }

    int size() {
        return hashes.length;
    }

    /** Where this article has the stem that another has at a place; -1 where it does not. */
    int of(StemPlaces other, int place) {
        int hash = other.hashes[place];
        for (int slot = slot(hash); slots[slot] != 0; slot = next(slot)) {
            int own = slots[slot] - 1;
            if (hashes[own] == hash
                    && terms.get(own).stem().equals(other.terms.get(place).stem())) {
                return own;
            }
        }
        return -1;
    }

    private int slot(int hash) {
        return (hash * SPREAD) >>> shift;
    }

    private int next(int slot) {
        return (slot + 1) & (slots.length - 1);
    }
}
