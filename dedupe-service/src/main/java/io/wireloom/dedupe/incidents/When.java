package io.wireloom.dedupe.incidents;

import io.wireloom.contracts.Claim;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * When a told event happened, as far as its article says.
 *
 * @param start first day; null when unknown
 * @param end last day; null when unknown
 * @param basis how the days are known
 */
public record When(LocalDate start, LocalDate end, Basis basis) {

    /** How the days of an event are known. */
    public enum Basis {
        /** The claim says so itself. */
        STATED,
        /** Taken from the claim of the same article that it continues. */
        CONTEXT,
        /** Nothing says; news is told within days. */
        PRESUMED,
        /** Nothing says, and nothing dates the article. */
        UNKNOWN
    }

    /** News without a date is about the last days. */
    private static final int PRESUMED_DAYS = 3;

    /** A longer interval says too little about the day for an agreement to count. */
    private static final int SHORT_DAYS = 3;

    static final When NEVER_SAID = new When(null, null, Basis.UNKNOWN);

    /** What the claim itself states; unknown when it states no day. */
    static When stated(Claim.Time time) {
        if (time == null || time.start() == null || "none".equals(time.basis())) {
            return NEVER_SAID;
        }
        LocalDate end = time.end() == null || time.end().isBefore(time.start()) ? time.start() : time.end();
        return new When(time.start(), end, Basis.STATED);
    }

    /** The days up to its telling; a day more, as the zones of article and event may differ. */
    static When presumed(Instant publishedAt) {
        if (publishedAt == null) {
            return NEVER_SAID;
        }
        LocalDate said = publishedAt.atZone(ZoneOffset.UTC).toLocalDate();
        return new When(said.minusDays(PRESUMED_DAYS), said.plusDays(1), Basis.PRESUMED);
    }

    When asContext() {
        return new When(start, end, Basis.CONTEXT);
    }

    /** Whether the article says when. */
    boolean told() {
        return basis == Basis.STATED || basis == Basis.CONTEXT;
    }

    boolean known() {
        return start != null;
    }

    boolean overlaps(When other) {
        return known() && other.known() && !start.isAfter(other.end) && !other.start.isAfter(end);
    }

    boolean within(When longer) {
        return told() && longer.told() && !start.isBefore(longer.start) && !end.isAfter(longer.end);
    }

    /** Whether the two do not meet, but the last day of one is the day before the first of the other. */
    boolean adjoins(When other) {
        return known()
                && other.known()
                && (end.plusDays(1).equals(other.start) || other.end.plusDays(1).equals(start));
    }

    long days() {
        return known() ? ChronoUnit.DAYS.between(start, end) + 1 : Long.MAX_VALUE;
    }

    /** Whether the interval is short enough to tell one event from the next. */
    boolean narrow() {
        return days() <= SHORT_DAYS;
    }

    /** Whether both say one and the same day. */
    boolean sameDay(When other) {
        return days() == 1 && sameDays(other);
    }

    /** Whether both tell one and the same interval. */
    boolean sameDays(When other) {
        return told() && other.told() && start.equals(other.start) && end.equals(other.end);
    }

    /** Whether it is the day of its telling, or one beside it, as the zones may differ. */
    boolean dayOfTelling(Instant publishedAt) {
        return told()
                && days() == 1
                && publishedAt != null
                && Math.abs(ChronoUnit.DAYS.between(
                                start, publishedAt.atZone(ZoneOffset.UTC).toLocalDate()))
                        <= 1;
    }

    /** The days in words, for reasons. */
    String words() {
        return !known() ? "unknown days" : start.equals(end) ? start.toString() : start + " to " + end;
    }
}
