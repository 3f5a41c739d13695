package io.wireloom.query.desk;

import io.wireloom.query.incidents.IncidentSummary;
import java.util.List;

/**
 * The map, and beside it the latest of its incidents as a list.
 *
 * @param filters what it is narrowed to
 * @param cards the latest incidents
 * @param more whether there are more than those
 */
public record MapPage(Filters filters, List<Row> cards, boolean more) {

    /**
     * An incident of the list.
     *
     * @param id its id
     * @param title what happened
     * @param days when
     * @param place where; empty when not told
     * @param grade the grade's word, for its colour
     * @param gradeLabel the grade, in words
     */
    public record Row(String id, String title, String days, String place, String grade, String gradeLabel) {

        static Row of(IncidentSummary incident) {
            IncidentCard card = IncidentCard.of(incident);
            return new Row(card.id(), card.title(), card.days(), card.place(), card.grade(), card.gradeLabel());
        }
    }

    public static MapPage of(Filters filters, List<IncidentSummary> incidents, boolean more) {
        return new MapPage(filters, incidents.stream().map(Row::of).toList(), more);
    }
}
