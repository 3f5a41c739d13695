package io.wireloom.query.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The address of a search: everything that was asked for, so that it can be kept and passed on.
 *
 * @param parameters what the address says, by name
 */
public record SearchAddress(Map<String, String> parameters) {

    public SearchAddress {
        parameters = Map.copyOf(parameters);
    }

    /** What a parameter says; empty when it says nothing. */
    public String value(String name) {
        return parameters.getOrDefault(name, "");
    }

    /** The same search from its first page, with a parameter changed; without it when the value is empty. */
    public SearchAddress with(String name, String value) {
        Map<String, String> changed = new TreeMap<>(parameters);
        changed.remove("cursor");
        changed.put(name, value);
        changed.values().removeIf(String::isEmpty);
        return new SearchAddress(changed);
    }

    /** The next page of the same search. */
    public SearchAddress after(String cursor) {
        Map<String, String> changed = new TreeMap<>(parameters);
        changed.put("cursor", cursor);
        return new SearchAddress(changed);
    }

    @Override
    public String toString() {
        return "/search"
                + (parameters.isEmpty()
                        ? ""
                        : new TreeMap<>(parameters)
                                .entrySet().stream()
                                        .map(entry -> entry.getKey() + "="
                                                + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                                        .collect(Collectors.joining("&", "?", "")));
    }
}
