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
 * @param familyId the family's id; an article that copies nobody and is copied by nobody is a family of its own, and so is one
 *     that is withheld or canceled
 * @param relation how it relates to {@code of}
 * @param of article id of the family member it was taken from; null for {@link Relation#NONE}
 * @param origin article id of the family's origin
 * @param containment share of this article's own text, 0 to 1, that stands in {@code of}; 0 for none
 * @param passages the aligned stretches
 * @param basis what tells that this article is the copy; null for {@link Relation#NONE}
 * @param alsoFrom further articles that it took other text from, the nearest first; they need not be of its family
 * @param spin the traces of mechanical substitution; null when the text shows none or too few
 * @param stale says that the text is old although the article's date is new; null when nothing shows that
 * @param quotations quotations that stand in other articles too, each beside the fullest form known
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
        Basis basis,
        List<Source> alsoFrom,
        Spin spin,
        Stale stale,
        List<SharedQuotation> quotations,
        String claimsVersionId,
        Map<String, Long> incidents,
        Instant deduplicatedAt) {

    public ArticleCopies {
        Required.field("articleId", articleId);
        Required.field("familyId", familyId);
        Required.field("relation", relation);
        passages = passages == null ? List.of() : List.copyOf(passages);
        alsoFrom = alsoFrom == null ? List.of() : List.copyOf(alsoFrom);
        quotations = quotations == null ? List.of() : List.copyOf(quotations);
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

    /** What tells which of two articles is the copy; the first that tells it. */
    public enum Basis {
        /** The copy names the other as its source, or links to it. */
        CREDIT,
        /** The copy is spun, the other is not. */
        SPIN,
        /** The copy was published later. */
        TIME,
        /** The copy stands more nearly whole in the other than the other in it. */
        EXTENT,
        /** Nothing: the ids decide, so that there is always one answer. */
        ID,
        UNKNOWN
    }

    /**
     * An article that text was taken from.
     *
     * @param of its article id
     * @param relation never {@link Relation#NONE}
     * @param containment share of the copy's own text, 0 to 1, that stands in it
     * @param basis what tells that it is the original
     * @param passages the aligned stretches
     */
    public record Source(String of, Relation relation, double containment, Basis basis, List<Passage> passages) {

        public Source {
            Required.field("of", of);
            Required.field("relation", relation);
            passages = passages == null ? List.of() : List.copyOf(passages);
        }
    }

    /**
     * The traces of mechanical substitution in a text: it was spun, and is no origin of anything.
     *
     * @param signs in the order of the text
     */
    public record Spin(List<SpinSign> signs) {

        public Spin {
            signs = signs == null ? List.of() : List.copyOf(signs);
        }
    }

    /**
     * One trace of mechanical substitution.
     *
     * @param kind such as {@code long-form} (a name that news copy never writes out), {@code name-as-adjective},
     *     {@code odd-synonym}, {@code orphaned-quotation-mark}
     * @param text the words as they stand
     * @param start first UTF-16 unit of {@code text}
     * @param end one past its last
     * @param meant what a writer would have put; null when nothing tells
     */
    public record SpinSign(String kind, String text, int start, int end, String meant) {

        public SpinSign {
            Required.field("kind", kind);
        }
    }

    /**
     * Old text under a new date.
     *
     * @param of article id of the earliest article with the text; null when only the text's own dates show its age
     * @param firstPublished when that article was published; null when {@code of} is
     */
    public record Stale(String of, Instant firstPublished) {}

    /**
     * A quotation that stands in another article too. Both stretches lie inside the quotation marks.
     *
     * @param start first UTF-16 unit in this article
     * @param end one past the last
     * @param of article id of the one with the fullest form, of several the earliest
     * @param ofStart first UTF-16 unit there
     * @param ofEnd one past the last
     * @param drifts how this form departs from that one; empty when the two agree word for word
     * @param speaker whom this article quotes, by the best name it has; null when it does not say
     * @param ofSpeaker whom the other quotes; null when it does not say
     */
    public record SharedQuotation(
            int start,
            int end,
            String of,
            int ofStart,
            int ofEnd,
            List<Drift> drifts,
            String speaker,
            String ofSpeaker) {

        public SharedQuotation {
            Required.field("of", of);
            drifts = drifts == null ? List.of() : List.copyOf(drifts);
        }
    }

    /** How a quotation departs from a fuller form of it. */
    public enum Drift {
        /** Words are left out, at an end or inside. */
        CUT,
        /** Words stand in place of others, or are put in. */
        ALTERED,
        /** Another speaker is named. */
        REATTRIBUTED,
        UNKNOWN
    }
}
