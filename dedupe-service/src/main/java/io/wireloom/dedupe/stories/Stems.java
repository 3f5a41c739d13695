package io.wireloom.dedupe.stories;

import java.util.Locale;
import java.util.Map;
import opennlp.tools.stemmer.snowball.SnowballStemmer;
import opennlp.tools.stemmer.snowball.SnowballStemmer.ALGORITHM;

/** What the inflected forms of a word have in common, by Snowball's stemmer of the text's language. For one thread. */
final class Stems {

    private static final Map<String, ALGORITHM> ALGORITHMS = Map.ofEntries(
            Map.entry("ar", ALGORITHM.ARABIC),
            Map.entry("ca", ALGORITHM.CATALAN),
            Map.entry("da", ALGORITHM.DANISH),
            Map.entry("de", ALGORITHM.GERMAN),
            Map.entry("el", ALGORITHM.GREEK),
            Map.entry("en", ALGORITHM.ENGLISH),
            Map.entry("es", ALGORITHM.SPANISH),
            Map.entry("fi", ALGORITHM.FINNISH),
            Map.entry("fr", ALGORITHM.FRENCH),
            Map.entry("ga", ALGORITHM.IRISH),
            Map.entry("hu", ALGORITHM.HUNGARIAN),
            Map.entry("id", ALGORITHM.INDONESIAN),
            Map.entry("it", ALGORITHM.ITALIAN),
            Map.entry("nl", ALGORITHM.DUTCH),
            Map.entry("no", ALGORITHM.NORWEGIAN),
            Map.entry("pt", ALGORITHM.PORTUGUESE),
            Map.entry("ro", ALGORITHM.ROMANIAN),
            Map.entry("ru", ALGORITHM.RUSSIAN),
            Map.entry("sv", ALGORITHM.SWEDISH),
            Map.entry("tr", ALGORITHM.TURKISH));

    private final SnowballStemmer stemmer;

    private Stems(SnowballStemmer stemmer) {
        this.stemmer = stemmer;
    }

    /**
     * Of a language; forms of one without a stemmer stay as they are.
     *
     * @param language ISO 639-1; null or {@code und} counts as English, which most copy of unknown language is
     */
    static Stems in(String language) {
        boolean unknown = language == null || language.equals("und");
        ALGORITHM algorithm = ALGORITHMS.get(unknown ? "en" : language.toLowerCase(Locale.ROOT));
        return new Stems(algorithm == null ? null : new SnowballStemmer(algorithm));
    }

    String of(CharSequence form) {
        boolean figure = Character.isDigit(form.charAt(0));
        return figure || stemmer == null ? form.toString() : stemmer.stem(form).toString();
    }
}
