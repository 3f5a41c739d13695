package io.wireloom.ingest.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Gives the clock times of a live blog their days. The page's own time is not before any entry: the newest entry is put on the
 * last day on which it is not later, and the days of the others follow by counting back from entry to entry across midnight.
 */
public final class EntryTimes {

    /** Clocks of author and page differ a little; an entry up to this much later is still of the same day. */
    private static final Duration TOLERANCE = Duration.ofMinutes(10);

    private static final long DAY_SECONDS = Duration.ofDays(1).toSeconds();

    private EntryTimes() {}

    /** Whether entries stand newest first: read in that order, they span less time than the other way round. */
    public static boolean newestFirst(List<LocalTime> clocks) {
        long back = 0;
        long forward = 0;
        for (int i = 1; i < clocks.size(); i++) {
            long step = Duration.between(clocks.get(i), clocks.get(i - 1)).toSeconds();
            back += Math.floorMod(step, DAY_SECONDS);
            forward += Math.floorMod(-step, DAY_SECONDS);
        }
        return back <= forward;
    }

    /**
     * The instants of entries.
     *
     * @param clocks their clock times in page order
     * @param page the page's own time: when it was last changed, else published
     * @param dayOnly whether only the day of the page's time is known
     * @param offset the zone that clock times count in when they name none
     * @return in page order
     */
    public static List<Instant> resolve(List<ClockTime> clocks, Instant page, boolean dayOnly, ZoneOffset offset) {
        boolean newestFirst = newestFirst(clocks.stream().map(ClockTime::time).toList());
        List<ClockTime> newestOn = new ArrayList<>(clocks);
        if (!newestFirst) {
            Collections.reverse(newestOn);
        }
        LocalDateTime limit = LocalDateTime.ofInstant(page, offset);
        limit = dayOnly ? limit.toLocalDate().atTime(LocalTime.MAX) : limit.plus(TOLERANCE);
        List<Instant> instants = new ArrayList<>();
        for (ClockTime clock : newestOn) {
            LocalDateTime at = clock.inZone(limit.toLocalDate().atTime(clock.time()), offset);
            while (at.isAfter(limit)) {
                at = at.minusDays(1);
            }
            while (!at.plusDays(1).isAfter(limit)) {
                at = at.plusDays(1);
            }
            instants.add(at.toInstant(offset));
            limit = at;
        }
        if (!newestFirst) {
            Collections.reverse(instants);
        }
        return instants;
    }
}
