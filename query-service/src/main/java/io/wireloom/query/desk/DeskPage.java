package io.wireloom.query.desk;

import io.wireloom.query.incidents.IncidentFilter;
import io.wireloom.query.incidents.IncidentSummary;
import io.wireloom.query.search.Page;
import java.util.List;

/**
 * The list of latest incidents with its filters.
 *
 * @param q the words searched for
 * @param from first day, as the address has it
 * @param to last day
 * @param types the event types
 * @param countries the countries that incidents lie in
 * @param grades the grades
 * @param cards the incidents
 * @param older address of the next page; null on the last
 * @param filtered whether the list is narrowed
 * @param continued whether this is a later page
 */
public record DeskPage(
        String q,
        String from,
        String to,
        List<Choice> types,
        List<Choice> countries,
        List<Choice> grades,
        List<IncidentCard> cards,
        String older,
        boolean filtered,
        boolean continued) {

    /**
     * @param countries codes of the countries that incidents lie in
     * @param older address of the next page; null on the last
     * @param continued whether this is a later page
     */
    public static DeskPage of(
            IncidentFilter filter,
            Page<IncidentSummary> page,
            List<String> countries,
            String older,
            boolean continued) {
        return new DeskPage(
                text(filter.q()),
                text(filter.from()),
                text(filter.to()),
                Choice.of(IncidentFilter.TYPES, filter.type(), Labels::human),
                Choice.of(countries, filter.country(), Labels::country),
                Choice.of(IncidentFilter.GRADES, filter.grade(), Labels::human),
                page.items().stream().map(IncidentCard::of).toList(),
                older,
                !filter.equals(IncidentFilter.ANY),
                continued);
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
