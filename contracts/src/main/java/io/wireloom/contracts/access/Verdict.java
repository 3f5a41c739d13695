package io.wireloom.contracts.access;

/** What the gate says to a request. */
sealed interface Verdict {

    /**
     * It may go on.
     *
     * @param caller whoever asks; null where nobody is asked who they are and nobody said
     * @param needed what it takes; null for nothing
     */
    record Granted(Caller caller, Role needed) implements Verdict {}

    /**
     * Nobody known asks: 401.
     *
     * @param reason in words for whoever asks
     */
    record Unknown(String reason) implements Verdict {}

    /**
     * Somebody known asks for what they may not: 403.
     *
     * @param reason in words for whoever asks
     */
    record Forbidden(Caller caller, String reason) implements Verdict {}
}
