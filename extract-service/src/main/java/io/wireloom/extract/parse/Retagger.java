package io.wireloom.extract.parse;

import io.wireloom.extract.lexicon.Lexicon;
import io.wireloom.extract.lexicon.VerbForms.Form;
import io.wireloom.extract.text.Tag;
import io.wireloom.extract.text.Token;
import java.util.List;
import java.util.Set;

/**
 * Corrects the tagger's choices where closed word lists and the neighbours decide better: the model was trained on web text, not
 * on headlines and military prose.
 */
final class Retagger {

    private static final Set<String> RELATIVES =
            Set.of("who", "which", "whom", "whose", "where", "when", "what", "why", "how");
    private static final Set<String> DETERMINERS = Set.of(
            "the", "a", "an", "this", "these", "those", "its", "their", "his", "her", "our", "my", "your", "some",
            "any", "no", "every", "each", "several", "many", "all", "both");
    private static final Set<String> AUXILIARIES = Set.of(
            "is", "was", "are", "were", "be", "been", "being", "am", "has", "have", "had", "having", "do", "does",
            "did", "will", "would", "shall", "should", "may", "might", "can", "could", "must", "'ll", "'ve", "'re",
            "'d");
    private static final Set<String> PARTICLES = Set.of("up", "out", "off", "down", "away", "back", "ahead", "forward", "apart");
    private static final Set<String> NUMBER_WORDS = NumberWords.WORDS;

    private final Lexicon lexicon;

    Retagger(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The corrected tag of the token at {@code i}; those before it are corrected already. */
    Tag tag(List<Token> tokens, Tag[] tags, int i) {
        Token token = tokens.get(i);
        Tag closed = closedClass(tokens, tags, i);
        if (closed != null) {
            return closed;
        }
        String lower = token.lower();
        if (PARTICLES.contains(lower) && i > 0 && tags[i - 1] == Tag.VERB) {
            return Tag.ADP;
        }
        boolean modifier = tags[i] == Tag.VERB && i > 0 && tags[i - 1] == Tag.VERB && i + 1 < tags.length && tags[i + 1] != Tag.DET
                && !lexicon.verbs().known(lower) && !lower.matches(".*(ed|ing|s)");
        if (modifier) {
            return Tag.ADJ;
        }
        boolean name = tags[i] == Tag.VERB && token.capital() && !lexicon.verbs().known(lower);
        if (name && (i > 0 || i + 1 < tags.length && tags[i + 1] == Tag.PROPN)) {
            return Tag.PROPN;
        }
        boolean afterPreposition = tags[i] == Tag.VERB && i > 0 && tags[i - 1] == Tag.ADP && i + 1 < tags.length && tags[i + 1].noun();
        if (afterPreposition && !lower.endsWith("ing") && !lower.endsWith("ed")) {
            return Tag.NOUN;
        }
        int hyphen = lower.lastIndexOf('-');
        if (hyphen > 0 && lexicon.words().is("faction", lower.substring(hyphen + 1))) {
            return Tag.ADJ;
        }
        if (lexicon.words().is("weekday", lower) && token.capital()) {
            return Tag.PROPN;
        }
        if (lexicon.verbs().known(lower)) {
            return verbOrNoun(tokens, tags, i);
        }
        if (tags[i] == Tag.VERB && hyphen > 0 || tags[i] == Tag.ADP && hyphen > 0) {
            return Tag.ADJ;
        }
        if (tags[i] == Tag.VERB && lower.endsWith("ed") && i > 0 && modifies(tokens, tags, i)) {
            return Tag.ADJ;
        }
        return unlikely(tags[i]) && !(tags[i] == Tag.ADP && PARTICLES.contains(lower)) ? Tag.NOUN : tags[i];
    }

    /** Open-class words are never prepositions, conjunctions or marks. */
    private static boolean unlikely(Tag tag) {
        return switch (tag) {
            case ADP, SCONJ, CCONJ, PUNCT, AUX, PART, WH, POSSESSIVE, DET, OTHER -> true;
            default -> false;
        };
    }

    private Tag closedClass(List<Token> tokens, Tag[] tags, int i) {
        Token token = tokens.get(i);
        String lower = token.lower();
        if (!token.word()) {
            return lower.equals("'s") ? possessive(tokens, tags, i) : punctuation(token);
        }
        boolean glued = i > 0 && tokens.get(i - 1).end() == token.start();
        if (lower.equals("s") && glued) {
            return Tag.POSSESSIVE;
        }
        if (lower.equals("that")) {
            return that(tokens, tags, i);
        }
        if (RELATIVES.contains(lower)) {
            return Tag.WH;
        }
        if (DETERMINERS.contains(lower)) {
            return Tag.DET;
        }
        if (AUXILIARIES.contains(lower) && !(lower.equals("may") && token.capital() && i > 0)) {
            return Tag.AUX;
        }
        if (NUMBER_WORDS.contains(lower)
                || NumberWords.isNumber(lower)
                || Character.isDigit(lower.charAt(0)) && lower.matches("\\d[\\d.,]*")) {
            return Tag.NUM;
        }
        return particles(tokens, tags, i);
    }

    private Tag particles(List<Token> tokens, Tag[] tags, int i) {
        String lower = tokens.get(i).lower();
        return switch (lower) {
            case "and", "or", "but", "nor" -> Tag.CCONJ;
            case "not", "n't", "never" -> Tag.PART;
            case "to" -> toVerb(tokens, tags, i) ? Tag.PART : Tag.ADP;
            case "while", "because", "although", "though", "if", "whether", "unless", "whereas" -> Tag.SCONJ;
            default ->
                lexicon.words().is("common-preposition", lower)
                                && tags[i] != Tag.VERB
                                && !(tags[i] == Tag.ADJ && lower.equals("following"))
                        ? Tag.ADP
                        : null;
        };
    }

    private static Tag punctuation(Token token) {
        return token.is("%") || token.is("$") || token.is("\u00a3") || token.is("\u20ac") ? Tag.OTHER : Tag.PUNCT;
    }

    private static Tag possessive(List<Token> tokens, Tag[] tags, int i) {
        boolean pronoun = i > 0 && (tags[i - 1] == Tag.PRON || tokens.get(i - 1).is("that") || tags[i - 1] == Tag.WH);
        return pronoun ? Tag.AUX : Tag.POSSESSIVE;
    }

    private Tag that(List<Token> tokens, Tag[] tags, int i) {
        boolean nounBefore =
                i > 0 && tags[i - 1].noun() || i > 1 && tokens.get(i - 1).is(",") && tags[i - 2].noun();
        boolean verbNext = i + 1 < tokens.size() && verbLike(tokens, tags, i + 1);
        if (nounBefore && verbNext) {
            return Tag.WH;
        }
        boolean clauseNext = tags[i] == Tag.PRON && i + 1 < tokens.size()
                && (tags[i + 1] == Tag.PROPN || tags[i + 1] == Tag.DET || tags[i + 1] == Tag.PRON || tags[i + 1] == Tag.NUM);
        if (clauseNext) {
            return Tag.SCONJ;
        }
        return tags[i] == Tag.DET || tags[i] == Tag.PRON ? tags[i] : Tag.SCONJ;
    }

    private boolean verbLike(List<Token> tokens, Tag[] tags, int i) {
        String lower = tokens.get(i).lower();
        return AUXILIARIES.contains(lower)
                || tags[i] == Tag.VERB
                || lexicon.verbs().known(lower) && !lexicon.events().noun(lower);
    }

    private boolean toVerb(List<Token> tokens, Tag[] tags, int i) {
        if (i + 1 >= tokens.size()) {
            return false;
        }
        String next = tokens.get(i + 1).lower();
        boolean base = lexicon.verbs().known(next)
                && lexicon.verbs().of(next).forms().contains(Form.BASE)
                && !tokens.get(i + 1).capital();
        boolean nounAfterNoun = lexicon.events().noun(next) && tags[i + 1].noun();
        return next.equals("be")
                || next.equals("have")
                || (base && !nounAfterNoun)
                || tags[i + 1] == Tag.VERB && !next.endsWith("ing") && !next.endsWith("ed");
    }

    private Tag verbOrNoun(List<Token> tokens, Tag[] tags, int i) {
        Token token = tokens.get(i);
        String lower = token.lower();
        Set<Form> forms = lexicon.verbs().of(lower).forms();
        Tag before = i > 0 ? tags[i - 1] : Tag.PUNCT;
        boolean noun = lexicon.events().noun(lower) || lexicon.words().is("measure-noun", lower)
                || lexicon.people().countedAs(lower).isPresent()
                || lexicon.people().is("facility", lower)
                || lexicon.people().is("speaker", lower);
        if (before == Tag.PART
                        && i > 0
                        && (tokens.get(i - 1).is("to")
                                || tokens.get(i - 1).lower().startsWith("n"))
                || before == Tag.AUX && !noun) {
            return Tag.VERB;
        }
        if (modifies(tokens, tags, i)) {
            boolean participle = forms.contains(Form.PARTICIPLE) || forms.contains(Form.GERUND);
            return participle && !noun ? Tag.ADJ : nominal(tags[i]);
        }
        boolean gerundNoun = noun && forms.contains(Form.GERUND) && (before.noun() || before == Tag.ADJ)
                && (i + 1 >= tags.length || tags[i + 1] == Tag.ADP || tags[i + 1] == Tag.PUNCT);
        if (gerundNoun) {
            return Tag.NOUN;
        }
        if (noun && i + 1 < tokens.size() && verbLike(tokens, tags, i + 1) && (before.noun() || before == Tag.ADJ)) {
            return nominal(tags[i]);
        }
        if (noun) {
            return before == Tag.DET
                            || before == Tag.POSSESSIVE
                            || before == Tag.ADJ
                            || before == Tag.NUM
                            || before == Tag.ADP
                    ? nominal(tags[i])
                    : tags[i] == Tag.ADJ || unlikely(tags[i]) ? Tag.NOUN : tags[i];
        }
        boolean past = forms.contains(Form.PAST) || forms.contains(Form.PARTICIPLE);
        boolean afterNoun = before.noun() || before == Tag.NUM || before == Tag.PRON || before == Tag.ADV;
        if (past || afterNoun && clauseVerb(lexicon.verbs().of(lower).lemma())) {
            return Tag.VERB;
        }
        return unlikely(tags[i]) ? Tag.VERB : tags[i];
    }

    /** A verb that makes a clause of news: it names an event, reports, or says what an event did. */
    private boolean clauseVerb(String lemma) {
        return lexicon.events().verb(lemma)
                || lexicon.words().is("report", lemma)
                || lexicon.words().is("deny", lemma)
                || lexicon.words().is("happen", lemma);
    }

    private static Tag nominal(Tag tag) {
        return tag == Tag.PROPN ? Tag.PROPN : Tag.NOUN;
    }

    /** Whether the word stands between a determiner, possessive or preposition and a noun, as "suspected" in "a suspected attack". */
    private boolean modifies(List<Token> tokens, Tag[] tags, int i) {
        if (i == 0 || i + 1 >= tokens.size()) {
            return false;
        }
        boolean opened = tags[i - 1] == Tag.DET
                        && !tokens.get(i - 1).is("all")
                        && !tokens.get(i - 1).is("both")
                || tags[i - 1] == Tag.POSSESSIVE
                || tags[i - 1] == Tag.ADJ && i > 1 && tags[i - 2] == Tag.DET
                || tags[i - 1] == Tag.NUM && tokens.get(i).lower().endsWith("ed");
        Tag next = tags[i + 1];
        boolean verbAfter = lexicon.verbs().known(tokens.get(i + 1).lower()) && next == Tag.VERB;
        return opened && (next.noun() || next == Tag.ADJ || verbAfter);
    }
}
