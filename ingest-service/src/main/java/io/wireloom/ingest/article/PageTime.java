package io.wireloom.ingest.article;

import io.wireloom.contracts.Article.TimeBasis;
import io.wireloom.ingest.copy.Stated;
import io.wireloom.ingest.time.PrintedTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * When a page was published and changed, and where that is known from: what the item's metadata states, else what is printed in
 * the copy, else what the sender says; a printed day without a clock time gives way to a sender's time on that day.
 *
 * @param published null when nothing says
 * @param basis where {@code published} comes from
 * @param updated null when nothing says, or when it is the same time
 * @param dayOnly whether only the day of the page's own time is known
 * @param zone the zone that clock times count in, as on an article; null when unknown
 */
record PageTime(Instant published, TimeBasis basis, Instant updated, boolean dayOnly, String zone) {

    /** A day lasts 24 hours and its zone can be 14 hours ahead or 12 behind. */
    private static final Duration DAY_BEFORE = Duration.ofHours(14);

    private static final Duration DAY_AFTER = Duration.ofHours(36);

    static PageTime of(Stated stated, Head head, Instant sender, ZoneId feedZone) {
        PrintedTime printed = inZone(head.published() == null ? head.updated() : head.published(), feedZone);
        Instant updated = updated(stated, head, feedZone);
        String zone = printed != null && printed.zone() != null ? printed.zone() : stated.zone();
        if (stated.published() != null) {
            // A live page states when it began; how long it went on is not known without the time of its last change.
            return of(stated.published(), TimeBasis.METADATA, updated, updated == null, zone);
        }
        if (printed != null && !(printed.dayOnly() && within(sender, printed.instant()))) {
            return of(printed.instant(), TimeBasis.PRINTED, updated, printed.dayOnly(), zone);
        }
        return of(sender, sender == null ? TimeBasis.NONE : TimeBasis.SENDER, updated, false, zone);
    }

    private static Instant updated(Stated stated, Head head, ZoneId feedZone) {
        if (stated.updated() != null) {
            return stated.updated();
        }
        return head.updated() == null ? null : inZone(head.updated(), feedZone).instant();
    }

    /** A time printed without a zone counts in the feed's. */
    private static PrintedTime inZone(PrintedTime time, ZoneId feedZone) {
        if (time == null || time.offset() != null || feedZone == null) {
            return time;
        }
        ZoneOffset offset = feedZone.getRules().getOffset(time.local());
        return new PrintedTime(time.local(), time.dayOnly(), offset, time.start(), time.end());
    }

    private static PageTime of(Instant published, TimeBasis basis, Instant updated, boolean dayOnly, String zone) {
        return new PageTime(
                published, basis, updated == null || updated.equals(published) ? null : updated, dayOnly, zone);
    }

    private static boolean within(Instant time, Instant day) {
        return time != null && !time.isBefore(day.minus(DAY_BEFORE)) && time.isBefore(day.plus(DAY_AFTER));
    }

    /** Whether anything says when the page is of. */
    boolean known() {
        return time() != null;
    }

    /** The page's own time: when it was last changed, else published; null when unknown. */
    Instant time() {
        return updated != null ? updated : published;
    }

    /** The page's own time, but not before {@code entry}; null when neither is known. */
    Instant notBefore(Instant entry) {
        Instant own = time();
        if (own == null || entry == null) {
            return own == null ? entry : own;
        }
        return own.isBefore(entry) ? entry : own;
    }

    /** The offset that clock times count in: UTC when the zone is unknown. */
    ZoneOffset offset() {
        return zone == null ? ZoneOffset.UTC : ZoneOffset.of(zone);
    }
}
