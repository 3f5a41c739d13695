package io.wireloom.dedupe.weaving;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.ArticleClaims;
import io.wireloom.contracts.ArticleCopies;
import io.wireloom.contracts.ArticleCopies.SharedQuotation;
import io.wireloom.contracts.ArticleCopies.Spin;
import io.wireloom.contracts.Erasure;
import io.wireloom.dedupe.copies.CopiesRecord;
import io.wireloom.dedupe.copies.Kinship;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Keeps each article's copies record: its place in its family, and the incidents that its claims are in. */
final class CopiesRecords {

    private final WeavingStore store;
    private final Revisions revisions;
    private final Clock clock;

    CopiesRecords(WeavingStore store, Revisions revisions, Clock clock) {
        this.store = store;
        this.revisions = revisions;
        this.clock = clock;
    }

    /** Writes the records of those of the articles that have arrived and whose record says something new. */
    Uni<Void> renew(Set<String> articleIds) {
        Uni<Known> known = store.articles().kinships(articleIds).chain(kinships -> store.articles()
                .spins(articleIds)
                .chain(spins -> store.tellings().claims(articleIds).chain(claims -> store.incidents()
                        .incidentsHolding(articleIds)
                        .chain(incidents -> store.quotations()
                                .shared(articleIds)
                                .map(shared -> new Known(kinships, spins, claims, incidents, shared))))));
        return known.chain(of -> store.incidents().copies(articleIds).chain(before -> {
            List<ArticleCopies> changed = new ArrayList<>();
            of.kinships().keySet().stream().filter(id -> !of.erased(id)).forEach(id -> {
                ArticleCopies last = before.get(id);
                ArticleCopies now = record(id, of, last);
                if (last == null || !said(last).equals(said(now))) {
                    changed.add(now);
                }
            });
            return store.incidents().saveCopies(changed);
        }));
    }

    /** What the records rest on, each by article id. */
    private record Known(
            Map<String, Kinship> kinships,
            Map<String, Spin> spins,
            Map<String, ArticleClaims> claims,
            Map<String, Map<String, Long>> incidents,
            Map<String, List<SharedQuotation>> quotations) {

        /** Whether an article is erased: then there is no record of it. */
        boolean erased(String id) {
            ArticleClaims last = claims.get(id);
            return last != null && Erasure.is(last.order());
        }
    }

    private ArticleCopies record(String id, Known known, ArticleCopies last) {
        Kinship kinship = known.kinships().get(id);
        ArticleClaims claims = known.claims().get(id);
        return CopiesRecord.of(
                kinship,
                new CopiesRecord.Known(
                        known.spins().get(id),
                        claims,
                        known.quotations().getOrDefault(id, List.of()),
                        known.incidents().getOrDefault(id, Map.of())),
                revisions.after(last == null ? 0 : last.revision()),
                claims == null ? null : clock.instant());
    }

    /** The record without its revisions and the time of matching, which are no part of what it says. */
    private static ArticleCopies said(ArticleCopies record) {
        Map<String, Long> incidents = new TreeMap<>();
        record.incidents().keySet().forEach(id -> incidents.put(id, 0L));
        return new ArticleCopies(
                record.articleId(),
                record.versionId(),
                0,
                record.familyId(),
                record.relation(),
                record.of(),
                record.origin(),
                record.containment(),
                record.passages(),
                record.basis(),
                record.alsoFrom(),
                record.spin(),
                record.stale(),
                record.quotations(),
                record.claimsVersionId(),
                incidents,
                null);
    }
}
