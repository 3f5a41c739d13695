package io.wireloom.extract.attribution;

import io.wireloom.extract.lexicon.AttributionLexicon;
import io.wireloom.extract.lexicon.Manner;
import io.wireloom.extract.parse.Chunk;
import io.wireloom.extract.parse.Chunk.Kind;
import io.wireloom.extract.parse.Parse;
import io.wireloom.extract.parse.Region;
import io.wireloom.extract.parse.VerbGroup.Shape;
import java.util.EnumSet;
import java.util.Set;

/** Where clauses and phrases that a cue takes begin and end. */
final class Clauses {

    private static final Set<String> OF = Set.of("of");
    private static final Set<String> SOURCES = Set.of("according", "citing");
    private static final Set<Kind> LINKS = EnumSet.of(Kind.SUBORDINATOR, Kind.RELATIVE, Kind.CONJUNCTION);
    private static final Set<String> COORDINATORS = Set.of("and", "but", "or");
    private static final Set<String> CLAUSE_OPENERS =
            Set.of("because", "while", "although", "though", "whereas", "as", "when", "after", "before", "if", "since");

    private final Parse parse;
    private final AttributionLexicon lexicon;

    Clauses(Parse parse, AttributionLexicon lexicon) {
        this.parse = parse;
        this.lexicon = lexicon;
    }

    int size() {
        return parse.chunks().size();
    }

    /** First token of a chunk; the sentence's end after the last. */
    int from(int chunk) {
        return chunk < size() ? parse.chunk(chunk).from() : parse.sentence().size();
    }

    /** Whether a noun phrase is the subject of a finite verb after it. */
    boolean opensClause(int noun) {
        int at = afterPhrase(noun);
        if (!parse.is(at, Kind.VERB)) {
            return false;
        }
        Shape shape = parse.chunk(at).verb().shape();
        return shape == Shape.FINITE || (shape == Shape.BARE_PAST && !reduced(at));
    }

    private boolean reduced(int verb) {
        return parse.passive(verb);
    }

    /** The chunk after a noun phrase with its prepositional phrases, coordinated phrases, appositions between commas, adverbs and times. */
    int afterPhrase(int noun) {
        int at = noun + 1;
        while (at < size()) {
            boolean links = parse.is(at, Kind.PREPOSITION) || parse.is(at, Kind.CONJUNCTION);
            boolean quote = parse.is(at, Kind.QUOTE);
            if (links && parse.is(at + 1, Kind.NOUN)) {
                at += 2;
            } else if (parse.is(at, Kind.OTHER) || parse.is(at, Kind.TIME) || quote) {
                at++;
            } else {
                return at;
            }
        }
        return at;
    }

    /** The chunk after a noun phrase and the phrases with "of" that belong to it. */
    int afterName(int noun) {
        int at = noun + 1;
        while (parse.is(at, Kind.PREPOSITION) && OF.contains(parse.head(at)) && parse.is(at + 1, Kind.NOUN)) {
            at += 2;
        }
        return at;
    }

    /** One past the last token of a clause that begins at a chunk. */
    int clauseEnd(int first) {
        int at = first;
        while (at < size() && !endsClause(at, first)) {
            at++;
        }
        return trimmed(from(first), from(at));
    }

    /** One past the last token of a clause that a noun takes: it ends before the verb that the noun is the subject of. */
    int complementEnd(int first) {
        int end = clauseEnd(first);
        boolean verbSeen = false;
        for (int c = first + 1; c < size() && from(c) < end; c++) {
            boolean finite = main(c);
            if (finite && verbSeen) {
                return trimmed(from(first), from(c));
            }
            boolean clause = parse.is(c, Kind.NOUN) && opensClause(c) && !parse.is(c - 1, Kind.VERB);
            boolean opens = LINKS.contains(parse.chunk(c).kind()) || (verbSeen && clause);
            verbSeen = (verbSeen || finite) && !opens;
        }
        return end;
    }

    /** Whether the finite verb of a clause stands at a chunk. */
    private boolean main(int chunk) {
        if (!parse.is(chunk, Kind.VERB)) {
            return false;
        }
        boolean passive = parse.chunk(chunk).verb().passive();
        return passive || (parse.chunk(chunk).verb().finite() && !parse.passive(chunk));
    }

    /** One past the last token of a phrase that begins at a chunk: to the next comma or clause. */
    int phraseEnd(int first) {
        int at = first;
        while (at < size() && !endsPhrase(at, first)) {
            at++;
        }
        while (at - 1 > first && parse.is(at - 1, Kind.TIME)) {
            at--;
        }
        return trimmed(from(first), from(at));
    }

    /** Without the marks that end the sentence or the clause. */
    int trimmed(int from, int to) {
        int end = to;
        while (end - 1 > from && trailingMark(end - 1)) {
            end--;
        }
        return end;
    }

    private boolean trailingMark(int token) {
        var t = parse.sentence().token(token);
        return t.is(".") || t.is(",") || t.is(";") || t.is(":") || t.is("\u2014") || t.is("-") || t.is("\u2013");
    }

    private boolean endsClause(int at, int first) {
        Chunk chunk = parse.chunk(at);
        boolean quoted = parse.sentence().token(chunk.from()).quoted();
        if (quoted || at == first) {
            return false;
        }
        return switch (chunk.kind()) {
            case COMMA -> afterComma(at);
            case CONJUNCTION -> (cueVerb(at + 1) || past(at + 1)) && !parse.is(at - 1, Kind.COMMA);
            case BREAK -> parse.head(at).equals(";") || parse.head(at).equals("\u2014");
            case OTHER -> parse.head(at).equals("according");
            default -> false;
        };
    }

    /** Whether what follows a comma no longer belongs to what is said. */
    private boolean afterComma(int comma) {
        int at = comma + 1;
        if (parse.is(at, Kind.CONJUNCTION)) {
            at++;
            return cueVerb(at) || (parse.is(at, Kind.NOUN) && sayingClause(at));
        }
        while (parse.is(at, Kind.OTHER) && !SOURCES.contains(parse.head(at))) {
            at++;
        }
        if (SOURCES.contains(parse.head(at))) {
            return true;
        }
        if (parse.is(at, Kind.VERB)) {
            return parse.chunk(at).verb().shape() == Shape.GERUND && cue(at);
        }
        if (parse.is(at, Kind.NOUN)) {
            return insertedSaying(at);
        }
        return CLAUSE_OPENERS.contains(parse.head(at)) && parse.is(at + 1, Kind.NOUN) && sayingClause(at + 1);
    }

    private boolean sayingClause(int noun) {
        int verb = afterPhrase(noun);
        return cueVerb(verb);
    }

    /** "…, he said" after what is said. */
    private boolean insertedSaying(int noun) {
        int verb = afterPhrase(noun);
        return cueVerb(verb) && verb + 1 < size() && parse.chunk(verb + 1).is(Kind.COMMA);
    }

    private boolean cueVerb(int chunk) {
        return parse.is(chunk, Kind.VERB)
                && parse.chunk(chunk).verb().finite()
                && parse.chunk(chunk).verb().modal().isEmpty()
                && say(chunk);
    }

    private boolean say(int chunk) {
        String lemma = lexicon.lemma(parse.head(chunk));
        return lexicon.verb(lemma, "", "").stream()
                .flatMap(cue -> cue.uses().stream())
                .anyMatch(use -> use.takes("clause") && (use.manner() == Manner.SAY || use.manner() == Manner.DENY));
    }

    /** "said they had left and accused …": a verb of speech in the plain past after another tense. */
    private boolean past(int chunk) {
        boolean bare = parse.is(chunk, Kind.VERB) && parse.chunk(chunk).verb().shape() == Shape.BARE_PAST;
        return bare
                && lexicon.verb(lexicon.lemma(parse.head(chunk)), "", "").stream()
                        .flatMap(cue -> cue.uses().stream())
                        .anyMatch(use -> use.manner() == Manner.SAY || use.manner() == Manner.DENY);
    }

    boolean cue(int chunk) {
        String lemma = lexicon.lemma(parse.head(chunk));
        return lexicon.verb(lemma, word(chunk, 1), word(chunk, 2)).isPresent();
    }

    /** The word a distance after a chunk. */
    String word(int chunk, int offset) {
        return parse.sentence().lower(parse.chunk(chunk).to() + offset - 1);
    }

    private boolean endsPhrase(int at, int first) {
        Chunk chunk = parse.chunk(at);
        if (at == first) {
            return false;
        }
        return switch (chunk.kind()) {
            case COMMA -> !inList(at);
            case CONJUNCTION -> finiteNext(at + 1);
            case BREAK -> !parse.head(at).equals("(") && !parse.head(at).equals(")");
            case SUBORDINATOR -> CLAUSE_OPENERS.contains(parse.head(at));
            case RELATIVE -> parse.head(at).equals("when");
            case PREPOSITION ->
                CLAUSE_OPENERS.contains(parse.head(at)) && parse.is(at + 1, Kind.NOUN) && opensClause(at + 1);
            case OTHER -> parse.head(at).equals("according");
            default -> false;
        };
    }

    private boolean finiteNext(int at) {
        if (parse.is(at, Kind.VERB)) {
            return parse.chunk(at).verb().finite();
        }
        return parse.is(at, Kind.NOUN) && opensClause(at);
    }

    /** Whether a comma stands between the members of a list that an "and" closes. */
    private boolean inList(int comma) {
        int at = comma + 1;
        if (parse.is(at, Kind.CONJUNCTION)) {
            return COORDINATORS.contains(parse.head(at)) && parse.is(at + 1, Kind.NOUN) && !opensClause(at + 1);
        }
        if (!parse.is(at, Kind.NOUN) || !parse.is(comma - 1, Kind.NOUN)) {
            return false;
        }
        int next = at + 1;
        boolean more =
                parse.is(next, Kind.COMMA) && (parse.is(next + 1, Kind.NOUN) || parse.is(next + 1, Kind.CONJUNCTION));
        return (parse.is(next, Kind.CONJUNCTION) || more) && !opensClause(at);
    }

    /** The region of a noun phrase that ends at a chunk, with the phrases before it that it describes. */
    Region region(int first, int afterLast) {
        return new Region(from(first), from(afterLast));
    }
}
