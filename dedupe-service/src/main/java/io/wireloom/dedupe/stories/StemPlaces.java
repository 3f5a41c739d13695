package io.wireloom.dedupe.stories;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import io.wireloom.dedupe.stories.Profile.Term;
import java.security.SecureRandom;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Where an article has a stem: a table of hashes with linear probing. Articles are held against one another by the thousand, and the
 * words of most lie far apart in memory; they are looked at only where hashes are the same.
 */
final class StemPlaces {

    /** Of another seed in every process, so that nobody can write words that all hash alike. */
    private static final Hasher64 HASHER = Hashing.komihash5_0(new SecureRandom().nextLong());

    private static final int SMALLEST_BITS = 3;

    private final List<Term> terms;
    private final long[] hashes;

    /** One more than the place of a term; 0 where there is none. */
    private final int[] slots;

    private final int shift;

    StemPlaces(List<Term> terms) {
        this(terms, HASHER::hashCharsToLong);
    }

    StemPlaces(List<Term> terms, ToLongFunction<String> hash) {
        this.terms = terms;
        hashes = terms.stream().map(Term::stem).mapToLong(hash).toArray();
        int bits = Math.max(SMALLEST_BITS, Integer.SIZE - Integer.numberOfLeadingZeros(2 * terms.size()));
        slots = new int[1 << bits];
        shift = Long.SIZE - bits;
        for (int place = 0; place < hashes.length; place++) {
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
        long hash = other.hashes[place];
        for (int slot = slot(hash); slots[slot] != 0; slot = next(slot)) {
            int own = slots[slot] - 1;
            if (hashes[own] == hash
                    && terms.get(own).stem().equals(other.terms.get(place).stem())) {
                return own;
            }
        }
        return -1;
    }

    private int slot(long hash) {
        return (int) (hash >>> shift);
    }

    private int next(int slot) {
        return (slot + 1) & (slots.length - 1);
    }
}
