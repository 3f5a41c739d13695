package io.wireloom.contracts;

import java.time.Instant;
import java.util.List;

/**
 * All claims of one article version (topic {@code claims}); a later version's record replaces it whole. An article without
 * claims, or one withheld or canceled, has an empty list, so that the ledger closes and a withdrawal arrives.
 *
 * @param articleId the article
 * @param versionId the version whose text the spans point into
 * @param order the version's place among the article's versions
 * @param articleStatus the version's status
 * @param extractor name and version of what extracted the claims
 * @param staleText whether the text's own dates contradict its publication date
 * @param claims in order of their evidence
 * @param quotations what the text quotes literally, in its order; also where no claim is made
 */
public record ArticleClaims(
        String articleId,
        String versionId,
        VersionOrder order,
        Article.Status articleStatus,
        String extractor,
        boolean staleText,
        List<Claim> claims,
        List<Quotation> quotations) {

    public ArticleClaims {
        Required.field("articleId", articleId);
        Required.field("versionId", versionId);
        Required.field("order", order);
        Required.field("articleStatus", articleStatus);
        claims = claims == null ? List.of() : List.copyOf(claims);
        quotations = quotations == null ? List.of() : List.copyOf(quotations);
    }

    /** The time the publisher stated for this version; null when none. */
    public Instant statedAt() {
        return order == null ? null : order.statedAt();
    }

    /**
     * Somebody's literal words.
     *
     * @param words what stands inside the quotation marks
     * @param speaker whom the text quotes; null when it does not say
     */
    public record Quotation(Span words, Claim.Speaker speaker) {

        public Quotation {
            Required.field("words", words);
        }
    }
}
