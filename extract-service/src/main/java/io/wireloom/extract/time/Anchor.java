package io.wireloom.extract.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/**
 * What relative dates count from.
 *
 * @param said the article's or live-blog entry's own time; null when unknown
 * @param day the day they count from: that moment's in the article's zone, or the dateline's; null when unknown
 * @param basis of a date counted from here: relative, dateline, entry or none
 * @param stated the full dates that the text names, for want of a day; in order
 */
public record Anchor(Instant said, LocalDate day, String basis, List<LocalDate> stated) {

    private static final String ENTRY = "entry";
    private static final String RELATIVE = "relative";
    private static final String DATELINE = "dateline";
    private static final String NONE = "none";

    public Anchor {
        stated = List.copyOf(stated);
    }

    /** The time of a live-blog entry. */
    public static Anchor entry(Instant said, String zone) {
        return new Anchor(said, day(said, zone), ENTRY, List.of());
    }

    /**
     * An article's own time, in its zone; UTC when the zone is unknown or cannot be read.
     *
     * @param dateline the day its dateline names, which comes first; null when none does
     */
    public static Anchor article(Instant said, String zone, LocalDate dateline) {
        LocalDate day = dateline != null ? dateline : day(said, zone);
        return new Anchor(said, day, dateline != null ? DATELINE : day != null ? RELATIVE : NONE, List.of());
    }

    /** The same for a text whose full dates are known. */
    public Anchor among(List<LocalDate> dates) {
        return new Anchor(said, day, basis, dates);
    }

    private static LocalDate day(Instant said, String zone) {
        return said == null ? null : said.atZone(zone(zone)).toLocalDate();
    }

    private static ZoneId zone(String zone) {
        try {
            return zone == null ? ZoneOffset.UTC : ZoneId.of(zone);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }
}
