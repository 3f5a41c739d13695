package io.wireloom.query.incidents;

import io.wireloom.query.search.BadParameterException;
import io.wireloom.query.search.Parameters;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A filter as it stands in an address after the question mark, such as {@code type=ASSAULT&country=SY}. */
public final class FilterText {

    /** The parameters that filter incidents. */
    public static final Set<String> NAMES = Set.of(
            "q",
            "type",
            "subtype",
            "actor",
            "place",
            "country",
            "speaker",
            "source",
            "near",
            "box",
            "from",
            "to",
            "publishedFrom",
            "publishedTo",
            "grade",
            "origins",
            "lens",
            "minKilled",
            "state");

    private FilterText() {}

    /**
     * Reads a filter; of a parameter given twice, the first.
     *
     * @param text null or blank for every active incident
     * @throws BadParameterException names {@code filter} when it holds a parameter that filters nothing, else the parameter that cannot
     *     be meant
     */
    public static IncidentFilter read(String text) {
        return IncidentFilter.of(new Parameters(values(text)));
    }

    /** The parameters of a filter, as {@link #read} takes them. */
    public static Map<String, String> values(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        String plain = text == null ? "" : text.strip();
        Arrays.stream(plain.replaceFirst("^\\?", "").split("&"))
                .filter(part -> !part.isBlank())
                .map(part -> part.split("=", 2))
                .forEach(part -> values.putIfAbsent(decoded(part[0]), part.length == 1 ? "" : decoded(part[1])));
        values.keySet().stream()
                .filter(name -> !NAMES.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new BadParameterException(
                            "filter",
                            "holds \"" + name
                                    + "\", which filters nothing; parameters of the list of incidents are expected,"
                                    + " such as type=ASSAULT&country=SY");
                });
        return values;
    }

    /** The filter of these parameters as text; what is blank or filters nothing is left out. */
    public static String write(Map<String, String> values) {
        return new TreeMap<>(values)
                .entrySet().stream()
                        .filter(entry -> NAMES.contains(entry.getKey()))
                        .filter(entry ->
                                entry.getValue() != null && !entry.getValue().isBlank())
                        .map(entry -> entry.getKey() + "="
                                + URLEncoder.encode(entry.getValue().strip(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new BadParameterException("filter", "is not encoded as an address is: " + part);
        }
    }
}
