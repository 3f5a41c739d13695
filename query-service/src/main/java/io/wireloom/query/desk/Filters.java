package io.wireloom.query.desk;

import io.wireloom.query.incidents.IncidentFilter;
import io.wireloom.query.search.Parameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The filters of the desk, its map and its timeline: they live in the address, so that a view can be sent to others and carried
 * from one page to the next.
 *
 * @param path the page that they narrow
 * @param values what is asked for, by parameter
 * @param types the event types
 * @param countries the countries that incidents lie in
 * @param grades the grades
 */
public record Filters(
        String path, Map<String, String> values, List<Choice> types, List<Choice> countries, List<Choice> grades) {

    /** What people call the parameters that a view may hold. */
    private static final Map<String, String> NAMES = names();

    /** Those that change how it is shown, not what. */
    private static final Set<String> SHOWING = Set.of("sort", "by", "asOf", "clock");

    private static final DateTimeFormatter FIELD =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final List<String> UNLISTED = List.of(
            "subtype", "near", "box", "lens", "minKilled", "publishedFrom", "publishedTo", "state", "clock", "by");

    /**
     * A filter in force.
     *
     * @param name what it narrows by
     * @param value to what
     * @param without the address of the view without it
     */
    public record Active(String name, String value, String without) {}

    public Filters {
        values = Map.copyOf(values);
    }

    /**
     * @param path the page
     * @param countries codes of the countries that incidents lie in
     */
    public static Filters of(String path, Parameters parameters, List<String> countries) {
        Map<String, String> values = new LinkedHashMap<>();
        NAMES.keySet().stream()
                .filter(name -> parameters.text(name) != null)
                .forEach(name -> values.put(name, parameters.text(name)));
        return new Filters(
                path,
                values,
                Choice.of(IncidentFilter.TYPES, values.get("type"), type -> Wording.kind(type, null)),
                Choice.of(countries, values.get("country"), Labels::country),
                Choice.of(IncidentFilter.GRADES, values.get("grade"), Labels::human));
    }

    /** What a parameter asks for; empty when for nothing. */
    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** Whether anything is narrowed. */
    public boolean any() {
        return past() != null || !active().isEmpty();
    }

    /** The moment whose knowledge is shown; null for now. */
    public Instant past() {
        return values.containsKey("asOf")
                ? OffsetDateTime.parse(values.get("asOf")).toInstant()
                : null;
    }

    /** Whether it counts what had been received by then, rather than published. */
    public boolean received() {
        return "received".equals(values.get("clock"));
    }

    /** That moment as a field of a form holds it, in UTC; empty for now. */
    public String moment() {
        return past() == null ? "" : FIELD.format(past());
    }

    /** The address of this view as it stands now. */
    public String now() {
        Map<String, String> rest = without("asOf");
        rest.remove("clock");
        return address(path, rest);
    }

    /** What the address of an incident takes along, to show it as of the same moment; empty for now. */
    public String then() {
        Map<String, String> kept = new LinkedHashMap<>(values);
        kept.keySet().retainAll(Set.of("asOf", "clock"));
        return past() == null ? "" : address("", kept);
    }

    /** The orders that the list can come in; by relevance only where there are words to be relevant to. */
    public List<Choice> orders() {
        return Choice.of(
                values.containsKey("q") ? List.of("newest", "relevance", "disputed") : List.of("newest", "disputed"),
                values.getOrDefault("sort", "newest"),
                order -> "disputed".equals(order) ? "Most disputed" : Labels.human(order));
    }

    /** The parameters that the form has no field for; it hands them on. */
    public List<String> unlisted() {
        return UNLISTED.stream().filter(values::containsKey).toList();
    }

    /** The filters in force, in the order of the form. */
    public List<Active> active() {
        return NAMES.entrySet().stream()
                .filter(name -> values.containsKey(name.getKey()) && !SHOWING.contains(name.getKey()))
                .map(name -> new Active(
                        name.getValue(),
                        label(name.getKey(), values.get(name.getKey())),
                        address(path, without(name.getKey()))))
                .toList();
    }

    /** The address of another page with the same filters. */
    public String at(String page) {
        return address(page, values);
    }

    /** The address of a page with these filters and another value for one of them. */
    public String at(String page, String name, String value) {
        return address(page, with(Map.of(name, value)));
    }

    /** The address of a page with these filters for other days. */
    public String during(String page, String from, String to) {
        return address(page, with(Map.of("from", from, "to", to)));
    }

    private Map<String, String> with(Map<String, String> others) {
        Map<String, String> all = new LinkedHashMap<>(values);
        all.putAll(others);
        return all;
    }

    private Map<String, String> without(String name) {
        Map<String, String> rest = new LinkedHashMap<>(values);
        rest.remove(name);
        return rest;
    }

    private static String address(String page, Map<String, String> values) {
        String query = NAMES.keySet().stream()
                .filter(values::containsKey)
                .map(name -> name + "=" + URLEncoder.encode(values.get(name), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? page : page + "?" + query;
    }

    private static String label(String name, String value) {
        return switch (name) {
            case "type" -> Wording.kind(value, null);
            case "subtype", "grade" -> Labels.human(value);
            case "country" -> Labels.country(value);
            default -> value;
        };
    }

    private static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("q", "Words");
        names.put("type", "Type");
        names.put("subtype", "Subtype");
        names.put("country", "Country");
        names.put("place", "Place");
        names.put("near", "Near");
        names.put("box", "Within");
        names.put("actor", "Actor or target");
        names.put("speaker", "Speaker");
        names.put("source", "Outlet");
        names.put("grade", "Grade");
        names.put("origins", "Least origins");
        names.put("lens", "Lens");
        names.put("minKilled", "Least killed");
        names.put("from", "From");
        names.put("to", "To");
        names.put("publishedFrom", "First told from");
        names.put("publishedTo", "First told before");
        names.put("state", "State");
        names.put("asOf", "As of");
        names.put("clock", "Clock");
        names.put("sort", "Sorted by");
        names.put("by", "Lanes");
        return names;
    }
}
