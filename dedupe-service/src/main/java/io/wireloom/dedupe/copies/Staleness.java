package io.wireloom.dedupe.copies;

import io.wireloom.contracts.ArticleCopies.Relation;
import io.wireloom.contracts.ArticleCopies.Stale;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;

/** Old text under a new date: most of an article stood in another one days before. */
final class Staleness {

    /** A reprint of a daily or of a weekend edition may take so long. */
    private static final Duration FRESH = Duration.ofDays(3);

    /** Of the words; less is an old story with news in it. */
    private static final double MOSTLY_OLD = 0.7;

    private Staleness() {}

    /**
     * The earliest article that most of the text stood in; null when there is none so old.
     *
     * @param publishedAt of the article; null when unknown
     * @param sources what it took text from
     * @param members by article id, all sources among them
     */
    static Stale of(Instant publishedAt, Collection<CopyLink> sources, Map<String, Families.Member> members) {
        if (publishedAt == null) {
            return null;
        }
        Instant old = publishedAt.minus(FRESH);
        return sources.stream()
                .filter(link -> link.relation() == Relation.REWRITE || link.containment() >= MOSTLY_OLD)
                .filter(link -> members.get(link.original()).publishedAt() != null)
                .map(link ->
                        new Stale(link.original(), members.get(link.original()).publishedAt()))
                .filter(stale -> !stale.firstPublished().isAfter(old))
                .min(Comparator.comparing(Stale::firstPublished).thenComparing(Stale::of))
                .orElse(null);
    }
}
