package io.wireloom.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What an article is a copy of (topic {@code copies}), and how far the dedupe-service has come with it.
 *
 * @param articleId the article
 * @param versionId the version compared
 * @param revision grows with every change; a reader keeps the greatest
 * @param familyId the family's id; an article that copies nobody and is copied by nobody is a family of its own
 * @param relation how it relates to {@code of}
 * @param of article id of the family member it was taken from; null for {@link Relation#NONE}
 * @param origin article id of the family's origin
 * @param containment share of this article's own text, 0 to 1, that stands in {@code of}; 0 for none
 * @param passages the aligned stretches
 * @param claimsVersionId version whose claims have been matched into incidents; null while none have
 * @param incidents incident id to the revision at which this article's claims were in it; a reader that has all of them has
 *     all that this article brought
 * @param deduplicatedAt when the claims were matched; null while they have not been
 */
public record ArticleCopies(
        String articleId,
        String versionId,
        long revision,
        String familyId,
        Relation relation,
        String of,
        String origin,
        double containment,
        List<Passage> passages,
        String claimsVersionId,
        Map<String, Long> incidents,
        Instant deduplicatedAt) {

    public ArticleCopies {
        Required.field("articleId", articleId);
        Required.field("familyId", familyId);
        Required.field("relation", relation);
        passages = passages == null ? List.of() : List.copyOf(passages);
        incidents = incidents == null ? Map.of() : Map.copyOf(incidents);
    }

    /** How an article relates to the one it was taken from. */
    public enum Relation {
        /** Copies nobody. */
        NONE,
        /** A reprint. */
        SAME,
        /** A later version of the same story under another identity. */
        REVISION,
        /** Passages of substance inside other text. */
        EXCERPT,
        /** Retold, fact by fact. */
        REWRITE,
        UNKNOWN
    }

    /**
     * A stretch that stands in both texts.
     *
     * @param start first UTF-16 unit in this article
     * @param end one past the last
     * @param ofStart first UTF-16 unit in the other
     * @param ofEnd one past the last
     */
    public record Passage(int start, int end, int ofStart, int ofEnd) {}
}
