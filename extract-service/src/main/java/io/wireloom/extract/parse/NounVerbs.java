package io.wireloom.extract.parse;

import io.wireloom.extract.lexicon.Lexicon;
import io.wireloom.extract.lexicon.VerbForms.Form;
import io.wireloom.extract.text.Tag;
import java.util.EnumSet;
import java.util.Set;

/** Tells nouns from verbs for words that are both: "strikes", "shelling", "forces", "fire". */
final class NounVerbs {

    /** Nouns that take a verb in the plural without ending as plurals do. */
    private static final Set<String> PLURALS = Set.of(
            "police", "people", "children", "media", "military", "army", "public", "staff", "crew", "youth", "team");

    /** What a noun may follow directly. */
    private static final Set<Tag> BEFORE_NOUN = EnumSet.of(Tag.DET, Tag.POSSESSIVE, Tag.ADJ, Tag.NUM, Tag.ADP);

    private static final Set<Tag> CLOSES = EnumSet.of(Tag.ADP, Tag.PUNCT);
    private static final Set<Tag> OBJECT_OPENERS = EnumSet.of(Tag.DET, Tag.PRON, Tag.PROPN, Tag.NUM);
    /** Words that lead to a number. */
    private static final Set<String> COUNTING = Set.of(
            "at",
            "more",
            "nearly",
            "about",
            "around",
            "over",
            "some",
            "several",
            "up",
            "almost",
            "well",
            "dozens",
            "scores",
            "hundreds");

    private final Lexicon lexicon;
    private final ClosedClasses closed;

    NounVerbs(Lexicon lexicon, ClosedClasses closed) {
        this.lexicon = lexicon;
        this.closed = closed;
    }

    /** A word such as "strikes", "shelling" or "forces", which is a noun as often as a verb. */
    Tag tag(Position word, Set<Form> forms) {
        if (forms.contains(Form.GERUND) && withObject(word)) {
            return Tag.VERB;
        }
        if (word.first() && forms.contains(Form.THIRD) && word.next() == Tag.ADP) {
            return Tag.NOUN;
        }
        if (headlineVerb(word, forms) || pluralsVerb(word, forms)) {
            return Tag.VERB;
        }
        return plainlyNoun(word, forms) ? nominal(word) : word.tag();
    }

    private boolean plainlyNoun(Position word, Set<Form> forms) {
        boolean odd = word.tag() == Tag.ADJ || Retagger.UNLIKELY.contains(word.tag());
        return odd || BEFORE_NOUN.contains(word.before()) || nounAfterNoun(word, forms) || !agrees(word, forms);
    }

    /** "Russia strikes market": a name, what it does and to what, in a line without another verb. */
    private boolean headlineVerb(Position word, Set<Form> forms) {
        boolean between = forms.contains(Form.THIRD) && word.at() == 1 && word.before() == Tag.PROPN;
        if (!between || word.last() || word.next() == Tag.PUNCT) {
            return false;
        }
        for (int i = word.at() + 1; i < word.tokens().size(); i++) {
            String lower = word.tokens().get(i).lower();
            boolean mark = word.tokens().get(i).is(".");
            if (mark
                    || (lexicon.verbs().known(lower) && finiteForm(lower))
                    || (lexicon.words().is("common-preposition", lower) && i == word.at() + 1)) {
                return false;
            }
        }
        return true;
    }

    private boolean finiteForm(String lower) {
        Set<Form> forms = lexicon.verbs().of(lower).forms();
        return !alsoNoun(lower) && !forms.contains(Form.GERUND);
    }

    /** "of killing 10 civilians", "in the town killing at least six": what a gerund, not a noun, would take. */
    private boolean withObject(Position word) {
        if (word.last()) {
            return false;
        }
        boolean opens = OBJECT_OPENERS.contains(word.next()) || COUNTING.contains(word.lower(1));
        return switch (word.before()) {
            case ADP -> opens;
            case NOUN, PROPN -> opens && word.next() != Tag.PROPN;
            case VERB ->
                word.following().capital()
                        && lexicon.words()
                                .is("deny", lexicon.verbs().of(word.lower(-1)).lemma());
            default -> false;
        };
    }

    /** "regime shelling in …", "ground forces began". */
    private boolean nounAfterNoun(Position word, Set<Form> forms) {
        if (!word.before().noun() && word.before() != Tag.ADJ) {
            return false;
        }
        boolean gerund = forms.contains(Form.GERUND) && CLOSES.contains(word.next());
        return gerund || (!word.last() && closed.verbLike(word.following()));
    }

    /** "mortar rounds struck", "machine gun fire": a noun with the one before it, by the word tables or for a verb that follows. */
    boolean compound(Position word, Set<Form> forms) {
        boolean listedWeapon = word.before() == Tag.CCONJ
                && word.tag(-2).noun()
                && lexicon.weapons().table().contains(word.lower());
        if (!word.before().noun() || participle(forms)) {
            return listedWeapon;
        }
        String phrase = word.lower(-1) + " " + word.lower();
        boolean listed =
                lexicon.events().noun(phrase) || lexicon.weapons().table().contains(phrase);
        boolean past = !word.last()
                && word.next() == Tag.VERB
                && lexicon.verbs().known(word.lower(1))
                && lexicon.verbs().of(word.lower(1)).forms().contains(Form.PAST);
        return listed || past;
    }

    /** Whether the word is a noun too. */
    boolean alsoNoun(String lower) {
        return lexicon.events().noun(lower)
                || lexicon.words().is("also-noun", lexicon.verbs().of(lower).lemma())
                || lexicon.words().is("measure-noun", lower)
                || lexicon.people().countedAs(lower).isPresent()
                || lexicon.people().is("facility", lower)
                || lexicon.people().is("speaker", lower);
    }

    static Tag nominal(Position word) {
        return word.tag() == Tag.PROPN ? Tag.PROPN : Tag.NOUN;
    }

    static boolean participle(Set<Form> forms) {
        return forms.contains(Form.PARTICIPLE) || forms.contains(Form.GERUND);
    }

    /** A bare form is no verb of a noun in the singular: "an 18-year break", "a security sweep". */
    static boolean agrees(Position word, Set<Form> forms) {
        boolean bare = forms.contains(Form.BASE) && !forms.contains(Form.PAST);
        String before = word.lower(-1);
        boolean plural = before.endsWith("s") || before.endsWith("men") || PLURALS.contains(before);
        return !bare || word.before() != Tag.NOUN || plural || word.tag(-2) == Tag.CCONJ;
    }

    /** "Police arrest 20": a verb of a plural noun before a number or determiner. */
    private boolean pluralsVerb(Position word, Set<Form> forms) {
        boolean subject = word.before() == Tag.NOUN && agrees(word, forms) && forms.contains(Form.BASE);
        boolean object = word.next() == Tag.NUM || word.next() == Tag.DET;
        return subject
                && object
                && lexicon.events().verb(lexicon.verbs().of(word.lower()).lemma());
    }
}
