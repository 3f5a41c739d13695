package io.wireloom.query.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a row counts under in its facets: for each value its kind, its key and a name to show, as one text with colons between. */
public final class FacetEntries {

    /** Names of more characters are cut, so that no row is read at length only to be counted. */
    private static final int LONGEST = 60;

    private final Set<String> entries = new LinkedHashSet<>();

    /**
     * Adds a value that is found by its key.
     *
     * @param kind such as {@code actor}
     * @param id what its key is made of; the name when null
     * @param name what people read; nothing is added without
     */
    public FacetEntries add(String kind, String id, String name) {
        String key = name == null ? "" : Names.key(id == null ? name : id);
        if (!key.isEmpty()) {
            entries.add(kind + ":" + cut(key) + ":" + cut(name.replace("\u0000", "")));
        }
        return this;
    }

    /** Adds a country by its code; nothing for null. */
    public FacetEntries addCountry(String code) {
        if (code != null) {
            entries.add(country(code));
        }
        return this;
    }

    /** The entry of a country by its code. */
    public static String country(String code) {
        return "country:" + code + ":" + code;
    }

    /** The entries, each once. */
    public List<String> list() {
        return List.copyOf(entries);
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST));
    }
}
