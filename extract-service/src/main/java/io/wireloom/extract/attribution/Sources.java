package io.wireloom.extract.attribution;

import io.wireloom.extract.parse.Chunk.Kind;
import io.wireloom.extract.parse.Parse;
import io.wireloom.extract.parse.Region;
import io.wireloom.extract.parse.VerbGroup;
import io.wireloom.extract.parse.VerbGroup.Shape;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds who a cue is attributed to: the subject of its verb, as the sentence words it. */
final class Sources {

    private static final int DEPTH = 3;
    private static final Set<String> ADVERBIAL = Set.of("when", "where", "why", "how");

    private final Parse parse;
    private final Clauses clauses;
    private final Names names;

    Sources(Parse parse, Clauses clauses) {
        this.parse = parse;
        this.clauses = clauses;
        this.names = new Names(parse);
    }

    /**
     * Who does what a verb says.
     *
     * @param before what was found so far in the sentence: a participle after it shares its source
     */
    Optional<Region> of(int verb, List<Attribution> before) {
        VerbGroup group = parse.chunk(verb).verb();
        if (group.finite()) {
            return finite(verb, 0);
        }
        int at = names.skipped(verb - 1);
        Optional<Region> found = group.shape() == Shape.GERUND ? participle(at, before) : Optional.empty();
        if (found.isEmpty() && opensSentence(at)) {
            found = mainSubject(verb);
        }
        if (found.isPresent()) {
            return found;
        }
        if (parse.is(at, Kind.VERB)) {
            return of(at, before);
        }
        boolean apart = parse.is(at, Kind.COMMA) || parse.is(at, Kind.PREPOSITION) || parse.is(at, Kind.BREAK);
        Optional<Region> subject =
                apart ? Optional.empty() : parse.subject(verb).map(region -> tidy(region, verb));
        return subject.isPresent() ? subject : shared(verb, verb, 0);
    }

    /** "…, adding that": who spoke before; "voters backing X": the noun before. */
    private Optional<Region> participle(int at, List<Attribution> before) {
        if (parse.is(at, Kind.COMMA)) {
            return last(before);
        }
        boolean noun = parse.is(at, Kind.NOUN) && !parse.is(names.leftmost(at) - 1, Kind.VERB);
        return noun ? Optional.of(clauses.region(names.leftmost(at), at + 1)) : Optional.empty();
    }

    private static Optional<Region> last(List<Attribution> before) {
        List<Attribution> outer = SentenceAttributions.outermost(before);
        return outer.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(outer.get(outer.size() - 1).source());
    }

    /** Whether nothing but a preposition or conjunction stands before. */
    private boolean opensSentence(int at) {
        return at < 0 || (at == 0 && !parse.is(0, Kind.NOUN) && !parse.is(0, Kind.VERB));
    }

    /** "Citing the report, the minister said": the subject after the comma. */
    private Optional<Region> mainSubject(int verb) {
        for (int c = verb + 1; c + 1 < clauses.size(); c++) {
            if (parse.is(c, Kind.COMMA) && parse.is(c + 1, Kind.NOUN) && clauses.opensClause(c + 1)) {
                return Optional.of(clauses.region(c + 1, clauses.afterName(c + 1)));
            }
        }
        return Optional.empty();
    }

    /** The subject of a finite verb. */
    Optional<Region> finite(int verb, int depth) {
        int at = names.skipped(verb - 1);
        if (depth > DEPTH || at < 0) {
            return Optional.empty();
        }
        if (parse.is(at, Kind.RELATIVE)) {
            return ADVERBIAL.contains(parse.head(at)) ? Optional.empty() : Optional.of(clauses.region(at, at + 1));
        }
        if (parse.is(at, Kind.CONJUNCTION)) {
            return shared(at, verb, depth);
        }
        if (parse.head(at).equals(")")) {
            at = opening(at) - 1;
        }
        if (parse.is(at, Kind.COMMA)) {
            return parse.is(at - 1, Kind.CONJUNCTION) ? shared(at - 1, verb, depth) : beforeComma(at, verb);
        }
        return nominal(at, verb);
    }

    private Optional<Region> nominal(int at, int verb) {
        if (parse.is(at, Kind.VERB) && names.reduced(at) && parse.is(names.skipped(at - 1), Kind.NOUN)) {
            return Optional.of(clauses.region(names.leftmost(names.skipped(at - 1)), verb));
        }
        if (!parse.is(at, Kind.NOUN)) {
            return parse.subject(verb).map(region -> tidy(region, verb));
        }
        int first = names.leftmost(at);
        if (governed(first)) {
            Optional<Region> subject = parse.subject(verb).map(region -> tidy(region, verb));
            if (subject.isPresent()) {
                return subject;
            }
        }
        return Optional.of(clauses.region(first, chunkAfter(at, verb)));
    }

    /** Whether a noun phrase hangs on a preposition or on the verb of a relative clause, so that it is no subject. */
    private boolean governed(int noun) {
        int at = names.skipped(noun - 1);
        boolean preposition = parse.is(at, Kind.PREPOSITION) && !Names.OPENERS.contains(parse.head(at));
        return preposition || (parse.is(at, Kind.VERB) && parse.is(at - 1, Kind.RELATIVE));
    }

    /** Names keep what stands behind them in brackets: "Ms Lund (Labour)". */
    private int chunkAfter(int noun, int verb) {
        int at = verb;
        while (at - 1 > noun && !parse.head(at - 1).equals(")")) {
            at--;
        }
        return Math.max(at, noun + 1);
    }

    private int opening(int closing) {
        int at = closing;
        while (at > 0 && !parse.head(at).equals("(")) {
            at--;
        }
        return at;
    }

    /** A verb after "and" has the subject of the finite verb before it. */
    private Optional<Region> shared(int conjunction, int verb, int depth) {
        Shape shape = parse.chunk(verb).verb().shape();
        int doubtful = -1;
        int other = -1;
        for (int c = conjunction - 1; c >= 0; c--) {
            if (!ownFinite(c)) {
                continue;
            }
            boolean plain = !names.reduced(c);
            if (plain && (shape != Shape.BARE_PAST || parse.chunk(c).verb().shape() == shape)) {
                return finite(c, depth + 1);
            }
            other = plain && other < 0 ? c : other;
            doubtful = c;
        }
        int nearest = other < 0 ? doubtful : other;
        return nearest < 0 ? Optional.empty() : finite(nearest, depth + 1);
    }

    /** Whether a finite verb stands at a chunk, outside quotation marks. */
    private boolean ownFinite(int chunk) {
        return parse.is(chunk, Kind.VERB)
                && parse.chunk(chunk).verb().finite()
                && !parse.sentence().token(parse.chunk(chunk).from()).quoted();
    }

    /** "Khan, head of the council, said", "Khan, who leads the council, said", "Khan, speaking in Lahore, said". */
    private Optional<Region> beforeComma(int comma, int verb) {
        for (int c = clauseStart(comma) + 1; c < comma; c++) {
            boolean afterName = parse.is(c, Kind.COMMA)
                    && (parse.is(names.skipped(c - 1), Kind.NOUN)
                            || parse.head(c - 1).equals(")"));
            if (afterName && describes(c, comma)) {
                int name = names.skipped(c - 1);
                int first = names.leftmost(parse.is(name, Kind.NOUN) ? name : Math.max(0, opening(name) - 1));
                boolean apposed =
                        parse.is(c + 1, Kind.NOUN) || parse.head(c + 1).equals("including");
                return Optional.of(clauses.region(first, apposed ? appositionEnd(c, comma) : c));
            }
        }
        return parse.subject(verb).map(region -> tidy(region, verb));
    }

    private int appositionEnd(int from, int comma) {
        for (int c = from + 1; c < comma; c++) {
            boolean clause = parse.is(c, Kind.RELATIVE) || (parse.is(c, Kind.VERB) && parse.is(c - 1, Kind.COMMA));
            if (clause) {
                return parse.is(c - 1, Kind.COMMA) ? c - 1 : comma;
            }
        }
        return comma;
    }

    /** The last chunk before the clause that a chunk stands in. */
    private int clauseStart(int chunk) {
        for (int c = chunk - 1; c >= 0; c--) {
            boolean that = parse.is(c, Kind.SUBORDINATOR);
            if (that || parse.is(c, Kind.QUOTE) || (parse.is(c, Kind.BREAK) && !bracket(c))) {
                return c;
            }
        }
        return -1;
    }

    private boolean bracket(int chunk) {
        return parse.head(chunk).equals("(") || parse.head(chunk).equals(")");
    }

    /** Whether all that stands between two commas describes the name before the first. */
    private boolean describes(int first, int last) {
        boolean subordinate = false;
        for (int c = first + 1; c < last; c++) {
            if (parse.is(c, Kind.RELATIVE) || parse.is(c, Kind.SUBORDINATOR)) {
                subordinate = true;
            } else if (parse.is(c, Kind.VERB) && parse.chunk(c).verb().finite() && !names.reduced(c) && !subordinate) {
                return false;
            }
        }
        return true;
    }

    /** The name with its apposition, without relative clauses, participles and what introduces it. */
    Region tidy(Region subject, int verb) {
        int to = subject.to();
        int limit = Math.max(verb, parse.chunkOf(subject.from()));
        for (int c = parse.chunkOf(subject.from()); c < limit && parse.chunk(c).from() < to; c++) {
            Kind kind = parse.chunk(c).kind();
            boolean stops = kind == Kind.RELATIVE || kind == Kind.VERB || kind == Kind.SUBORDINATOR;
            if (stops && parse.chunk(c).from() > subject.from()) {
                to = parse.chunk(c).from();
            }
        }
        while (to - 1 > subject.from() && droppable(to - 1)) {
            to--;
        }
        return new Region(subject.from(), to);
    }

    private boolean droppable(int token) {
        return switch (parse.chunk(parse.chunkOf(token)).kind()) {
            case OTHER, TIME, COMMA, PREPOSITION, BREAK, QUOTE -> true;
            default -> false;
        };
    }
}
