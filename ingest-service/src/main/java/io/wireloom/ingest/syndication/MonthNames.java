package io.wireloom.ingest.syndication;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The names of months, in full and cut short, in the languages that feeds were seen to write dates in; English first. */
final class MonthNames {

    private static final List<String> LANGUAGES = List.of(
            "en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "fi", "ru", "uk", "tr", "el", "ro", "id", "pl");
    private static final Map<String, Integer> MONTHS = load();

    private MonthNames() {}

    /** The number of a month, from 1; the first three letters of an English name suffice. */
    static Optional<Integer> number(String name) {
        String key = name.toLowerCase(Locale.ROOT);
        Integer number = MONTHS.get(key);
        return Optional.ofNullable(number != null ? number : MONTHS.get(key.substring(0, Math.min(3, key.length()))));
    }

    private static Map<String, Integer> load() {
        Map<String, Integer> months = new HashMap<>();
        for (String language : LANGUAGES) {
            Locale locale = Locale.forLanguageTag(language);
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(
                        TextStyle.SHORT, TextStyle.FULL, TextStyle.SHORT_STANDALONE, TextStyle.FULL_STANDALONE)) {
                    String name = month.getDisplayName(style, locale)
                            .toLowerCase(Locale.ROOT)
                            .replaceFirst("\\.$", "");
                    months.putIfAbsent(name, month.getValue());
                }
            }
        }
        return months;
    }
}
