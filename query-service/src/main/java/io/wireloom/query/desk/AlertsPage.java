package io.wireloom.query.desk;

import io.wireloom.contracts.IncidentChange;
import io.wireloom.query.alerts.Alert;
import io.wireloom.query.alerts.Reason;
import io.wireloom.query.alerts.StandingSearch;
import io.wireloom.query.incidents.Days;
import io.wireloom.query.incidents.FilterText;
import io.wireloom.query.incidents.IncidentFilter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The standing searches with their alerts.
 *
 * @param watches the searches, the newest first
 * @param draft what the form for another one holds
 */
public record AlertsPage(List<Watch> watches, Draft draft) {

    private static final Set<String> ASKED = Set.of("q", "type", "country", "actor", "place");

    /**
     * A standing search.
     *
     * @param id its id
     * @param name what its owner calls it
     * @param filter what it looks for, in words
     * @param list the address of all that fits it now
     * @param rows its alerts, those rewritten last first
     * @param unseen how many of them have not been seen
     */
    public record Watch(String id, String name, String filter, String list, List<Row> rows, long unseen) {

        /** {@code 2 not seen}, or that all have been. */
        public String news() {
            return rows.isEmpty() ? "no alert yet" : unseen == 0 ? "all seen" : unseen + " not seen";
        }
    }

    /**
     * An alert.
     *
     * @param id its id
     * @param incidentId what it is about
     * @param title what happened
     * @param days when
     * @param place where; empty when not told
     * @param reasons why it was raised
     * @param at when it was last rewritten
     * @param seen whether somebody has marked it as seen since
     */
    public record Row(
            String id,
            String incidentId,
            String title,
            String days,
            String place,
            List<Why> reasons,
            Instant at,
            boolean seen) {}

    /**
     * A reason.
     *
     * @param kind its word, for its colour
     * @param text it in words
     */
    public record Why(String kind, String text) {}

    /**
     * What the form holds.
     *
     * @param q words
     * @param types the event types
     * @param country a country's code
     * @param actor an actor
     * @param place a place
     * @param others further parts of a filter that a reader brings along
     */
    public record Draft(
            String q, List<Choice> types, String country, String actor, String place, Map<String, String> others) {

        static Draft of(Map<String, String> values) {
            Map<String, String> others = new TreeMap<>(values);
            others.keySet().removeAll(ASKED);
            return new Draft(
                    values.getOrDefault("q", ""),
                    Choice.of(IncidentFilter.TYPES, values.get("type"), type -> Wording.kind(type, null)),
                    values.getOrDefault("country", ""),
                    values.getOrDefault("actor", ""),
                    values.getOrDefault("place", ""),
                    others);
        }

        /** What is brought along, in words; empty for nothing. */
        public String more() {
            return words(others);
        }
    }

    /**
     * @param given parts of a filter that a reader brings along, by parameter
     */
    public static AlertsPage of(List<StandingSearch> searches, List<Alert> alerts, Map<String, String> given) {
        Map<String, List<Alert>> bySearch = alerts.stream().collect(Collectors.groupingBy(Alert::searchId));
        return new AlertsPage(
                searches.stream()
                        .map(search -> watch(search, bySearch.getOrDefault(search.searchId(), List.of())))
                        .toList(),
                Draft.of(given));
    }

    private static Watch watch(StandingSearch search, List<Alert> alerts) {
        String words = words(FilterText.values(search.filter()));
        return new Watch(
                search.searchId(),
                search.name(),
                words.isEmpty() ? "every incident" : words,
                "/?" + search.filter(),
                alerts.stream().map(AlertsPage::row).toList(),
                alerts.stream().filter(alert -> !alert.seen()).count());
    }

    private static Row row(Alert alert) {
        String title = alert.incident().title();
        return new Row(
                alert.alertId(),
                alert.incidentId(),
                title == null || title.isBlank() ? "Untitled incident" : title,
                Labels.days(new Days(alert.incident().start(), alert.incident().end())),
                place(alert.incident().place()),
                alert.reasons().stream().map(AlertsPage::why).toList(),
                alert.changedAt(),
                alert.seen());
    }

    private static String place(IncidentChange.Spot place) {
        return place == null || place.name() == null ? "" : place.name();
    }

    private static Why why(Reason reason) {
        return new Why(reason.kind().name().toLowerCase(Locale.ROOT), reason.text());
    }

    private static String words(Map<String, String> values) {
        return values.entrySet().stream()
                .map(entry -> switch (entry.getKey()) {
                    case "q" -> entry.getValue();
                    case "type" -> Wording.kind(entry.getValue(), null);
                    case "country" -> Labels.country(entry.getValue());
                    default -> entry.getKey() + " " + entry.getValue();
                })
                .collect(Collectors.joining(" · "));
    }
}
