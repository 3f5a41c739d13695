package io.wireloom.dedupe.copies;

import com.dynatrace.hash4j.hashing.HashStream64;
import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The hashes by which articles that may share text find each other: winnowed shingles of words (Schleimer, Wilkerson and Aiken,
 * "Winnowing", SIGMOD 2003), which surely meet in any shared stretch of {@link #SURE_STRETCH} words however long the rest is, and
 * pairs of facts of one sentence (names, numbers), which outlive a rewording.
 *
 * @param shingles of the words, sorted
 * @param facts of the pairs of facts, sorted
 */
public record Fingerprints(SortedSet<Long> shingles, SortedSet<Long> facts) {

    /** None: of an article that is not compared. */
    public static final Fingerprints NONE =
            new Fingerprints(Collections.emptySortedSet(), Collections.emptySortedSet());

    static final int SHINGLE = 5;
    static final int WINDOW = 5;
    static final int SURE_STRETCH = SHINGLE + WINDOW - 1;

    private static final Hasher64 HASHER = Hashing.komihash5_0();

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

    private static SortedSet<Long> shingles(ArticleText text) {
        TreeSet<Long> chosen = new TreeSet<>();
        long[] hashes = hashes(text.words());
        for (int start = 0; start + WINDOW <= hashes.length; start++) {
            long least = hashes[start];
            for (int i = start + 1; i < start + WINDOW; i++) {
                least = Long.compareUnsigned(hashes[i], least) < 0 ? hashes[i] : least;
            }
            chosen.add(least);
        }
        return chosen;
    }

    /** The hash of each shingle of the words, by the index of its first word. */
    static long[] hashes(List<Word> words) {
        long[] hashes = new long[Math.max(0, words.size() - SHINGLE + 1)];
        HashStream64 shingle = HASHER.hashStream();
        for (int i = 0; i < hashes.length; i++) {
            shingle.reset();
            for (int j = i; j < i + SHINGLE; j++) {
                shingle.putLong(words.get(j).hash());
            }
            hashes[i] = shingle.getAsLong();
        }
        return hashes;
    }

    /** Neighbouring facts of a sentence, in the order of their hashes so that turning the sentence round changes nothing. */
    private static SortedSet<Long> facts(ArticleText text) {
        TreeSet<Long> chosen = new TreeSet<>();
        HashStream64 pair = HASHER.hashStream();
        for (Sentence sentence : text.sentences()) {
            long[] facts = sentence.facts();
            for (int i = 0; i < facts.length; i++) {
                for (int j = i + 1; j < Math.min(facts.length, i + 4); j++) {
                    if (facts[i] != facts[j]) {
                        pair.reset().putLong(Math.min(facts[i], facts[j])).putLong(Math.max(facts[i], facts[j]));
                        chosen.add(pair.getAsLong());
                    }
                }
            }
        }
        return chosen;
    }
}
