package io.wireloom.query.diff;

import java.util.List;

/**
 * How a stretch of one version stands to a stretch of another.
 *
 * @param kind what became of it
 * @param from the stretch in the older version; null for what was added
 * @param to the stretch in the newer version; null for what was removed
 * @param words of a changed paragraph, its words in reading order, which together are both paragraphs; null elsewhere
 */
public record Change(Kind kind, Stretch from, Stretch to, List<Change> words) {

    /** What became of a stretch. */
    public enum Kind {
        SAME,
        /** The same paragraph with other words in it; never used of words. */
        CHANGED,
        ADDED,
        REMOVED
    }

    /**
     * A stretch of a version's text.
     *
     * @param start first UTF-16 unit
     * @param end one past the last
     * @param text what stands there
     */
    public record Stretch(int start, int end, String text) {}

    static Change same(Stretch from, Stretch to) {
        return new Change(Kind.SAME, from, to, null);
    }

    static Change added(Stretch to) {
        return new Change(Kind.ADDED, null, to, null);
    }

    static Change removed(Stretch from) {
        return new Change(Kind.REMOVED, from, null, null);
    }
}
