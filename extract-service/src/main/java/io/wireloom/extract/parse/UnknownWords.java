package io.wireloom.extract.parse;

import io.wireloom.extract.lexicon.Lexicon;
import io.wireloom.extract.text.Tag;
import io.wireloom.extract.text.Token;

/** Corrects the tags of words that are no verbs of the tables: names amid lower-case words, adjectives and nouns taken for verbs. */
final class UnknownWords {

    private final Lexicon lexicon;
    private final ClosedClasses closed;

    UnknownWords(Lexicon lexicon, ClosedClasses closed) {
        this.lexicon = lexicon;
        this.closed = closed;
    }

    /** A word that the model takes for a verb although no table has it. */
    Tag tag(Position word) {
        if (word.tag() != Tag.VERB) {
            return noVerb(word);
        }
        if (thing(word)) {
            return Tag.NOUN;
        }
        if (word.lower().endsWith("ing") || word.lower().endsWith("ed")) {
            return ending(word);
        }
        if (subjectName(word)) {
            return Tag.PROPN;
        }
        Tag bare = bareForm(word);
        if (bare != Tag.ADJ && inName(word)) {
            return Tag.PROPN;
        }
        return bare == null ? Tag.VERB : bare;
    }

    /** A word with the ending of a participle. */
    private Tag ending(Position word) {
        if (inName(word)) {
            return Tag.PROPN;
        }
        return modifies(word) ? Tag.ADJ : Tag.VERB;
    }

    private static boolean inName(Position word) {
        return word.capital() && (!word.first() || word.next() == Tag.PROPN);
    }

    /** A word that the model takes for no verb either. */
    private Tag noVerb(Position word) {
        boolean namesEvent = lexicon.events().noun(word.lower()) && word.tag() != Tag.PROPN;
        if (namesEvent || odd(word)) {
            return Tag.NOUN;
        }
        return name(word) ? Tag.PROPN : word.tag();
    }

    /** A noun by its ending at the beginning of a sentence, or one for people or weapons. */
    private boolean thing(Position word) {
        boolean opening = word.first() && word.lower().endsWith("s") && word.next() != Tag.DET;
        return opening
                || lexicon.people().countedAs(word.lower()).isPresent()
                || lexicon.weapons().table().contains(word.lower());
    }

    /** The sentence's first word before its verb: "Kostra shelled …". */
    private boolean subjectName(Position word) {
        return word.first() && word.capital() && !word.last() && closed.verbLike(word.following());
    }

    /** A pronoun that none is: the model takes some short nouns for pronouns. */
    private boolean odd(Position word) {
        return word.tag() == Tag.PRON && !lexicon.words().is("pronoun", word.lower());
    }

    /** "recaptured Goose Green", "in northern Mozambique": capitals amid lower-case words, which no adjective of a people has. */
    private boolean name(Position word) {
        boolean open = word.tag() == Tag.ADJ || word.tag() == Tag.NOUN;
        if (!open || word.first() || !word.capital() || word.lower().indexOf('-') > 0) {
            return false;
        }
        Token before = word.tokens().get(word.at() - 1);
        boolean amid = before.word() && !before.capital();
        boolean goesOn = before.capital() && word.before() == Tag.PROPN && word.tag() == Tag.NOUN;
        return amid
                ? !ofPeople(word)
                : goesOn && word.at() > 1 && !word.tokens().get(word.at() - 2).capital();
    }

    /** An adjective by its ending, as of a people: "Mozambican". */
    private boolean ofPeople(Position word) {
        return word.tag() == Tag.ADJ
                && lexicon.words().list("adjective-ending").stream().anyMatch(word.lower()::endsWith);
    }

    /** What a word without a verb's ending is rather than a verb: "said joint strikes", "on command posts"; null when nothing. */
    private static Tag bareForm(Position word) {
        if (word.before() == Tag.VERB && modifiesNext(word)) {
            return Tag.ADJ;
        }
        boolean afterDeterminer = word.before() == Tag.DET && !word.next().noun();
        return afterDeterminer || (word.before() == Tag.ADP && word.next().noun()) ? Tag.NOUN : null;
    }

    private static boolean modifiesNext(Position word) {
        return !word.lower().endsWith("s") && !word.last() && word.next() != Tag.DET;
    }

    /** Whether the word stands between a determiner or possessive and a noun, as "suspected" in "a suspected attack". */
    boolean modifies(Position word) {
        return !word.first() && !word.last() && nounNext(word) && opened(word);
    }

    /** Whether a noun, or what describes one, follows. */
    boolean nounNext(Position word) {
        boolean verb = word.next() == Tag.VERB && lexicon.verbs().known(word.lower(1));
        return verb || word.next().noun() || word.next() == Tag.ADJ;
    }

    private static boolean opened(Position word) {
        return switch (word.before()) {
            case DET -> !word.lower(-1).equals("all") && !word.lower(-1).equals("both");
            case POSSESSIVE -> true;
            case ADJ -> word.tag(-2) == Tag.DET;
            case NUM -> word.lower().endsWith("ed");
            default -> false;
        };
    }
}
