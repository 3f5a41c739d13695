package io.wireloom.extract.lexicon;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Verbs by their inflected forms: regular ones by rule, irregular ones from a table. */
public final class VerbForms {

    /** A form of a verb. */
    public enum Form {
        BASE,
        THIRD,
        PAST,
        PARTICIPLE,
        GERUND
    }

    /**
     * What a word is a form of.
     *
     * @param lemma the base form
     * @param forms the forms it can be
     */
    public record Inflected(String lemma, Set<Form> forms) {}

    private static final String VOWELS = "aeiou";

    private final Map<String, Inflected> byForm = new HashMap<>();
    private final Map<String, List<String>> irregular = new HashMap<>();

    /** Verbs with the irregular forms that tables hold; of two rows for a verb the first counts. */
    VerbForms(LexiconTables read, LexiconTable... tables) {
        for (LexiconTable table : tables) {
            read.rows(table).forEach(row -> irregular.putIfAbsent(row.get(0), row));
        }
        irregular.keySet().forEach(this::add);
    }

    /** Makes a verb known with all its forms. */
    void add(String lemma) {
        List<String> row = irregular.get(lemma);
        form(lemma, lemma, Form.BASE);
        form(third(lemma), lemma, Form.THIRD);
        form(gerund(lemma), lemma, Form.GERUND);
        List<String> pasts =
                row == null ? List.of(past(lemma)) : List.of(row.get(1).split("/"));
        List<String> participles = row == null ? pasts : List.of(row.get(2).split("/"));
        pasts.forEach(past -> form(past, lemma, Form.PAST));
        participles.forEach(participle -> form(participle, lemma, Form.PARTICIPLE));
        pasts.stream()
                .filter(past -> past.endsWith("ed") && past.length() > lemma.length() + 2)
                .forEach(doubled -> form(doubled.substring(0, doubled.length() - 2) + "ing", lemma, Form.GERUND));
        if (row == null && doublesOptionally(lemma)) {
            form(lemma + "ed", lemma, Form.PAST);
            form(lemma + "ed", lemma, Form.PARTICIPLE);
            form(lemma + "ing", lemma, Form.GERUND);
        }
    }

    /** Whether the word is a form of a verb that the lexicon names. */
    public boolean known(String lower) {
        return byForm.containsKey(lower);
    }

    /** The verb behind a word: from the table, else by its ending. */
    public Inflected of(String lower) {
        Inflected known = byForm.get(lower);
        return known != null ? known : guess(lower);
    }

    private void form(String text, String lemma, Form form) {
        Inflected before = byForm.get(text);
        if (before == null) {
            byForm.put(text, new Inflected(lemma, EnumSet.of(form)));
        } else if (before.lemma().equals(lemma)) {
            before.forms().add(form);
        }
    }

    private static Inflected guess(String lower) {
        if (lower.endsWith("ing") && lower.length() > 5) {
            return new Inflected(lower.substring(0, lower.length() - 3), EnumSet.of(Form.GERUND));
        }
        if (lower.endsWith("ied") && lower.length() > 4) {
            return new Inflected(lower.substring(0, lower.length() - 3) + "y", EnumSet.of(Form.PAST, Form.PARTICIPLE));
        }
        if (lower.endsWith("ed") && lower.length() > 4) {
            return new Inflected(lower.substring(0, lower.length() - 2), EnumSet.of(Form.PAST, Form.PARTICIPLE));
        }
        if (lower.endsWith("s") && lower.length() > 3) {
            return new Inflected(lower.substring(0, lower.length() - 1), EnumSet.of(Form.THIRD));
        }
        return new Inflected(lower, EnumSet.of(Form.BASE));
    }

    private static String third(String lemma) {
        if (lemma.endsWith("y") && !vowelAt(lemma, lemma.length() - 2)) {
            return lemma.substring(0, lemma.length() - 1) + "ies";
        }
        return lemma.matches(".*(s|sh|ch|x|z|o)") ? lemma + "es" : lemma + "s";
    }

    private static String past(String lemma) {
        if (lemma.endsWith("e")) {
            return lemma + "d";
        }
        if (lemma.endsWith("y") && !vowelAt(lemma, lemma.length() - 2)) {
            return lemma.substring(0, lemma.length() - 1) + "ied";
        }
        return (doubles(lemma) ? lemma + lemma.charAt(lemma.length() - 1) : lemma) + "ed";
    }

    private static String gerund(String lemma) {
        if (lemma.endsWith("ie")) {
            return lemma.substring(0, lemma.length() - 2) + "ying";
        }
        if (lemma.endsWith("e") && !lemma.endsWith("ee")) {
            return lemma.substring(0, lemma.length() - 1) + "ing";
        }
        return (doubles(lemma) ? lemma + lemma.charAt(lemma.length() - 1) : lemma) + "ing";
    }

    /** One consonant after one vowel doubles in words of one syllable and after a few stressed endings. */
    private static boolean doubles(String lemma) {
        int last = lemma.length() - 1;
        boolean shape = last >= 2
                && "bdgklmnprt".indexOf(lemma.charAt(last)) >= 0
                && vowelAt(lemma, last - 1)
                && !vowelAt(lemma, last - 2);
        long vowels = lemma.chars().filter(c -> VOWELS.indexOf(c) >= 0).count();
        return shape && (vowels == 1 || lemma.endsWith("pel") || lemma.endsWith("nap") || lemma.endsWith("mit"));
    }

    private static boolean doublesOptionally(String lemma) {
        return lemma.endsWith("nap");
    }

    private static boolean vowelAt(String text, int index) {
        return index >= 0 && VOWELS.indexOf(text.charAt(index)) >= 0;
    }
}
