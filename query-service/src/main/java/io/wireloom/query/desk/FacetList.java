package io.wireloom.query.desk;

import io.wireloom.query.search.Facets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A facet beside a list of what was found.
 *
 * @param name what it is called
 * @param values its values
 */
public record FacetList(String name, List<Value> values) {

    private static final String DAY = "day";

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("type", "Type"),
            Map.entry("subtype", "Kind"),
            Map.entry("status", "What is said"),
            Map.entry("grade", "Grade"),
            Map.entry("country", "Country"),
            Map.entry("place", "Place"),
            Map.entry("actor", "Actor"),
            Map.entry("target", "Target"),
            Map.entry("speaker", "Speaker"),
            Map.entry("source", "Source"),
            Map.entry("language", "Language"),
            Map.entry(DAY, "Day"));

    /** The facets in the order in which they are shown. */
    private static final List<String> ORDER = List.of(
            "type",
            "subtype",
            "status",
            "grade",
            "country",
            "place",
            "actor",
            "target",
            "speaker",
            "source",
            "language",
            DAY);

    private static final int DAYS = 8;

    /**
     * A value of a facet.
     *
     * @param label what people read
     * @param count rows that have it
     * @param address the search narrowed to it; widened again when it is chosen
     * @param chosen whether the search is narrowed to it
     */
    public record Value(String label, long count, String address, boolean chosen) {}

    /** The facets that have any value. */
    public static List<FacetList> of(Facets facets, SearchAddress address) {
        return ORDER.stream()
                .filter(facet -> !facets.facets().getOrDefault(facet, List.of()).isEmpty())
                .map(facet -> new FacetList(
                        NAMES.get(facet),
                        facets.facets().get(facet).stream()
                                .limit(facet.equals(DAY) ? DAYS : Long.MAX_VALUE)
                                .map(value -> value(facet, value, address))
                                .toList()))
                .toList();
    }

    /** What a parameter is called, and its value as people read it; null for one that narrows nothing. */
    static String says(String parameter, String value) {
        return switch (parameter) {
            case "from" -> "From " + value;
            case "to" -> "To " + value;
            case "publishedFrom" -> "Said from " + value;
            case "publishedTo" -> "Said to " + value;
            case "near", "box", "asOf", "article", "incident", "lens", "minKilled", "origins", "state" ->
                Labels.human(parameter) + " " + value;
            default ->
                NAMES.containsKey(parameter) ? NAMES.get(parameter) + ": " + label(parameter, value, value) : null;
        };
    }

    private static Value value(String facet, Facets.Value value, SearchAddress address) {
        String name = facet.equals(DAY) ? "from" : facet;
        boolean chosen = address.value(name).equalsIgnoreCase(value.value());
        String wanted = chosen ? "" : value.value();
        SearchAddress narrowed =
                facet.equals(DAY) ? address.with("from", wanted).with("to", wanted) : address.with(facet, wanted);
        return new Value(label(facet, value.value(), value.label()), value.count(), narrowed.toString(), chosen);
    }

    private static String label(String facet, String value, String label) {
        return switch (facet) {
            case "type" -> Wording.kind(value, null);
            case "subtype", "grade" -> Labels.human(value);
            case "status" -> Labels.status(value);
            case "country" -> Labels.country(value);
            case DAY -> Labels.day(LocalDate.parse(value));
            default -> label;
        };
    }
}
