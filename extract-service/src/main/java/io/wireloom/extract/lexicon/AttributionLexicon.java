package io.wireloom.extract.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Words that attribute: verbs, nouns, adjectives and adverbs with their manner and what they take. */
public final class AttributionLexicon {

    /**
     * One use of a word.
     *
     * @param takes clause, quote, wh, to, ing, object, hearer, passive, and prepositions
     */
    public record Use(Manner manner, Set<String> takes) {

        public boolean takes(String complement) {
            return takes.contains(complement);
        }
    }

    /**
     * A cue's words in a sentence.
     *
     * @param words how many words after the first belong to it
     */
    public record Cue(String phrase, int words, List<Use> uses) {

        /** The first use that takes a complement. */
        public Optional<Use> taking(String complement) {
            return uses.stream().filter(use -> use.takes(complement)).findFirst();
        }

        public boolean takes(String complement) {
            return taking(complement).isPresent();
        }
    }

    private final VerbForms forms;
    private final Map<String, Map<String, List<Use>>> byClass = new HashMap<>();
    private final Set<String> severalWords = new HashSet<>();

    AttributionLexicon(LexiconTables read) {
        forms = new VerbForms(read, LexiconTable.VERBS, LexiconTable.ATTRIBUTION_VERBS);
        for (List<String> row : read.rows(LexiconTable.ATTRIBUTION)) {
            boolean verbs = row.get(0).equals("verb") || row.get(0).equals("light");
            Use use = row.get(1).equals("-")
                    ? new Use(Manner.SAY, Set.of())
                    : new Use(Manner.of(row.get(1)), Set.copyOf(Tsv.list(row.get(2))));
            for (String phrase : Tsv.list(row.get(3))) {
                put(row.get(0), phrase, use);
                if (row.get(0).equals("noun")) {
                    put("noun", Plurals.of(phrase), use);
                }
                String first = phrase.split(" ")[0];
                if (verbs) {
                    forms.add(first);
                }
                if (!first.equals(phrase)) {
                    severalWords.add(first);
                }
            }
        }
    }

    private void put(String wordClass, String phrase, Use use) {
        byClass.computeIfAbsent(wordClass, c -> new HashMap<>())
                .computeIfAbsent(phrase, p -> new ArrayList<>())
                .add(use);
    }

    /** The base form of a verb's form. */
    public String lemma(String lower) {
        return forms.of(lower).lemma();
    }

    /** The form's details. */
    public VerbForms.Inflected form(String lower) {
        return forms.of(lower);
    }

    /** Whether the word is of a class: verb, noun, adjective, adverb, light. */
    public boolean is(String wordClass, String word) {
        return byClass.getOrDefault(wordClass, Map.of()).containsKey(word);
    }

    /** The uses of a noun or adjective; empty when it does not attribute. */
    public List<Use> uses(String wordClass, String word) {
        return byClass.getOrDefault(wordClass, Map.of()).getOrDefault(word, List.of());
    }

    /** The verb that begins with a base form and goes on with the two words after it, the longest first. */
    public Optional<Cue> verb(String lemma, String next, String afterNext) {
        if (severalWords.contains(lemma)) {
            Optional<Cue> three = cue(lemma + " " + next + " " + afterNext, 2);
            Optional<Cue> two = three.isPresent() ? three : cue(lemma + " " + next, 1);
            if (two.isPresent()) {
                return two;
            }
        }
        return cue(lemma, 0);
    }

    private Optional<Cue> cue(String phrase, int words) {
        List<Use> uses = uses("verb", phrase);
        return uses.isEmpty() ? Optional.empty() : Optional.of(new Cue(phrase, words, uses));
    }
}
