package io.wireloom.query.copies;

import io.wireloom.contracts.ArticleCopies.Basis;
import java.time.Duration;
import java.time.Instant;

/** What tells which of two articles is the copy, in words. */
final class Tells {

    private static final long DAYS_OF_A_MONTH = 30;
    private static final long DAYS_OF_A_YEAR = 365;

    /** A length of time is given in the greatest unit of which it holds two. */
    private static final long LEAST = 2;

    private Tells() {}

    /**
     * A clause such as {@code the copy was published 3 hours later}; empty when nothing is known to tell it.
     *
     * @param copy when the copy was published; null when unknown
     * @param original when the other was published; null when unknown
     */
    static String of(Basis basis, Instant copy, Instant original) {
        if (basis == null) {
            return "";
        }
        return switch (basis) {
            case CREDIT -> "the copy credits the other, or links to it";
            case SPIN -> "the copy is machine-spun, the other is not";
            case TIME -> "the copy was published " + later(copy, original);
            case EXTENT -> "more of the copy stands in the other than of the other in the copy";
            case ID -> "nothing tells which of the two was first";
            case UNKNOWN -> "";
        };
    }

    private static String later(Instant copy, Instant original) {
        if (copy == null || original == null || !copy.isAfter(original)) {
            return "later";
        }
        Duration gap = Duration.between(original, copy);
        if (gap.toDays() >= LEAST * DAYS_OF_A_YEAR) {
            return gap.toDays() / DAYS_OF_A_YEAR + " years later";
        }
        if (gap.toDays() >= LEAST * DAYS_OF_A_MONTH) {
            return gap.toDays() / DAYS_OF_A_MONTH + " months later";
        }
        if (gap.toDays() >= LEAST) {
            return gap.toDays() + " days later";
        }
        if (gap.toHours() >= LEAST) {
            return gap.toHours() + " hours later";
        }
        return gap.toMinutes() >= LEAST ? gap.toMinutes() + " minutes later" : "within two minutes of it";
    }
}
