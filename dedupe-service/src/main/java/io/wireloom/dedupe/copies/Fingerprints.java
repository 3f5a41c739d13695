package io.wireloom.dedupe.copies;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The hashes by which articles that may share text find each other: winnowed shingles of words (Schleimer, Wilkerson and Aiken,
 * "Winnowing", SIGMOD 2003), which surely meet in any shared stretch of {@link #SURE_STRETCH} words however long the rest is, and
 * pairs of facts of one sentence (names, numbers), which outlive a rewording.
 */
public final class Fingerprints {

    /** Two articles that share at least this many fingerprints are compared. */
    public static final int CANDIDATE_SHARE = 4;

    static final int SHINGLE = 5;
    static final int WINDOW = 5;
    static final int SURE_STRETCH = SHINGLE + WINDOW - 1;

    private static final Hasher64 HASHER = Hashing.komihash5_0();

    private Fingerprints() {}

    /** The fingerprints of an article, sorted. */
    public static Set<Long> of(ArticleText text) {
        TreeSet<Long> chosen = new TreeSet<>();
        List<Word> words = text.words();
        long[] hashes = new long[Math.max(0, words.size() - SHINGLE + 1)];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = HASHER.hashCharsToLong(
                    words.subList(i, i + SHINGLE).stream().map(Word::form).collect(Collectors.joining(" ")));
        }
        for (int start = 0; start + WINDOW <= hashes.length; start++) {
            long least = hashes[start];
            for (int i = start + 1; i < start + WINDOW; i++) {
                least = Long.compareUnsigned(hashes[i], least) < 0 ? hashes[i] : least;
            }
            chosen.add(least);
        }
        factPairs(text, chosen);
        return chosen;
    }

    /** Neighbouring facts of a sentence, in alphabetical order so that turning the sentence round changes nothing. */
    private static void factPairs(ArticleText text, Set<Long> chosen) {
        TreeMap<Integer, List<String>> bySentence = Facts.bySentence(text);
        bySentence.values().forEach(facts -> {
            for (int i = 0; i < facts.size(); i++) {
                for (int j = i + 1; j < Math.min(facts.size(), i + 4); j++) {
                    String one = facts.get(i);
                    String other = facts.get(j);
                    if (!one.equals(other)) {
                        String pair = one.compareTo(other) < 0 ? one + "|" + other : other + "|" + one;
                        chosen.add(HASHER.hashCharsToLong("fact:" + pair));
                    }
                }
            }
        });
    }
}
