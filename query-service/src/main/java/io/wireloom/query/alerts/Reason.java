package io.wireloom.query.alerts;

/**
 * Why an alert was raised.
 *
 * @param kind what it is about
 * @param text it in words
 */
public record Reason(Kind kind, String text) {

    /** What is material. */
    public enum Kind {
        /** The incident is new to the search. */
        NEW,
        /** It stands no longer. */
        GONE,
        /** A correction, kill or withholding of an article took claims from it. */
        WITHDRAWAL,
        /** An independent origin joined. */
        ORIGIN,
        /** The low, best or high of a figure moved. */
        TOLL,
        /** Somebody denies it who did not. */
        DENIAL
    }
}
