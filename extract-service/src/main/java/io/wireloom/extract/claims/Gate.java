package io.wireloom.extract.claims;

import io.wireloom.extract.lexicon.Lexicon;
import io.wireloom.extract.lexicon.Sense;
import io.wireloom.extract.text.Sentence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The cheap look before the costly one: which sentences can hold a claim or name a speaker, and whether an article is about violence. */
final class Gate {

    private static final Set<String> HARM = Set.of("killed", "wounded");
    private static final int ENOUGH = 2;

    private final Lexicon lexicon;
    private final boolean opens;
    private final boolean violent;
    private final String commonest;

    private Gate(Lexicon lexicon, boolean opens, boolean violent, String commonest) {
        this.lexicon = lexicon;
        this.opens = opens;
        this.violent = violent;
        this.commonest = commonest;
    }

    static Gate of(Lexicon lexicon, List<Sentence> sentences) {
        boolean opens = false;
        int strong = 0;
        int weak = 0;
        int disaster = 0;
        Map<String, Integer> subtypes = new TreeMap<>();
        for (Sentence sentence : sentences) {
            for (int i = 0; i < sentence.size(); i++) {
                opens |= trigger(lexicon, sentence, i);
                strong += violent(lexicon, sentence, i) ? 1 : 0;
                weak += weak(lexicon, sentence, i) || lexicon.words().is("toll", sentence.lower(i)) ? 1 : 0;
                disaster += lexicon.words().is("disaster", sentence.lower(i)) ? 1 : 0;
                plain(lexicon, sentence, i).ifPresent(subtype -> subtypes.merge(subtype, 1, Integer::sum));
            }
        }
        String commonest = subtypes.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(null);
        return new Gate(lexicon, opens, armed(strong, weak, disaster), commonest);
    }

    boolean opens() {
        return opens;
    }

    /** The subtype of attack that nouns of one meaning name most often; null when none does. */
    String commonest() {
        return commonest;
    }

    boolean violent() {
        return violent;
    }

    /** Whether the sentence holds a word that may name an event or report one. */
    boolean worthReading(Sentence sentence) {
        for (int i = 0; i < sentence.size(); i++) {
            String lemma = lexicon.verbs().of(sentence.lower(i)).lemma();
            boolean reports =
                    lexicon.words().is("report", lemma) || lexicon.words().is("deny", lemma);
            if (reports || trigger(lexicon, sentence, i)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> plain(Lexicon lexicon, Sentence sentence, int i) {
        return lexicon.events()
                .nounAt(sentence, i)
                .map(found -> found.value())
                .filter(sense -> sense.type().equals("ASSAULT") && !sense.open() && !sense.has("weak"))
                .map(Sense::subtype);
    }

    /** Whether the words tell of violence by people, and not of a disaster. */
    private static boolean armed(int strong, int weak, int disaster) {
        return strong > disaster && (strong >= ENOUGH || weak > 0);
    }

    private static boolean trigger(Lexicon lexicon, Sentence sentence, int i) {
        String lower = sentence.lower(i);
        return lexicon.events().nounAt(sentence, i).isPresent()
                || (lexicon.verbs().known(lower)
                        && lexicon.events().verb(lexicon.verbs().of(lower).lemma()))
                || lexicon.words().is("toll", lower);
    }

    /** A word that tells of violence beside one that tells of it plainly: "raid", "blast", "clash". */
    private static boolean weak(Lexicon lexicon, Sentence sentence, int i) {
        return sense(lexicon, sentence, i).filter(sense -> sense.has("weak")).isPresent();
    }

    private static Optional<Sense> sense(Lexicon lexicon, Sentence sentence, int i) {
        Optional<Sense> noun = lexicon.events().nounAt(sentence, i).map(found -> found.value());
        String lower = sentence.lower(i);
        boolean verb = noun.isEmpty() && lexicon.verbs().known(lower);
        return verb
                ? lexicon.events().verbAt(sentence, i, lexicon.verbs().of(lower).lemma())
                : noun;
    }

    /** A word that tells of armed violence in any text. */
    private static boolean violent(Lexicon lexicon, Sentence sentence, int i) {
        String lower = sentence.lower(i);
        if (lexicon.people().is("armed", lower) || lexicon.weapons().table().contains(lower)) {
            return true;
        }
        Optional<Sense> sense =
                sense(lexicon, sentence, i).filter(found -> found.type().equals("ASSAULT") && !found.has("weak"));
        boolean noun = lexicon.events().nounAt(sentence, i).isPresent();
        return sense.filter(found -> noun || HARM.containsAll(found.flags())).isPresent();
    }
}
