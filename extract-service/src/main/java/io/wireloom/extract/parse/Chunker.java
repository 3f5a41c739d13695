package io.wireloom.extract.parse;

import io.wireloom.extract.lexicon.Lexicon;
import io.wireloom.extract.lexicon.PeopleLexicon;
import io.wireloom.extract.parse.Chunk.Kind;
import io.wireloom.extract.text.Sentence;
import io.wireloom.extract.text.Tag;
import io.wireloom.extract.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a tagged sentence into noun phrases, verb groups and the words between them. */
final class Chunker {

    private static final Set<String> POSSESSIVE_PRONOUNS = Set.of("its", "their", "his", "her", "our", "my", "your");
    private static final Set<String> QUANTIFIERS = Set.of(
            "at",
            "up",
            "more",
            "less",
            "fewer",
            "as",
            "nearly",
            "about",
            "around",
            "almost",
            "over",
            "some",
            "roughly",
            "approximately",
            "only",
            "just",
            "between",
            "under",
            "close",
            "another",
            "least");

    private static final int SHORT_NAME = 3;

    /** Plurals that end a phrase of time: "in recent weeks government troops …". */
    private static final Set<String> TIME_SPANS = Set.of("weeks", "days", "months", "years", "hours", "minutes");

    private static final Set<String> PLACING = Set.of("in", "near", "at", "around", "outside", "across", "inside");

    private final PeopleLexicon people;
    private final VerbGroups verbGroups;
    private final boolean[] timed;

    private Chunker(Lexicon lexicon, boolean[] timed) {
        this.people = lexicon.people();
        this.verbGroups = new VerbGroups(lexicon.verbs());
        this.timed = timed;
    }

    /** The chunks of a sentence; {@code times} are token ranges of time expressions, prepositions included. */
    static List<Chunk> chunks(Sentence sentence, Lexicon lexicon, List<int[]> times) {
        boolean[] timed = new boolean[sentence.size()];
        times.stream()
                .filter(range -> !sentence.is(range[1], Tag.POSSESSIVE))
                .forEach(range -> java.util.Arrays.fill(timed, range[0], range[1], true));
        Chunker chunker = new Chunker(lexicon, timed);
        List<Chunk> chunks = new ArrayList<>();
        int at = 0;
        while (at < sentence.size()) {
            Chunk chunk = chunker.next(sentence, at);
            chunks.add(chunk);
            at = Math.max(chunk.to(), at + 1);
        }
        return chunks;
    }

    private Chunk next(Sentence sentence, int at) {
        if (timed[at]) {
            return timeExpression(sentence, at);
        }
        int number = afterQuantifier(sentence, at);
        Tag tag = sentence.token(at).tag();
        if (number > at || tag.nominal()) {
            return nounPhrase(sentence, at, Math.max(at, number));
        }
        boolean verbal = tag == Tag.VERB || tag == Tag.AUX || tag == Tag.PART || tag == Tag.ADV;
        if (verbal) {
            Chunk chunk = verbGroups.read(sentence, at);
            return chunk.head() >= 0 && chunk.to() > at ? chunk : Chunk.of(Kind.OTHER, at, at + 1, at);
        }
        return Chunk.of(kind(sentence.token(at)), at, at + 1, at);
    }

    private Chunk timeExpression(Sentence sentence, int at) {
        int to = at;
        while (to < sentence.size() && timed[to]) {
            to++;
        }
        return Chunk.of(Kind.TIME, at, to, to - 1);
    }

    /** The number that words such as "at least" or "more than" lead to; -1 when there is none. */
    private static int afterQuantifier(Sentence sentence, int at) {
        int i = at;
        while (i < sentence.size()
                && i < at + 4
                && (QUANTIFIERS.contains(sentence.lower(i)) || (i > at && inQuantifier(sentence, i)))) {
            i++;
        }
        return i > at && sentence.is(i, Tag.NUM) && !atAge(sentence, at) ? i : -1;
    }

    private static boolean inQuantifier(Sentence sentence, int i) {
        return Set.of("than", "to", "many", "least", "most", "a").contains(sentence.lower(i));
    }

    private static boolean atAge(Sentence sentence, int at) {
        return sentence.token(at).is("at")
                && !sentence.lower(at + 1).equals("least")
                && !sentence.lower(at + 1).equals("most");
    }

    private static Kind kind(Token token) {
        return switch (token.tag()) {
            case ADP -> Kind.PREPOSITION;
            case CCONJ -> Kind.CONJUNCTION;
            case SCONJ -> Kind.SUBORDINATOR;
            case WH -> Kind.RELATIVE;
            case PUNCT -> mark(token);
            default -> Kind.OTHER;
        };
    }

    private static Kind mark(Token token) {
        if (token.is(",")) {
            return Kind.COMMA;
        }
        return token.quoteMark() ? Kind.QUOTE : Kind.BREAK;
    }

    private Chunk nounPhrase(Sentence sentence, int from, int number) {
        int at = number + 1;
        while (at < sentence.size() && extendsPhrase(sentence, from, at)) {
            at++;
        }
        return Chunk.of(Kind.NOUN, from, at, head(sentence, from, at));
    }

    private boolean extendsPhrase(Sentence sentence, int from, int at) {
        Token token = sentence.token(at);
        Token before = sentence.token(at - 1);
        if (timed[at]) {
            return timeInside(sentence, at);
        }
        if (before.is(Tag.PRON) && !token.is(Tag.POSSESSIVE)) {
            return false;
        }
        if (token.is("-") || token.is("\u2013") || token.is("/")) {
            return before.end() == token.start()
                    && at + 1 < sentence.size()
                    && sentence.token(at + 1).start() == token.end();
        }
        if (TIME_SPANS.contains(before.lower()) && !token.is(Tag.POSSESSIVE)) {
            return false;
        }
        return switch (token.tag()) {
            case ADJ -> !afterPlace(sentence, from, at);
            case DET, PRON -> before.is(Tag.DET) && token.is(Tag.DET) && !POSSESSIVE_PRONOUNS.contains(token.lower());
            case NUM -> numberGoesOn(before, token);
            case NOUN -> !fightersAfterPlace(sentence, from, at);
            case PROPN, POSSESSIVE -> true;
            default -> adverbInside(sentence, at) || quantityInside(sentence, from, at);
        };
    }

    /** "In northern Mali French forces …", where a comma was left out: the adjective of a people begins a new phrase. */
    private static boolean afterPlace(Sentence sentence, int from, int at) {
        return sentence.token(at).capital()
                && sentence.is(at - 1, Tag.PROPN)
                && !sentence.headline()
                && PLACING.contains(sentence.lower(from - 1));
    }

    /** "In northern Mali rebels …": those who fight in a place begin a new phrase too, where no other noun follows them. */
    private boolean fightersAfterPlace(Sentence sentence, int from, int at) {
        String lower = sentence.lower(at);
        return sentence.is(at - 1, Tag.PROPN)
                && !sentence.headline()
                && lower.endsWith("s")
                && PLACING.contains(sentence.lower(from - 1))
                && people.is("armed", lower)
                && !sentence.is(at + 1, Tag.NOUN);
    }

    /** "the Tuesday attack". */
    private boolean timeInside(Sentence sentence, int at) {
        Token before = sentence.token(at - 1);
        boolean opened = before.is(Tag.DET) || before.is(Tag.ADJ);
        return opened
                && at + 1 < sentence.size()
                && !timed[at + 1]
                && sentence.token(at + 1).tag().noun();
    }

    /** A number after a noun begins a new phrase, but for "two hundred" and "Su 25". */
    private static boolean numberGoesOn(Token before, Token number) {
        boolean model = before.is(Tag.PROPN) && before.text().length() < SHORT_NAME;
        return !before.tag().noun() || NumberWords.FACTORS.containsKey(number.lower()) || model;
    }

    private static boolean adverbInside(Sentence sentence, int at) {
        return sentence.is(at, Tag.ADV)
                && !sentence.token(at - 1).tag().noun()
                && (sentence.is(at + 1, Tag.ADJ) || sentence.is(at + 1, Tag.NUM));
    }

    /** "27 to 30 people", "six or seven soldiers". */
    private static boolean quantityInside(Sentence sentence, int from, int at) {
        boolean joins = sentence.lower(at).equals("to")
                || sentence.lower(at).equals("or")
                || (sentence.lower(at).equals("and") && sentence.lower(from).equals("between"));
        return joins && sentence.is(at - 1, Tag.NUM) && sentence.is(at + 1, Tag.NUM);
    }

    private static int head(Sentence sentence, int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            if (sentence.token(i).tag().noun()) {
                return i;
            }
        }
        for (int i = to - 1; i >= from; i--) {
            Tag tag = sentence.token(i).tag();
            if (tag == Tag.NUM || tag == Tag.PRON || tag == Tag.ADJ) {
                return i;
            }
        }
        return to - 1;
    }
}
