package io.wireloom.dedupe.copies;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleClaims;
import io.wireloom.contracts.ArticleCopies;
import io.wireloom.contracts.ArticleCopies.SharedQuotation;
import io.wireloom.contracts.ArticleCopies.Spin;
import io.wireloom.contracts.ArticleCopies.Stale;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Writes what an article is a copy of. */
public final class CopiesRecord {

    private CopiesRecord() {}

    /**
     * What is known of an article beside its kinship.
     *
     * @param spin the traces of mechanical substitution; null when it was not spun
     * @param claims the claims last taken in; null when none were
     * @param quotations those that stand in other articles too
     * @param incidents the incidents that hold claims of it, with their revisions
     */
    public record Known(
            Spin spin, ArticleClaims claims, List<SharedQuotation> quotations, Map<String, Long> incidents) {}

    /**
     * The record of an article.
     *
     * @param at when the claims were matched; null when they were not
     */
    public static ArticleCopies of(Kinship kinship, Known known, long revision, Instant at) {
        return new ArticleCopies(
                kinship.articleId(),
                kinship.versionId(),
                revision,
                kinship.familyId(),
                kinship.relation(),
                kinship.of(),
                kinship.origin(),
                kinship.containment(),
                kinship.passages(),
                kinship.basis(),
                kinship.alsoFrom(),
                known.spin(),
                stale(kinship, known.claims()),
                known.quotations(),
                known.claims() == null ? null : known.claims().versionId(),
                known.incidents(),
                at);
    }

    /** By the earlier article where there is one, else by the dates in the text. */
    private static Stale stale(Kinship kinship, ArticleClaims claims) {
        boolean byItsDates = claims != null
                && claims.staleText()
                && claims.articleStatus() == Article.Status.USABLE
                && claims.versionId().equals(kinship.versionId());
        return kinship.stale() == null && byItsDates ? new Stale(null, null) : kinship.stale();
    }
}
