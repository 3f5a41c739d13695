package io.wireloom.extract.places;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Countries by their names, short forms and adjectives. */
final class Countries {

    /** Short forms that are words when not in capitals: "us", "it". */
    private static final int SHORT_FORM = 3;

    private final Map<String, Place> byCode;
    private final Map<String, String> names;
    private final Map<String, String> adjectives;
    private final Map<String, String> capitals;
    private final Map<String, String> byCapital;
    private final Set<String> transliterated;
    private final Set<String> firstWords;

    /** Takes maps from name key to country code, and from code to the country. */
    Countries(
            Map<String, Place> byCode,
            Map<String, String> names,
            Map<String, String> adjectives,
            Map<String, String> capitals,
            Set<String> transliterated) {
        this.transliterated = Set.copyOf(transliterated);
        this.byCode = Map.copyOf(byCode);
        this.names = Map.copyOf(names);
        this.adjectives = Map.copyOf(adjectives);
        this.firstWords = Stream.of(names, adjectives)
                .flatMap(map -> map.keySet().stream())
                .map(key -> key.split(" ", 2)[0])
                .collect(Collectors.toUnmodifiableSet());
        this.capitals = Map.copyOf(capitals);
        Map<String, String> seats = new HashMap<>();
        this.capitals.forEach((code, capital) -> seats.merge(capital, code, (a, b) -> a.compareTo(b) < 0 ? a : b));
        seats.remove("");
        this.byCapital = Map.copyOf(seats);
    }

    Optional<Place> named(String nameOrAdjective) {
        String key = key(nameOrAdjective);
        String code = names.get(key);
        return Optional.ofNullable(code == null ? adjectives.get(key) : code).map(byCode::get);
    }

    Optional<Place> withName(String name) {
        return Optional.ofNullable(names.get(key(name))).map(byCode::get);
    }

    Optional<Place> withCode(String isoCode) {
        return Optional.ofNullable(byCode.get(isoCode));
    }

    boolean isAdjective(String word) {
        return adjectives.containsKey(key(word));
    }

    /** The key of the capital's name, or empty. */
    String capitalOf(String isoCode) {
        return capitals.getOrDefault(isoCode, "");
    }

    /** Whether some name or adjective begins with this word; quick, for running text. */
    boolean mayBegin(String word) {
        String key = NameKey.of(word);
        int gap = key.indexOf(' ');
        return firstWords.contains(gap < 0 ? key : key.substring(0, gap));
    }

    /** Whether the country's names reach English by transliteration, so that spellings vary. */
    boolean isTransliterated(String isoCode) {
        return transliterated.contains(isoCode);
    }

    /** The code of the country with this capital. */
    Optional<String> withCapital(String name) {
        return Optional.ofNullable(byCapital.get(NameKey.of(name)));
    }

    /** The key of a country's name or adjective; empty when the text is not written as one is. */
    private static String key(String text) {
        if (text.isEmpty() || !Character.isUpperCase(text.codePointAt(0))) {
            return "";
        }
        String key = NameKey.of(text);
        boolean written = key.length() > SHORT_FORM || shouted(text) || key.contains(" ") || isTitleWord(key);
        return written ? key : "";
    }

    private static boolean shouted(String text) {
        return text.chars().noneMatch(Character::isLowerCase);
    }

    private static boolean isTitleWord(String key) {
        return key.length() == SHORT_FORM && !"usa".equals(key) && !"uae".equals(key) && !"drc".equals(key);
    }
}
