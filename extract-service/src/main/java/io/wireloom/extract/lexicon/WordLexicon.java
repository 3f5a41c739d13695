package io.wireloom.extract.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The grammar's word classes: reporting verbs, hedges, light verbs, months and the like. */
public final class WordLexicon {

    private static final Set<String> VERB_CLASSES = Set.of("report", "deny", "light", "happen");

    private final Map<String, PhraseTable<String>> tables = new HashMap<>();
    private final Map<String, List<String>> lists = new HashMap<>();
    private final Set<String> measures = new HashSet<>();

    WordLexicon(LexiconTables read, VerbForms forms) {
        for (List<String> row : read.rows(LexiconTable.WORDS)) {
            PhraseTable<String> table = tables.computeIfAbsent(row.get(0), c -> new PhraseTable<>());
            List<String> words = Tsv.list(row.get(1));
            lists.computeIfAbsent(row.get(0), c -> new ArrayList<>()).addAll(words);
            for (String word : words) {
                int equals = word.indexOf('=');
                String phrase = word.substring(equals + 1);
                table.put(phrase, equals < 0 ? phrase : word.substring(0, equals));
                if (row.get(0).equals("measure-noun")) {
                    table.put(Plurals.of(phrase), word.substring(0, equals));
                    measures.add(word.substring(0, equals));
                }
                if (VERB_CLASSES.contains(row.get(0))) {
                    forms.add(phrase.split(" ")[0]);
                }
            }
        }
    }

    /** Whether the word or phrase is of the class. */
    public boolean is(String wordClass, String phrase) {
        return table(wordClass).contains(phrase);
    }

    /** The phrases of a class, for finding them in sentences. */
    public PhraseTable<String> table(String wordClass) {
        PhraseTable<String> table = tables.get(wordClass);
        if (table == null) {
            throw new IllegalArgumentException("no word class " + wordClass);
        }
        return table;
    }

    /** The words of a class in the table's order. */
    public List<String> list(String wordClass) {
        return lists.get(wordClass);
    }
}
