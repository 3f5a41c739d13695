package io.wireloom.dedupe.stories;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * How much a word tells about what a text is about: the inverse document frequency of its stem (Spärck Jones 1972), in hundredths of
 * a nat. The frequencies are a table that never changes with what arrives, as likeness has to be a function of two articles alone.
 */
final class WordWeights {

    /** Written by {@code bench/run story-words}. */
    private static final String TABLE = "/stories/document-frequencies.tsv";

    private static final WordWeights ENGLISH = load();
    private static final int HUNDREDTHS = 100;
    private static final int WHOLE_WORD = 6;

    private final Map<String, Integer> weights;
    private final int rarest;

    private WordWeights(Map<String, Integer> weights, int rarest) {
        this.weights = weights;
        this.rarest = rarest;
    }

    /** The weight of a word in a text of a language: at least 0, as great as that of the rarest words when it is unknown. */
    static int of(String stem, String form, String language) {
        boolean english = language == null || language.equals("en") || language.equals("und");
        return english ? ENGLISH.weights.getOrDefault(stem, ENGLISH.rarest) : byLength(form);
    }

    /** Short words are the frequent ones in any language that writes with an alphabet; figures and unspaced scripts weigh in full. */
    private static int byLength(String form) {
        boolean alphabetic =
                Character.isAlphabetic(form.codePointAt(0)) && !Character.isIdeographic(form.codePointAt(0));
        int length = Math.min(WHOLE_WORD, form.codePointCount(0, form.length()));
        return alphabetic ? ENGLISH.rarest * length * length / (WHOLE_WORD * WHOLE_WORD) : ENGLISH.rarest;
    }

    private static WordWeights load() {
        try (InputStream in = WordWeights.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + TABLE + " is missing");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return read(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first line says of how many documents, each other how many of them have a stem. */
    private static WordWeights read(BufferedReader lines) throws IOException {
        int documents = Integer.parseInt(lines.readLine().split("\t")[1]);
        Map<String, Integer> weights = new HashMap<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            int tab = line.indexOf('\t');
            weights.put(line.substring(0, tab), weight(documents, Integer.parseInt(line.substring(tab + 1))));
        }
        return new WordWeights(weights, weight(documents, 1));
    }

    private static int weight(int documents, int having) {
        return (int) Math.round(HUNDREDTHS * Math.log((1.0 + documents) / (1 + having)));
    }
}
