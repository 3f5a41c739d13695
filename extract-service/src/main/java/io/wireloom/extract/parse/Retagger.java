package io.wireloom.extract.parse;

import io.wireloom.extract.lexicon.Lexicon;
import io.wireloom.extract.lexicon.VerbForms.Form;
import io.wireloom.extract.text.Tag;
import io.wireloom.extract.text.Token;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Corrects the tagger's choices where closed word lists and the neighbours decide better: the model was trained on web text, not
 * on headlines and military prose.
 */
final class Retagger {

    private static final Set<String> PARTICLES =
            Set.of("up", "out", "off", "down", "away", "back", "ahead", "forward", "apart");
    /** Open-class words are none of these. */
    private static final Set<Tag> UNLIKELY = EnumSet.of(
            Tag.ADP, Tag.SCONJ, Tag.CCONJ, Tag.PUNCT, Tag.AUX, Tag.PART, Tag.WH, Tag.POSSESSIVE, Tag.DET, Tag.OTHER);
    /** What a noun may follow directly. */
    private static final Set<Tag> BEFORE_NOUN = EnumSet.of(Tag.DET, Tag.POSSESSIVE, Tag.ADJ, Tag.NUM, Tag.ADP);

    /** Nouns that take a verb in the plural without ending as plurals do. */
    private static final Set<String> PLURALS =
            Set.of("police", "people", "children", "media", "military", "army", "public", "staff", "crew", "youth", "team");

    private static final Set<Tag> CLOSES = EnumSet.of(Tag.ADP, Tag.PUNCT);
    private static final Set<Tag> OBJECT_OPENERS = EnumSet.of(Tag.DET, Tag.PRON, Tag.PROPN, Tag.NUM);
    private static final Set<Tag> GOVERNED =
            EnumSet.of(Tag.DET, Tag.PRON, Tag.PROPN, Tag.NUM, Tag.ADJ, Tag.NOUN);
    /** Words that lead to a number. */
    private static final Set<String> COUNTING = Set.of(
            "at", "more", "nearly", "about", "around", "over", "some", "several", "up", "almost", "well", "dozens",
            "scores", "hundreds");

    private static final Set<Tag> AFTER_NOUN = EnumSet.of(Tag.NOUN, Tag.PROPN, Tag.NUM, Tag.PRON, Tag.ADV);

    private final Lexicon lexicon;
    private final ClosedClasses closed;

    Retagger(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.closed = new ClosedClasses(lexicon);
    }

    /** The corrected tag of the token at {@code i}; those before it are corrected already. */
    Tag tag(List<Token> tokens, Tag[] tags, int i) {
        Position word = new Position(tokens, tags, i);
        Tag tag = closed.tag(word);
        if (tag != null) {
            return tag;
        }
        if (word.lower().equals("last") && word.before() != Tag.AUX && word.before() != Tag.PART) {
            return Tag.ADJ;
        }
        boolean particle = PARTICLES.contains(word.lower());
        if (particle && word.before() == Tag.VERB) {
            return Tag.ADP;
        }
        if (word.tag() == Tag.PRON && word.capital() && !word.first() && !word.lower().equals("i")) {
            return Tag.PROPN;
        }
        tag = compound(word);
        if (tag == null) {
            tag = lexicon.verbs().known(word.lower()) ? knownVerb(word) : unknown(word);
        }
        boolean kept = !UNLIKELY.contains(tag) || (tag == Tag.ADP && particle);
        return kept ? tag : Tag.NOUN;
    }

    /** "US-backed", weekdays; null for others. */
    private Tag compound(Position word) {
        String lower = word.lower();
        int hyphen = lower.lastIndexOf('-');
        if (hyphen < 0) {
            return word.capital() && lexicon.words().is("weekday", lower) ? Tag.PROPN : null;
        }
        if ((word.capital() && word.tag() == Tag.ADV) || lower.startsWith("al-")) {
            return Tag.PROPN;
        }
        boolean faction = lexicon.words().is("faction", lower.substring(hyphen + 1));
        boolean odd = (word.tag() == Tag.VERB || word.tag() == Tag.ADP)
                && !lexicon.verbs().known(lower);
        return faction || odd ? Tag.ADJ : null;
    }

    /** A word that the model takes for a verb although no table has it. */
    private Tag unknown(Position word) {
        if (word.tag() != Tag.VERB) {
            boolean namesEvent = lexicon.events().noun(word.lower()) && word.tag() != Tag.PROPN;
            boolean weapon = word.tag() == Tag.PRON && lexicon.weapons().table().contains(word.lower());
            return namesEvent || weapon ? Tag.NOUN : word.tag();
        }
        boolean opening = word.first() && word.lower().endsWith("s") && word.next() != Tag.DET;
        boolean people = lexicon.people().countedAs(word.lower()).isPresent();
        if (opening || people || lexicon.weapons().table().contains(word.lower())) {
            return Tag.NOUN;
        }
        boolean ending = word.lower().endsWith("ing") || word.lower().endsWith("ed");
        if (word.first() && word.capital() && !ending && !word.last() && closed.verbLike(word.following())) {
            return Tag.PROPN;
        }
        Tag bare = ending ? null : bareForm(word);
        if (bare == Tag.ADJ) {
            return bare;
        }
        if (word.capital() && (!word.first() || word.next() == Tag.PROPN)) {
            return Tag.PROPN;
        }
        if (bare != null) {
            return bare;
        }
        boolean participle = word.lower().endsWith("ed") || word.lower().endsWith("ing");
        return participle && modifies(word) ? Tag.ADJ : Tag.VERB;
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

    private Tag knownVerb(Position word) {
        Set<Form> forms = lexicon.verbs().of(word.lower()).forms();
        if (compoundNoun(word, forms)) {
            return nominal(word);
        }
        if (word.lower().equals("last") && word.before() != Tag.AUX && word.before() != Tag.PART) {
            return Tag.ADJ;
        }
        boolean noun = alsoNoun(word.lower()) && !pastOnly(forms);
        Tag participle = noun ? null : bareParticiple(word, forms);
        if (participle != null) {
            return participle;
        }
        if (word.before() == Tag.PART || (word.before() == Tag.AUX && !noun)) {
            return Tag.VERB;
        }
        if (modifies(word)) {
            return noun || !participle(forms) ? nominal(word) : Tag.ADJ;
        }
        return noun ? nounOrVerb(word, forms) : verb(word, forms);
    }

    /** "mortar rounds struck", "machine gun fire": a noun with the one before it, by the word tables or for a verb that follows. */
    private boolean compoundNoun(Position word, Set<Form> forms) {
        boolean listedWeapon = word.before() == Tag.CCONJ
                && word.tag(-2).noun()
                && lexicon.weapons().table().contains(word.lower());
        if (!word.before().noun() || participle(forms)) {
            return listedWeapon;
        }
        String phrase = word.lower(-1) + " " + word.lower();
        boolean listed = lexicon.events().noun(phrase) || lexicon.weapons().table().contains(phrase);
        boolean past = !word.last()
                && word.next() == Tag.VERB
                && lexicon.verbs().known(word.lower(1))
                && lexicon.verbs().of(word.lower(1)).forms().contains(Form.PAST);
        return listed || past;
    }

    /** "the injured in hospital" is a noun, "for displaced families" an adjective; null when neither. */
    private Tag bareParticiple(Position word, Set<Form> forms) {
        boolean next = nounNext(word);
        if (word.before() == Tag.DET && participle(forms) && !next && !word.last()) {
            return Tag.NOUN;
        }
        boolean only = forms.contains(Form.PARTICIPLE) && !forms.contains(Form.BASE);
        boolean inside = word.before() == Tag.ADP || afterVerb(word)
                || (word.before() == Tag.CCONJ && word.tag(-2) == Tag.ADJ)
                || (word.first() && word.next() == Tag.PROPN);
        return only && next && inside ? Tag.ADJ : null;
    }

    /** "investigating alleged crimes": directly after a verb that does not report. */
    private boolean afterVerb(Position word) {
        String lemma = lexicon.verbs().of(word.lower(-1)).lemma();
        return word.before() == Tag.VERB
                && !lexicon.words().is("report", lemma)
                && !lexicon.words().is("deny", lemma);
    }

    private static boolean pastOnly(Set<Form> forms) {
        return forms.contains(Form.PAST) && !forms.contains(Form.BASE);
    }

    private static boolean participle(Set<Form> forms) {
        return forms.contains(Form.PARTICIPLE) || forms.contains(Form.GERUND);
    }

    private boolean alsoNoun(String lower) {
        return lexicon.events().noun(lower)
                || lexicon.words().is("also-noun", lexicon.verbs().of(lower).lemma())
                || lexicon.words().is("measure-noun", lower)
                || lexicon.people().countedAs(lower).isPresent()
                || lexicon.people().is("facility", lower)
                || lexicon.people().is("speaker", lower);
    }

    /** A word such as "strikes", "shelling" or "forces", which is a noun as often as a verb. */
    private Tag nounOrVerb(Position word, Set<Form> forms) {
        if (forms.contains(Form.GERUND) && withObject(word)) {
            return Tag.VERB;
        }
        if (word.first() && forms.contains(Form.THIRD) && word.next() == Tag.ADP) {
            return Tag.NOUN;
        }
        if (headlineVerb(word, forms)) {
            return Tag.VERB;
        }
        boolean odd = word.tag() == Tag.ADJ || UNLIKELY.contains(word.tag());
        if (odd || BEFORE_NOUN.contains(word.before()) || nounAfterNoun(word, forms) || !agrees(word, forms)) {
            return nominal(word);
        }
        return word.tag();
    }

    /** "Police arrest 20": a verb of a plural noun before a number or determiner. */
    private boolean headlineVerb(Position word, Set<Form> forms) {
        boolean subject = word.before() == Tag.NOUN && agrees(word, forms) && forms.contains(Form.BASE);
        boolean object = word.next() == Tag.NUM || word.next() == Tag.DET;
        return subject && object && lexicon.events().verb(lexicon.verbs().of(word.lower()).lemma());
    }

    /** "of killing 10 civilians", "in the town killing at least six": what a gerund, not a noun, would take. */
    private static boolean withObject(Position word) {
        boolean opens = OBJECT_OPENERS.contains(word.next()) || COUNTING.contains(word.lower(1));
        return switch (word.before()) {
            case ADP -> opens;
            case NOUN, PROPN -> opens && word.next() != Tag.PROPN;
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

    private Tag verb(Position word, Set<Form> forms) {
        boolean governed = word.before() == Tag.ADP && forms.contains(Form.GERUND) && GOVERNED.contains(word.next());
        boolean past = forms.contains(Form.PAST) || forms.contains(Form.PARTICIPLE) || governed;
        boolean follows = AFTER_NOUN.contains(word.before()) || word.before() == Tag.CCONJ;
        boolean finite = follows && finite(word, forms);
        if (word.tag() == Tag.VERB && !agrees(word, forms)) {
            return Tag.NOUN;
        }
        return past || finite || UNLIKELY.contains(word.tag()) ? Tag.VERB : word.tag();
    }

    /** Whether a word after a noun is that noun's verb, and not the next word of a name. */
    private boolean finite(Position word, Set<Form> forms) {
        String lemma = lexicon.verbs().of(word.lower()).lemma();
        boolean name =
                word.capital() && word.tag() == Tag.PROPN && !lexicon.events().verb(lemma);
        boolean gerund = forms.contains(Form.GERUND)
                && OBJECT_OPENERS.contains(word.next())
                && lexicon.events().verb(lemma);
        if (!agrees(word, forms)) {
            return false;
        }
        boolean governs = gerund || (forms.contains(Form.THIRD) && word.lower(1).equals("to"));
        return governs || (clauseVerb(lemma) && !name);
    }

    /** A bare form is no verb of a noun in the singular: "an 18-year break", "a security sweep". */
    private static boolean agrees(Position word, Set<Form> forms) {
        boolean bare = forms.contains(Form.BASE) && !forms.contains(Form.PAST);
        String before = word.lower(-1);
        boolean plural = before.endsWith("s") || before.endsWith("men") || PLURALS.contains(before);
        return !bare || word.before() != Tag.NOUN || plural || word.tag(-2) == Tag.CCONJ;
    }

    /** A verb that makes a clause of news: it names an event, reports, or says what an event did. */
    private boolean clauseVerb(String lemma) {
        return lexicon.events().verb(lemma)
                || lexicon.words().is("report", lemma)
                || lexicon.words().is("deny", lemma)
                || lexicon.words().is("happen", lemma);
    }

    private static Tag nominal(Position word) {
        return word.tag() == Tag.PROPN ? Tag.PROPN : Tag.NOUN;
    }

    /** Whether the word stands between a determiner or possessive and a noun, as "suspected" in "a suspected attack". */
    private boolean modifies(Position word) {
        return !word.first() && !word.last() && nounNext(word) && opened(word);
    }

    private boolean nounNext(Position word) {
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
