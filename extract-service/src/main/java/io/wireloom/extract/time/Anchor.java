package io.wireloom.extract.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The moment that relative dates count from.
 *
 * @param said the article's or live-blog entry's own time; null when unknown
 * @param day that moment's day in the article's zone; null when unknown
 * @param entry whether it is an entry's time
 */
public record Anchor(Instant said, LocalDate day, boolean entry) {

    /** An anchor in the article's zone, UTC when the zone is unknown or cannot be read. */
    public static Anchor of(Instant said, String zone, boolean entry) {
        return new Anchor(said, said == null ? null : said.atZone(zone(zone)).toLocalDate(), entry);
    }

    private static ZoneId zone(String zone) {
        try {
            return zone == null ? ZoneOffset.UTC : ZoneId.of(zone);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }

    /** The basis of a date counted from this anchor. */
    String basis() {
        return day == null ? "none" : entry ? "entry" : "relative";
    }
}
