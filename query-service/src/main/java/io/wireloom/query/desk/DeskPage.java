package io.wireloom.query.desk;

import io.wireloom.query.incidents.IncidentHit;
import io.wireloom.query.search.Count;
import io.wireloom.query.search.Results;
import java.util.List;

/**
 * The list of latest incidents, and beside it what is going on.
 *
 * @param filters what the list is narrowed to
 * @param count how many there are, in words; empty on a later page
 * @param cards the incidents
 * @param older address of the next page; null on the last
 * @param continued whether this is a later page
 * @param chart when they began
 * @param stories the latest stories
 */
public record DeskPage(
        Filters filters,
        String count,
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
            Results<IncidentHit> found,
            String older,
            boolean continued,
            TimeChart chart,
            List<StoriesPage.Row> stories) {
        return new DeskPage(
                filters,
                count(found.count()),
                found.items().stream()
                        .map(hit -> IncidentCard.of(hit.incident()))
                        .toList(),
                older,
                continued,
                chart,
                stories);
    }

    private static String count(Count count) {
        if (count == null) {
            return "";
        }
        return (count.exact() ? "" : "more than ") + Labels.count((int) count.value(), "incident", "incidents");
    }
}
