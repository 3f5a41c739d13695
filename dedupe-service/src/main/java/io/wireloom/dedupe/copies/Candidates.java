package io.wireloom.dedupe.copies;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.function.LongPredicate;

/** Counts the fingerprints that other articles have in common with one. */
public final class Candidates {

    private Candidates() {}

    /**
     * The articles that may be {@link #worthComparing worth comparing} with {@code text}, by id, sorted: nothing is known of them but
     * what they have in common with it.
     *
     * @param holders the articles that hold a fingerprint; none when it recurs
     */
    public static List<String> of(ArticleText text, Function<Long, Collection<String>> holders) {
        Map<String, Shared> shared = new HashMap<>();
        text.fingerprints().shingles().forEach(print -> holders.apply(print)
                .forEach(id -> shared.computeIfAbsent(id, key -> new Shared()).shingles++));
        text.fingerprints().facts().forEach(print -> holders.apply(print)
                .forEach(id -> shared.computeIfAbsent(id, key -> new Shared()).facts++));
        shared.remove(text.articleId());
        return shared.entrySet().stream()
                .filter(entry -> Verdict.worthComparing(entry.getValue().shingles, entry.getValue().facts, 0))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Whether two articles are worth comparing, by their fingerprints. */
    public static boolean worthComparing(Fingerprints one, Fingerprints other, LongPredicate recurs) {
        return Verdict.worthComparing(
                shared(one.shingles(), other.shingles(), recurs),
                shared(one.facts(), other.facts(), recurs),
                lesser(one, other));
    }

    /** How many shingles are fingerprints of the one that has fewer of them. */
    static int lesser(Fingerprints one, Fingerprints other) {
        return Math.min(one.shingles().size(), other.shingles().size());
    }

    private static long shared(SortedSet<Long> ours, SortedSet<Long> theirs, LongPredicate recurs) {
        return Fingerprints.common(ours, theirs).stream()
                .filter(print -> !recurs.test(print))
                .count();
    }

    private static final class Shared {
        private int shingles;
        private int facts;
    }
}
