package io.wireloom.extract.parse;

import io.wireloom.extract.lexicon.Lexicon;
import io.wireloom.extract.lexicon.VerbForms.Form;
import io.wireloom.extract.text.Tag;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Tags of words of closed classes: determiners, auxiliaries, conjunctions, prepositions, numbers, marks. */
final class ClosedClasses {

    private static final Map<Tag, Set<String>> FIXED = Map.of(
            Tag.WH, Set.of("who", "which", "whom", "whose", "where", "when", "what", "why", "how"),
            Tag.DET,
                    Set.of(
                            "the", "a", "an", "this", "these", "those", "its", "their", "his", "her", "our", "my",
                            "your", "some", "any", "no", "every", "each", "several", "many", "all", "both"),
            Tag.CCONJ, Set.of("and", "or", "but", "nor"),
            Tag.SCONJ, Set.of("while", "because", "although", "though", "if", "whether", "unless", "whereas"),
            Tag.PART, Set.of("not", "n't", "never"));
    private static final Map<String, Tag> FIXED_TAGS = FIXED.entrySet().stream()
            .flatMap(entry -> entry.getValue().stream().map(word -> Map.entry(word, entry.getKey())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    private static final Set<String> AUXILIARIES = Set.of(
            "is", "was", "are", "were", "be", "been", "being", "am", "has", "have", "had", "having", "do", "does",
            "did", "will", "would", "shall", "should", "may", "might", "can", "could", "must");
    private static final Set<String> CONTRACTIONS = Set.of("'ll", "'ve", "'re", "'d", "'m");
    private static final Set<String> CURRENCIES = Set.of("%", "$", "\u00a3", "\u20ac");
    private static final Set<Tag> CLAUSE_OPENERS = Set.of(Tag.PROPN, Tag.DET, Tag.PRON, Tag.NUM, Tag.NOUN, Tag.ADJ);

    private final Lexicon lexicon;

    ClosedClasses(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The tag of a word of a closed class; null when it is of none. */
    Tag tag(Position word) {
        String lower = word.lower();
        if (!word.token().word()) {
            return CONTRACTIONS.contains(lower) ? Tag.AUX : mark(word);
        }
        if (lower.equals("s") && glued(word)) {
            return Tag.POSSESSIVE;
        }
        if (AUXILIARIES.contains(lower) && !month(word)) {
            return word.token().text().equals("IS") && mixedCase(word) ? Tag.PROPN : Tag.AUX;
        }
        if (number(lower)) {
            return Tag.NUM;
        }
        return switch (lower) {
            case "that" -> that(word);
            case "to" -> toVerb(word) ? Tag.PART : Tag.ADP;
            default -> FIXED_TAGS.containsKey(lower) ? FIXED_TAGS.get(lower) : preposition(word);
        };
    }

    private static boolean month(Position word) {
        return word.lower().equals("may") && word.capital() && !word.first();
    }

    /** Whether the token stands directly on the one before, as an s whose apostrophe was lost. */
    private static boolean glued(Position word) {
        return !word.first()
                && word.tokens().get(word.at() - 1).end() == word.token().start();
    }

    /** Whether capitals tell names from other words here: "IS fighters", but not in a line all of capitals. */
    private static boolean mixedCase(Position word) {
        return word.tokens().stream()
                .anyMatch(token -> token.text().length() > 2
                        && Character.isLowerCase(
                                token.text().charAt(token.text().length() - 1)));
    }

    private static boolean number(String lower) {
        return NumberWords.WORDS.contains(lower) || NumberWords.isNumber(lower) || figure(lower);
    }

    private static boolean figure(String lower) {
        if (lower.charAt(0) < '0' || lower.charAt(0) > '9') {
            return false;
        }
        return lower.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.' || c == ',');
    }

    private static Tag mark(Position word) {
        if (word.lower().equals("'s")) {
            return possessive(word);
        }
        boolean apostrophe = word.lower().equals("'") || word.lower().equals("\u2019");
        if (apostrophe && glued(word) && word.lower(-1).endsWith("s") && !word.last()) {
            return Tag.POSSESSIVE;
        }
        return CURRENCIES.contains(word.lower()) ? Tag.OTHER : Tag.PUNCT;
    }

    private Tag preposition(Position word) {
        boolean adjective = word.tag() == Tag.ADJ && word.lower().equals("following");
        if (word.lower().equals("due") && word.lower(1).equals("to")) {
            return Tag.ADP;
        }
        boolean preposition = lexicon.words().is("common-preposition", word.lower()) && word.tag() != Tag.VERB;
        return preposition && !adjective ? Tag.ADP : null;
    }

    private static Tag possessive(Position word) {
        boolean pronoun = word.before() == Tag.PRON
                || word.before() == Tag.WH
                || word.lower(-1).equals("that");
        return pronoun && !word.first() ? Tag.AUX : Tag.POSSESSIVE;
    }

    private Tag that(Position word) {
        boolean nounBefore = word.before().noun()
                || (word.lower(-1).equals(",") && word.tag(-2).noun());
        if (nounBefore && !word.last() && verbLike(word.following())) {
            return Tag.WH;
        }
        if (word.tag() == Tag.PRON && CLAUSE_OPENERS.contains(word.next())) {
            return Tag.SCONJ;
        }
        return word.tag() == Tag.DET || word.tag() == Tag.PRON ? word.tag() : Tag.SCONJ;
    }

    /** Whether a word is, or looks like, a verb with a subject before it. */
    boolean verbLike(Position word) {
        String lower = word.lower();
        boolean known = lexicon.verbs().known(lower) && !lexicon.events().noun(lower);
        return AUXILIARIES.contains(lower) || word.tag() == Tag.VERB || known;
    }

    private boolean toVerb(Position word) {
        if (word.last()) {
            return false;
        }
        Position next = word.following();
        String lower = next.lower();
        boolean base = lexicon.verbs().known(lower)
                && lexicon.verbs().of(lower).forms().contains(Form.BASE)
                && (!next.capital() || lexicon.events().verb(lower));
        boolean eventNoun = lexicon.events().noun(lower) && next.tag().noun();
        boolean verb = next.tag() == Tag.VERB && !lower.endsWith("ing") && !lower.endsWith("ed");
        return lower.equals("be") || lower.equals("have") || verb || (base && !eventNoun);
    }
}
