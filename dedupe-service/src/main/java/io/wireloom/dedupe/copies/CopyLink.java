package io.wireloom.dedupe.copies;

import io.wireloom.contracts.ArticleCopies.Basis;
import io.wireloom.contracts.ArticleCopies.Passage;
import io.wireloom.contracts.ArticleCopies.Relation;
import java.util.List;

/**
 * One article was taken from another.
 *
 * @param copy article id of the copy
 * @param original article id of what it was taken from
 * @param copyVersion version id of the copy that was compared
 * @param originalVersion version id of the original that was compared
 * @param relation never {@link Relation#NONE}
 * @param containment share of the copy's own words, 0 to 1, that stand in the original
 * @param basis what tells which of the two is the copy
 * @param passages the aligned stretches; {@code start} and {@code end} count in the copy, {@code ofStart} and {@code ofEnd} in the
 *     original
 */
public record CopyLink(
        String copy,
        String original,
        String copyVersion,
        String originalVersion,
        Relation relation,
        double containment,
        Basis basis,
        List<Passage> passages) {

    /** The smaller of the two article ids: a pair has one link. */
    public String first() {
        return copy.compareTo(original) < 0 ? copy : original;
    }

    /** The greater of the two article ids. */
    public String second() {
        return copy.compareTo(original) < 0 ? original : copy;
    }

    /** The other end of the link. */
    public String other(String articleId) {
        return copy.equals(articleId) ? original : copy;
    }

    /** The version of one of the two that was compared. */
    public String versionOf(String articleId) {
        return copy.equals(articleId) ? copyVersion : originalVersion;
    }

    /**
     * Whether a stretch of one article was copied from a stretch of the other: for the greater part of either of the two. The same
     * whichever of the articles is named first.
     */
    public boolean aligns(String articleId, int start, int end, int otherStart, int otherEnd) {
        boolean forward = copy.equals(articleId);
        int shared = 0;
        int otherShared = 0;
        for (Passage passage : passages) {
            int here = forward ? passage.start() : passage.ofStart();
            int hereEnd = forward ? passage.end() : passage.ofEnd();
            int there = forward ? passage.ofStart() : passage.start();
            int thereEnd = forward ? passage.ofEnd() : passage.end();
            int part = Math.min(end, hereEnd) - Math.max(start, here);
            int otherPart = Math.min(otherEnd, thereEnd) - Math.max(otherStart, there);
            if (part > 0 && otherPart > 0) {
                shared += part;
                otherShared += otherPart;
            }
        }
        return shared * 2 > end - start || otherShared * 2 > otherEnd - otherStart;
    }
}
