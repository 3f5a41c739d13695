package io.wireloom.extract.attribution;

import io.wireloom.extract.lexicon.AttributionLexicon.Cue;
import io.wireloom.extract.lexicon.AttributionLexicon.Use;
import io.wireloom.extract.parse.Chunk.Kind;
import io.wireloom.extract.parse.Parse;
import io.wireloom.extract.parse.VerbGroup.Shape;
import java.util.Set;

/** Finds what follows a verb that attributes: a clause, a quotation, an object, an infinitive, directly or after when, where and to whom. */
final class VerbComplements {

    /**
     * What a cue takes.
     *
     * @param chunk where the content begins
     * @param cueEnd one past the last token of the cue with what stands between
     * @param end one past the content's last token
     */
    record Complement(String kind, Use use, int chunk, int cueEnd, int end) {}

    private static final Set<String> FILLING = Set.of(
            "in", "at", "on", "during", "to", "after", "from", "via", "by", "with", "through", "before", "for", "about",
            "of", "last");
    private static final Set<String> QUESTIONS = Set.of("what", "how", "why");
    private static final Set<String> VERBAL = Set.of("to", "ing");
    private static final Set<String> CLAUSAL = Set.of("clause", "wh", "quote");

    private final Parse parse;
    private final Clauses clauses;

    VerbComplements(Parse parse, Clauses clauses) {
        this.parse = parse;
        this.clauses = clauses;
    }

    /** What a cue takes that ends before a chunk; null when nothing. */
    Complement after(int next, Cue cue) {
        Complement direct = direct(next, cue);
        return direct != null ? direct : afterFillers(next, cue);
    }

    private Complement direct(int next, Cue cue) {
        int at = next;
        while (parse.is(at, Kind.OTHER) || parse.is(at, Kind.TIME)) {
            at++;
        }
        return at >= clauses.size() ? null : standing(next, at, cue);
    }

    private Complement standing(int next, int at, Cue cue) {
        String kind = kind(at);
        boolean bare = cue.takes("bare") && !parse.is(next, Kind.PREPOSITION);
        if (kind == null) {
            return bare && answers(next, at) ? made("clause", cue, next, true) : null;
        }
        if (bare && kind.equals("ing")) {
            return made("clause", cue, next, true);
        }
        if (CLAUSAL.contains(kind)) {
            return clausal(kind, at, cue);
        }
        if (kind.equals("object")) {
            return bare ? made("clause", cue, at, true) : object(at, cue);
        }
        return cue.takes(kind) ? made(kind, cue, VERBAL.contains(kind) ? at : at + 1, false) : null;
    }

    private Complement clausal(String kind, int at, Cue cue) {
        boolean asObject = kind.equals("quote") && !cue.takes("quote");
        String taken = asObject ? "object" : kind;
        if (cue.takes(taken)) {
            return made(taken, cue, at, !asObject);
        }
        return kind.equals("clause") && parse.is(at, Kind.NOUN) ? object(at, cue) : null;
    }

    /** "said yes,": an answer that a mark closes. */
    private boolean answers(int from, int mark) {
        boolean word = parse.head(from).equals("yes") || parse.head(from).equals("no");
        return word && mark > from && (parse.is(mark, Kind.BREAK) || parse.is(mark, Kind.COMMA));
    }

    /** An object; of "view X as Y" the two together. */
    private Complement object(int at, Cue cue) {
        if (cue.takes("hearer")) {
            return null;
        }
        int after = clauses.afterName(at);
        if (cue.takes("as") && parse.head(after).equals("as")) {
            return made("as", cue, at, false);
        }
        return cue.takes("object") ? made("object", cue, at, false) : null;
    }

    private Complement made(String kind, Cue cue, int at, boolean clausal) {
        boolean open = clausal && !kind.equals("to");
        int end = open ? clauses.clauseEnd(at) : clauses.phraseEnd(at);
        return new Complement(kind, cue.taking(kind).orElseThrow(), at, clauses.from(at), end);
    }

    /** What stands at a chunk: clause, wh, quote, object, to, ing or the preposition itself; null when nothing. */
    private String kind(int at) {
        return switch (parse.chunk(at).kind()) {
            case QUOTE -> "quote";
            case SUBORDINATOR -> parse.head(at).equals("that") ? "clause" : wh(at);
            case RELATIVE -> relative(at);
            case NOUN -> that(at) || clauses.opensClause(at) ? "clause" : "object";
            case VERB -> verbal(at);
            case PREPOSITION -> toQuoted(at) ? "to" : parse.head(at);
            default -> null;
        };
    }

    /** A "that" taken for a pronoun although a clause follows it. */
    private boolean that(int at) {
        return parse.head(at).equals("that")
                && parse.chunk(at).to() - parse.chunk(at).from() == 1
                && parse.is(at + 1, Kind.NOUN);
    }

    /** "vowed to “fight on”". */
    private boolean toQuoted(int at) {
        return parse.head(at).equals("to") && parse.is(at + 1, Kind.QUOTE) && parse.is(at + 2, Kind.VERB);
    }

    private String relative(int at) {
        String word = QUESTIONS.contains(parse.head(at)) ? "wh" : null;
        return that(at) ? "clause" : word;
    }

    private String wh(int at) {
        return parse.head(at).equals("if") || parse.head(at).equals("whether") ? "wh" : null;
    }

    private String verbal(int at) {
        Shape shape = parse.chunk(at).verb().shape();
        if (shape == Shape.INFINITIVE) {
            return "to";
        }
        return shape == Shape.GERUND ? "ing" : null;
    }

    /** "told reporters in Paris on Monday that …", "said in a statement: …". */
    private Complement afterFillers(int next, Cue cue) {
        int hearer = cue.takes("hearer") ? hearer(next) : -1;
        int at = fillersEnd(hearer < 0 ? next : clauses.afterName(hearer));
        if (parse.is(at, Kind.COMMA) && parse.is(at + 1, Kind.QUOTE)) {
            at++;
        } else if (parse.is(at, Kind.BREAK) && parse.head(at).equals(":")) {
            return at + 1 < clauses.size() && cue.takes("quote") ? made("quote", cue, at + 1, true) : null;
        }
        return at >= clauses.size() ? null : opened(at, hearer >= 0, cue);
    }

    private Complement opened(int at, boolean hearer, Cue cue) {
        String kind = kind(at);
        boolean opener = parse.is(at, Kind.QUOTE) || parse.is(at, Kind.SUBORDINATOR) || that(at);
        if ((opener || hearer) && kind != null && cue.takes(kind)) {
            return made(kind, cue, at, CLAUSAL.contains(kind));
        }
        return hearer && "to".equals(kind) && cue.takes("clause") ? made("clause", cue, at, false) : null;
    }

    /** The first chunk of who is told; -1 when nobody is. */
    private int hearer(int next) {
        int at = fillersEnd(next);
        return parse.is(at, Kind.NOUN) ? at : -1;
    }

    private int fillersEnd(int next) {
        int at = next;
        while (at < clauses.size()) {
            boolean pair =
                    parse.is(at, Kind.PREPOSITION) && FILLING.contains(parse.head(at)) && parse.is(at + 1, Kind.NOUN);
            if (!pair && !parse.is(at, Kind.OTHER) && !parse.is(at, Kind.TIME)) {
                return at;
            }
            at += pair ? 2 : 1;
        }
        return at;
    }
}
