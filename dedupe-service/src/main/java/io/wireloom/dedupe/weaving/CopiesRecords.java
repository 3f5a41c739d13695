package io.wireloom.dedupe.weaving;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.ArticleClaims;
import io.wireloom.contracts.ArticleCopies;
import io.wireloom.dedupe.copies.Kinship;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

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
        return store.articles()
                .kinships(articleIds)
                .chain(kinships -> store.tellings().claims(articleIds).chain(claims -> store.incidents()
                        .incidentsHolding(articleIds)
                        .chain(incidents -> store.quotations().shared(articleIds).chain(shared -> store.incidents()
                                .copies(articleIds).chain(before -> {
                            List<ArticleCopies> changed = new ArrayList<>();
                            kinships.forEach((id, kinship) -> {
                                ArticleCopies last = before.get(id);
                                ArticleCopies now = record(
                                        kinship,
                                        claims.get(id),
                                        incidents.getOrDefault(id, Map.of()),
                                        shared.getOrDefault(id, List.of()),
                                        last);
                                if (last == null || !says(last, now)) {
                                    changed.add(now);
                                }
                            });
                            return store.incidents().saveCopies(changed);
                        })))));
    }

    private ArticleCopies record(
            Kinship kinship,
            ArticleClaims claims,
            Map<String, Long> incidents,
            List<ArticleCopies.SharedQuotation> quotations,
            ArticleCopies last) {
        return new ArticleCopies(
                kinship.articleId(),
                kinship.versionId(),
                revisions.after(last == null ? 0 : last.revision()),
                kinship.familyId(),
                kinship.relation(),
                kinship.of(),
                kinship.origin(),
                kinship.containment(),
                kinship.passages(),
                kinship.basis(),
                kinship.alsoFrom(),
                null,
                null,
                quotations,
                claims == null ? null : claims.versionId(),
                incidents,
                claims == null ? null : clock.instant());
    }

    /** Whether the two say the same; revisions and the time of matching are not part of what they say. */
    private static boolean says(ArticleCopies last, ArticleCopies now) {
        return last.familyId().equals(now.familyId())
                && Objects.equals(last.versionId(), now.versionId())
                && last.relation() == now.relation()
                && Objects.equals(last.of(), now.of())
                && Objects.equals(last.origin(), now.origin())
                && last.containment() == now.containment()
                && last.passages().equals(now.passages())
                && last.quotations().equals(now.quotations())
                && Objects.equals(last.claimsVersionId(), now.claimsVersionId())
                && last.incidents().keySet().equals(now.incidents().keySet());
    }
}
