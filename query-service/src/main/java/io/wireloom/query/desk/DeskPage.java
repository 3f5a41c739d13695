package io.wireloom.query.desk;

import io.wireloom.query.incidents.IncidentSummary;
import io.wireloom.query.search.Page;
import java.util.List;

/**
 * The list of latest incidents, and beside it what is going on.
 *
 * @param filters what the list is narrowed to
 * @param cards the incidents
 * @param older address of the next page; null on the last
 * @param continued whether this is a later page
 * @param chart when they began
 * @param stories the latest stories
 */
public record DeskPage(
        Filters filters,
        List<IncidentCard> cards,
        String older,
        boolean continued,
        TimeChart chart,
        List<StoriesPage.Row> stories) {

    /**
     * @param older address of the next page; null on the last
     * @param continued whether this is a later page
     */
    public static DeskPage of(
            Filters filters,
            Page<IncidentSummary> page,
            String older,
            boolean continued,
            TimeChart chart,
            List<StoriesPage.Row> stories) {
        return new DeskPage(
                filters, page.items().stream().map(IncidentCard::of).toList(), older, continued, chart, stories);
    }
}
