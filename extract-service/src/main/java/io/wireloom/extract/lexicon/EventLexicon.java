package io.wireloom.extract.lexicon;

import io.wireloom.extract.text.Sentence;
import io.wireloom.extract.text.Tag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which nouns and verbs name an event. */
public final class EventLexicon {

    private final PhraseTable<Sense> nouns = new PhraseTable<>();
    private final Map<String, List<Sense>> verbs = new HashMap<>();
    private final Map<String, PhraseTable<String>> objects = new HashMap<>();

    EventLexicon(LexiconTables read, VerbForms forms) {
        Stream.of(LexiconTable.EVENTS, LexiconTable.INTERACTIONS)
                .map(read::rows)
                .flatMap(List::stream)
                .forEach(row -> add(forms, row));
        for (List<String> row : read.rows(LexiconTable.OBJECTS)) {
            PhraseTable<String> table = objects.computeIfAbsent(row.get(0), name -> new PhraseTable<>());
            Tsv.list(row.get(1)).forEach(noun -> {
                table.put(noun, noun);
                table.put(Plurals.of(noun), noun);
            });
        }
        verbs.values()
                .forEach(senses -> senses.sort(
                        Comparator.comparingInt((Sense sense) -> -sense.rest().length())));
    }

    private void add(VerbForms forms, List<String> row) {
        String subtype = row.get(2).equals("-") ? null : row.get(2);
        Set<String> flags =
                row.get(3).equals("-") ? Set.of() : Set.of(row.get(3).split(","));
        for (String phrase : Tsv.list(row.get(4))) {
            if (row.get(0).equals("noun")) {
                Sense sense = new Sense(row.get(1), subtype, flags, "");
                nouns.put(phrase, sense);
                nouns.put(Plurals.of(phrase), sense);
            } else {
                addVerb(forms, phrase, row.get(1), subtype, flags);
            }
        }
    }

    private void addVerb(VerbForms forms, String phrase, String type, String subtype, Set<String> flags) {
        int space = phrase.indexOf(' ');
        String lemma = space < 0 ? phrase : phrase.substring(0, space);
        forms.add(lemma);
        verbs.computeIfAbsent(lemma, l -> new ArrayList<>())
                .add(new Sense(type, subtype, flags, space < 0 ? "" : phrase.substring(space + 1)));
    }

    /** The longest event noun that begins at a token. */
    public Optional<PhraseTable.Found<Sense>> nounAt(Sentence sentence, int from) {
        return nouns.longestAt(sentence, from);
    }

    /** Whether the single word names an event as a noun. */
    public boolean noun(String lower) {
        return nouns.contains(lower);
    }

    /** Whether the lemma names an event by itself or with words after it. */
    public boolean verb(String lemma) {
        return verbs.containsKey(lemma);
    }

    /**
     * The nouns of an object class.
     *
     * @throws IllegalArgumentException when no table has the class
     */
    public PhraseTable<String> objects(String name) {
        PhraseTable<String> table = objects.get(name);
        if (table == null) {
            throw new IllegalArgumentException("no class of objects " + name);
        }
        return table;
    }

    /** What a verb means here: the sense whose further words follow it, the longest first. */
    public Optional<Sense> verbAt(Sentence sentence, int head, String lemma) {
        for (Sense sense : verbs.getOrDefault(lemma, List.of())) {
            if (sense.rest().isEmpty() || follows(sentence, head + 1, sense.rest())) {
                return Optional.of(sense);
            }
        }
        return Optional.empty();
    }

    /** All that a verb may mean here, the sense with the most words first. */
    public List<Sense> verbSenses(Sentence sentence, int head, String lemma) {
        return verbs.getOrDefault(lemma, List.of()).stream()
                .filter(sense -> sense.rest().isEmpty() || follows(sentence, head + 1, sense.rest()))
                .toList();
    }

    /** One past the words of a verb's sense that stand after its head. */
    public int endOf(Sense sense, Sentence sentence, int head) {
        return sense.rest().isEmpty() ? head + 1 : end(sentence, head + 1, sense.rest());
    }

    private static boolean follows(Sentence sentence, int from, String rest) {
        return end(sentence, from, rest) > 0;
    }

    /** One past the words, of which an adjective or adverb may part the first from the verb ("take full control of"); -1 without them. */
    private static int end(Sentence sentence, int from, String rest) {
        String[] words = rest.split(" ");
        boolean gap =
                !sentence.lower(from).equals(words[0]) && (sentence.is(from, Tag.ADJ) || sentence.is(from, Tag.ADV));
        int start = gap ? from + 1 : from;
        for (int i = 0; i < words.length; i++) {
            if (!sentence.lower(start + i).equals(words[i])) {
                return -1;
            }
        }
        return start + words.length;
    }
}
