package io.wireloom.dedupe.copies;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The hashes by which articles that may share text find each other: winnowed shingles of words (Schleimer, Wilkerson and Aiken,
 * "Winnowing", SIGMOD 2003), which surely meet in any shared stretch of {@link #SURE_STRETCH} words however long the rest is, and
 * pairs of facts of one sentence (names, numbers), which outlive a rewording. Which are chosen depends on the text alone, never on
 * what else is stored: any order of arrival finds the same pairs.
 *
 * @param shingles of the words, sorted; each from 0 up to 2 to the power of {@link #BITS}
 * @param facts of the pairs of facts, sorted; as the shingles
 */
public record Fingerprints(SortedSet<Long> shingles, SortedSet<Long> facts) {

    /** None: of an article that is not compared. */
    public static final Fingerprints NONE =
            new Fingerprints(Collections.emptySortedSet(), Collections.emptySortedSet());

    static final int SHINGLE = 5;

    /** Of this many shingles in a row one is chosen: 94 of 800 words. A window of 20 lost copies. */
    static final int WINDOW = 16;

    static final int SURE_STRETCH = SHINGLE + WINDOW - 1;

    /** At most so many pairs of facts, those with the least hashes, so that two texts choose the same ones; 16 lost rewrites. */
    static final int FACTS = 24;

    /** So many bits has a fingerprint: among those of a million articles one that is not there is found once in ten thousand times. */
    public static final int BITS = 40;

    private static final int UNUSED_BITS = Long.SIZE - BITS;

    private static final Hasher64 HASHER = Hashing.komihash5_0();

    /** Keeps pairs of facts apart from shingles. */
    private static final long FACT = HASHER.hashCharsToLong("fact");

    /** Thousands are remembered, which take a third of the room of trees. */
    public Fingerprints {
        shingles = ImmutableSortedSet.copyOf(shingles);
        facts = ImmutableSortedSet.copyOf(facts);
    }

    /** The fingerprints of an article. */
    public static Fingerprints of(ArticleText text) {
        return new Fingerprints(shingles(text), facts(text));
    }

    /** All of them, sorted. */
    public SortedSet<Long> all() {
        TreeSet<Long> all = new TreeSet<>(shingles);
        all.addAll(facts);
        return all;
    }

    /** Those that the other has as well, sorted. */
    public SortedSet<Long> common(Fingerprints other) {
        SortedSet<Long> common = common(shingles, other.shingles);
        common.addAll(common(facts, other.facts));
        return common;
    }

    /** Those that stand in both sets, sorted. Both are walked through in order, which is faster than to look up what mostly is not there. */
    static SortedSet<Long> common(SortedSet<Long> one, SortedSet<Long> other) {
        SortedSet<Long> common = new TreeSet<>();
        Iterator<Long> theirs = other.iterator();
        Long their = next(theirs);
        for (Long our : one) {
            while (their != null && their < our) {
                their = next(theirs);
            }
            if (our.equals(their)) {
                common.add(our);
            }
        }
        return common;
    }

    private static Long next(Iterator<Long> prints) {
        return prints.hasNext() ? prints.next() : null;
    }

    private static SortedSet<Long> shingles(ArticleText text) {
        TreeSet<Long> chosen = new TreeSet<>();
        long[] hashes = text.phrases().phrases();
        int window = Math.min(WINDOW, hashes.length);
        int least = -1;
        for (int end = window; window > 0 && end <= hashes.length; end++) {
            int start = end - window;
            int now = least < start ? least(hashes, start, end) : hashes[end - 1] < hashes[least] ? end - 1 : least;
            if (now != least) {
                chosen.add(hashes[now]);
                least = now;
            }
        }
        return chosen;
    }

    private static int least(long[] hashes, int start, int end) {
        int least = start;
        for (int i = start + 1; i < end; i++) {
            least = hashes[i] < hashes[least] ? i : least;
        }
        return least;
    }

    /** The hash of each shingle of the words, by the index of its first word. */
    static long[] hashes(List<Word> words) {
        long[] hashes = new long[Math.max(0, words.size() - SHINGLE + 1)];
        long[] word = words.stream().mapToLong(Word::hash).toArray();
        for (int i = 0; i < hashes.length; i++) {
            long three = HASHER.hashLongLongLongToLong(word[i], word[i + 1], word[i + 2]);
            hashes[i] = HASHER.hashLongLongLongToLong(three, word[i + 3], word[i + 4]) >>> UNUSED_BITS;
        }
        return hashes;
    }

    /** Neighbouring facts of a sentence, in the order of their hashes so that turning the sentence round changes nothing. */
    private static SortedSet<Long> facts(ArticleText text) {
        TreeSet<Long> chosen = new TreeSet<>();
        for (Sentence sentence : text.sentences().all()) {
            long[] facts = sentence.facts();
            for (int i = 0; i < facts.length; i++) {
                for (int j = i + 1; j < Math.min(facts.length, i + 4); j++) {
                    if (facts[i] != facts[j]) {
                        chosen.add(HASHER.hashLongLongLongToLong(
                                        FACT, Math.min(facts[i], facts[j]), Math.max(facts[i], facts[j]))
                                >>> UNUSED_BITS);
                    }
                }
            }
        }
        return chosen.stream().limit(FACTS).collect(Collectors.toCollection(TreeSet::new));
    }
}
