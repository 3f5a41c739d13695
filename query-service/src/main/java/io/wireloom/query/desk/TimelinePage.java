package io.wireloom.query.desk;

import io.wireloom.query.incidents.IncidentSummary;
import io.wireloom.query.overview.Timeline;
import io.wireloom.query.search.Page;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The timeline, and under it the incidents that it counts.
 *
 * @param filters what it is narrowed to
 * @param chart the bars
 * @param divisions what the lanes can be
 * @param cards the latest of the incidents
 * @param more whether there are more than those
 * @param earlier address of as long a time before; empty when no time is chosen
 * @param later address of as long a time after
 * @param wider address of a time three times as long around it
 */
public record TimelinePage(
        Filters filters,
        TimeChart chart,
        List<Choice> divisions,
        List<IncidentCard> cards,
        boolean more,
        String earlier,
        String later,
        String wider) {

    private static final String PATH = "/timeline";

    /**
     * @param page the latest of the incidents
     */
    public static TimelinePage of(
            Filters filters, LocalDate from, LocalDate to, Timeline timeline, Page<IncidentSummary> page) {
        boolean chosen = from != null && to != null;
        long days = chosen ? ChronoUnit.DAYS.between(from, to) + 1 : 0;
        return new TimelinePage(
                filters,
                TimeChart.of(timeline, filters, PATH),
                Choice.of(Timeline.DIVISIONS, timeline.by(), Labels::human),
                page.items().stream().map(IncidentCard::of).toList(),
                page.nextCursor() != null,
                chosen ? during(filters, from.minusDays(days), from.minusDays(1)) : "",
                chosen ? during(filters, to.plusDays(1), to.plusDays(days)) : "",
                chosen ? during(filters, from.minusDays(days), to.plusDays(days)) : "");
    }

    private static String during(Filters filters, LocalDate from, LocalDate to) {
        return filters.during(PATH, from.toString(), to.toString());
    }
}
