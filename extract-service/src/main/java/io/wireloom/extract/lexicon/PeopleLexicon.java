package io.wireloom.extract.lexicon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Common nouns for people and things: who fights, who does not, what is hit, who speaks. */
public final class PeopleLexicon {

    private final Map<String, Map<String, String>> classes = new HashMap<>();

    PeopleLexicon(LexiconTables read) {
        for (List<String> row : read.rows(LexiconTable.PEOPLE)) {
            for (String phrase : Tsv.list(row.get(2))) {
                add(row.get(0), phrase, row.get(1));
                add(row.get(0), Plurals.of(phrase), row.get(1));
            }
        }
    }

    private void add(String kind, String phrase, String of) {
        classes.computeIfAbsent(kind, k -> new HashMap<>()).putIfAbsent(phrase, of.equals("-") ? "" : of);
    }

    /** Whether the word or phrase is a noun of the class. */
    public boolean is(String kind, String phrase) {
        return classes.getOrDefault(kind, Map.of()).containsKey(phrase);
    }

    /** Of whom a tally with this noun counts: civilians, combatants, children …; empty when the noun does not tell. */
    public Optional<String> countedAs(String phrase) {
        for (String kind : List.of("civil", "armed")) {
            String of = classes.get(kind).get(phrase);
            if (of != null) {
                return Optional.of(of);
            }
        }
        return Optional.empty();
    }
}
