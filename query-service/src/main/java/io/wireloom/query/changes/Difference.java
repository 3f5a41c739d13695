package io.wireloom.query.changes;

/**
 * One thing that is other than it was.
 *
 * @param kind what it is about
 * @param text it in words
 */
public record Difference(Kind kind, String text) {

    /** What a difference is about. */
    public enum Kind {
        /** The incident was not there before. */
        NEW,
        /** The incident is there no longer. */
        GONE,
        /** Its claims are now in another incident, with that one's. */
        MERGED,
        /** Some of its claims are now in another incident. */
        SPLIT,
        /** It has another grade. */
        GRADE,
        /** Independent origins joined or left. */
        ORIGINS,
        /** A figure's low, best or high is another one. */
        FIGURE,
        /** Somebody denies it now. */
        DENIAL,
        /** A claim joined. */
        CLAIM,
        /** A claim is there no longer. */
        WITHDRAWN,
        /** It is placed elsewhere. */
        PLACE,
        /** It is dated otherwise. */
        TIME,
        /** Claims differ, or differ no longer. */
        DISAGREEMENT
    }
}
