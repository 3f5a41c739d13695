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
    static final Set<Tag> UNLIKELY = EnumSet.of(
            Tag.ADP, Tag.SCONJ, Tag.CCONJ, Tag.PUNCT, Tag.AUX, Tag.PART, Tag.WH, Tag.POSSESSIVE, Tag.DET, Tag.OTHER);

    private static final Set<Tag> OBJECT_OPENERS = EnumSet.of(Tag.DET, Tag.PRON, Tag.PROPN, Tag.NUM);
    private static final Set<Tag> GOVERNED = EnumSet.of(Tag.DET, Tag.PRON, Tag.PROPN, Tag.NUM, Tag.ADJ, Tag.NOUN);

    private static final Set<Tag> AFTER_NOUN = EnumSet.of(Tag.NOUN, Tag.PROPN, Tag.NUM, Tag.PRON, Tag.ADV);

    private final Lexicon lexicon;
    private final ClosedClasses closed;
    private final UnknownWords unknown;
    private final NounVerbs nounVerbs;

    Retagger(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.closed = new ClosedClasses(lexicon);
        this.unknown = new UnknownWords(lexicon, closed);
        this.nounVerbs = new NounVerbs(lexicon, closed);
    }

    /** The corrected tag of the token at {@code i}; those before it are corrected already. */
    Tag tag(List<Token> tokens, Tag[] tags, int i) {
        Position word = new Position(tokens, tags, i);
        Tag tag = closed.tag(word);
        if (tag == null) {
            tag = plain(word);
        }
        if (tag != null) {
            return tag;
        }
        tag = compound(word);
        if (tag == null) {
            tag = lexicon.verbs().known(word.lower()) ? knownVerb(word) : unknown.tag(word);
        }
        boolean kept = !UNLIKELY.contains(tag) || (tag == Tag.ADP && PARTICLES.contains(word.lower()));
        return kept ? tag : Tag.NOUN;
    }

    /** "last" before a noun, the particle of a verb, a name taken for a pronoun; null for others. */
    private static Tag plain(Position word) {
        if (word.lower().equals("last") && word.before() != Tag.AUX && word.before() != Tag.PART) {
            return Tag.ADJ;
        }
        if (PARTICLES.contains(word.lower()) && word.before() == Tag.VERB) {
            return Tag.ADP;
        }
        if (word.lower().equals("ahead") && word.lower(1).equals("of")) {
            return Tag.ADP;
        }
        boolean name = word.tag() == Tag.PRON
                && word.capital()
                && !word.first()
                && !word.lower().equals("i");
        return name ? Tag.PROPN : null;
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

    private Tag knownVerb(Position word) {
        Set<Form> forms = lexicon.verbs().of(word.lower()).forms();
        if (nounVerbs.compound(word, forms)) {
            return NounVerbs.nominal(word);
        }
        boolean noun = nounVerbs.alsoNoun(word.lower()) && !pastOnly(forms);
        Tag participle = noun ? null : bareParticiple(word, forms);
        if (participle != null) {
            return participle;
        }
        if (word.before() == Tag.PART || (word.before() == Tag.AUX && !noun)) {
            return Tag.VERB;
        }
        if (unknown.modifies(word)) {
            return noun || !NounVerbs.participle(forms) ? NounVerbs.nominal(word) : Tag.ADJ;
        }
        return noun ? nounVerbs.tag(word, forms) : verb(word, forms);
    }

    /** "the injured in hospital" is a noun, "for displaced families" an adjective; null when neither. */
    private Tag bareParticiple(Position word, Set<Form> forms) {
        boolean next = unknown.nounNext(word);
        if (word.before() == Tag.DET && NounVerbs.participle(forms) && !next && !word.last()) {
            return Tag.NOUN;
        }
        boolean only = forms.contains(Form.PARTICIPLE) && !forms.contains(Form.BASE);
        return only && next && inPhrase(word) ? Tag.ADJ : null;
    }

    /** Whether what stands before a participle leaves no room for a clause of its own. */
    private boolean inPhrase(Position word) {
        return word.before() == Tag.ADP
                || afterVerb(word)
                || (word.before() == Tag.CCONJ && word.tag(-2) == Tag.ADJ)
                || (word.first() && word.next() == Tag.PROPN);
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

    private Tag verb(Position word, Set<Form> forms) {
        boolean governed = word.before() == Tag.ADP && forms.contains(Form.GERUND) && GOVERNED.contains(word.next());
        boolean past = forms.contains(Form.PAST) || forms.contains(Form.PARTICIPLE) || governed;
        boolean follows = AFTER_NOUN.contains(word.before()) || word.before() == Tag.CCONJ;
        boolean finite = follows && finite(word, forms);
        if (word.tag() == Tag.VERB && !NounVerbs.agrees(word, forms)) {
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
        if (!NounVerbs.agrees(word, forms)) {
            return false;
        }
        boolean governs = gerund || (forms.contains(Form.THIRD) && word.lower(1).equals("to"));
        return governs || (clauseVerb(lemma) && !name);
    }

    /** A verb that makes a clause of news: it names an event, reports, or says what an event did. */
    private boolean clauseVerb(String lemma) {
        return lexicon.events().verb(lemma)
                || lexicon.words().is("report", lemma)
                || lexicon.words().is("deny", lemma)
                || lexicon.words().is("happen", lemma);
    }
}
