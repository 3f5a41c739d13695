package io.wireloom.query.desk.incident;

import io.wireloom.query.search.Parameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the address of an incident page asks for; links within the page change one thing and keep the rest.
 *
 * @param incidentId the incident
 * @param values the parameters given, by name
 */
public record PageAddress(String incidentId, Map<String, String> values) {

    static final List<String> COLUMNS = List.of("origin", "speaker");
    static final List<String> STATUSES = List.of("occurred", "denied", "planned", "possible");

    private static final List<String> CLOCKS = List.of("published", "received");

    /**
     * @throws io.wireloom.query.search.BadParameterException names the parameter that cannot be meant
     */
    public static PageAddress of(String incidentId, Parameters parameters) {
        Map<String, String> values = new TreeMap<>();
        put(values, "by", parameters.word("by", COLUMNS));
        put(values, "status", parameters.word("status", STATUSES));
        put(values, "clock", parameters.word("clock", CLOCKS));
        put(values, "without", parameters.text("without"));
        put(values, "all", parameters.yes("all") ? "true" : null);
        put(
                values,
                "asOf",
                parameters.moment("asOf") == null
                        ? null
                        : parameters.moment("asOf").toString());
        return new PageAddress(incidentId, Map.copyOf(values));
    }

    private static void put(Map<String, String> values, String name, String value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    /** The value of a parameter; empty when it was not given. */
    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    /** Whether lists are shown whole. */
    public boolean all() {
        return values.containsKey("all");
    }

    /** This page with one parameter changed; an empty value leaves it out. */
    public String with(String name, String value) {
        return address("", name, value);
    }

    /** This page as it was when everything received by a moment had been taken in. */
    String asReceived(Instant moment) {
        Map<String, String> changed = new TreeMap<>(values);
        changed.put("clock", "received");
        return new PageAddress(incidentId, changed).with("asOf", moment.toString());
    }

    /** The view to share, of the same moment. */
    public String share() {
        Map<String, String> kept = new TreeMap<>(values);
        kept.keySet().retainAll(List.of("asOf", "clock"));
        return new PageAddress(incidentId, kept).address("/share", "", "");
    }

    private String address(String below, String name, String value) {
        Map<String, String> changed = new TreeMap<>(values);
        changed.remove(name);
        if (!value.isEmpty()) {
            changed.put(name, value);
        }
        String path = "/incidents/" + encoded(incidentId) + below;
        return changed.isEmpty()
                ? path
                : path + "?"
                        + changed.entrySet().stream()
                                .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
                                .collect(Collectors.joining("&"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
