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
     * Whether a stretch of one article stands where a stretch of the other does: the greater part of the lesser of the two. Within a
     * passage what stands at a third of it stands at a third of its counterpart, but for the words changed in it. The same whichever
     * of the articles is named first.
     */
    public boolean aligns(String articleId, int start, int end, int otherStart, int otherEnd) {
        return copy.equals(articleId)
                ? aligns(start, end, otherStart, otherEnd)
                : aligns(otherStart, otherEnd, start, end);
    }

    private boolean aligns(int start, int end, int ofStart, int ofEnd) {
        double shared = 0;
        for (Passage passage : passages) {
            double from = counterpart(passage, Math.max(start, passage.start()));
            double to = counterpart(passage, Math.min(end, passage.end()));
            shared += Math.max(0, Math.min(to, ofEnd) - Math.max(from, ofStart));
        }
        return shared * 2 > Math.min(end - start, ofEnd - ofStart);
    }

    /** Where in the original a place of the copy would stand. */
    private static double counterpart(Passage passage, int place) {
        double length = Math.max(1, passage.end() - passage.start());
        double ofLength = passage.ofEnd() - passage.ofStart();
        return passage.ofStart() + (place - passage.start()) * ofLength / length;
    }
}
