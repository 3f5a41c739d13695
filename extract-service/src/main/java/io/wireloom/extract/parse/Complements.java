package io.wireloom.extract.parse;

import io.wireloom.extract.parse.Chunk.Kind;
import io.wireloom.extract.parse.VerbGroup.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what follows a verb or noun within its clause: the object and the prepositional phrases. */
final class Complements {

    /** Participles that tie a noun to the one before: "positions belonging to the group". */
    private static final Set<String> TIES = Set.of(
            "belong",
            "hold",
            "control",
            "own",
            "run",
            "affiliate",
            "include",
            "back",
            "call",
            "know",
            "contain",
            "carry");

    /** Prepositions that go on describing the noun before them. */
    private static final Set<String> DESCRIBING = Set.of("of", "including", "belonging", "like", "as", "between");

    private final Parse parse;

    Complements(Parse parse) {
        this.parse = parse;
    }

    Optional<Region> object(int verb) {
        int at = verb + 1;
        if (parse.is(at, Kind.CONJUNCTION) && parse.is(at + 1, Kind.VERB)) {
            return object(at + 1);
        }
        while (parse.is(at, Kind.OTHER) || parse.is(at, Kind.TIME)) {
            at++;
        }
        at = pastTime(parse, at);
        if (particle(verb, at)) {
            at++;
        }
        while (parse.is(at, Kind.QUOTE)) {
            at++;
        }
        if (!parse.is(at, Kind.NOUN) || startsClause(at)) {
            return Optional.empty();
        }
        return Optional.of(new Region(parse.chunk(at).from(), end(at)));
    }

    /** Past "on Monday" where a noun phrase follows it: "attacked on Monday a hotel". */
    static int pastTime(Parse parse, int at) {
        int time = parse.is(at, Kind.PREPOSITION) ? at + 1 : at;
        return parse.is(time, Kind.TIME) && parse.is(time + 1, Kind.NOUN) ? time + 1 : at;
    }

    private boolean particle(int verb, int at) {
        return at == verb + 1
                && parse.is(at, Kind.PREPOSITION)
                && Set.of("off", "out", "up", "down", "over", "back").contains(parse.head(at));
    }

    List<Parse.Prepositional> prepositions(int from) {
        List<Parse.Prepositional> found = new ArrayList<>();
        int stop = boundary(from + 1);
        for (int i = from + 1; i < stop; i++) {
            if (parse.is(i, Kind.PREPOSITION)) {
                int noun = i + 1;
                while (parse.is(noun, Kind.QUOTE) || parse.is(noun, Kind.OTHER) || parse.is(noun, Kind.PREPOSITION)) {
                    noun++;
                }
                if (parse.is(noun, Kind.NOUN) && noun < stop) {
                    found.add(new Parse.Prepositional(
                            parse.head(i), i, new Region(parse.chunk(noun).from(), end(noun))));
                }
            }
        }
        return found;
    }

    int clauseEnd(int from) {
        int stop = boundary(from + 1);
        return stop > 0 && stop - 1 < parse.chunks().size()
                ? parse.chunk(Math.max(from, stop - 1)).to()
                : parse.sentence().size();
    }

    /** The index of the chunk that ends the clause which goes on at {@code from}. */
    private int boundary(int from) {
        int size = parse.chunks().size();
        for (int i = from; i < size; i++) {
            switch (parse.chunk(i).kind()) {
                case PREPOSITION -> {
                    if (Subjects.OPENERS.contains(parse.head(i)) && parse.is(i + 1, Kind.NOUN) && startsClause(i + 1)) {
                        return i;
                    }
                }
                case SUBORDINATOR -> {
                    return i;
                }
                case RELATIVE -> {
                    return i;
                }
                case BREAK -> {
                    if (!bracketed(i)) {
                        return i;
                    }
                }
                case VERB -> {
                    if (!ties(i)) {
                        return i;
                    }
                }
                case CONJUNCTION, COMMA -> {
                    if (parse.is(i + 1, Kind.NOUN) && startsClause(i + 1)) {
                        return i;
                    }
                }
                case NOUN -> {
                    if (i > from && startsClause(i) && !parse.is(i - 1, Kind.PREPOSITION)) {
                        return i;
                    }
                }
                default -> {}
            }
        }
        return size;
    }

    private boolean bracketed(int at) {
        String mark = parse.head(at);
        return mark.equals("(") || mark.equals(")") || mark.equals("[") || mark.equals("]");
    }

    private boolean ties(int verb) {
        VerbGroup group = parse.chunk(verb).verb();
        return TIES.contains(group.lemma())
                && (group.shape() == Shape.GERUND || group.mayBeReduced())
                && !parse.is(verb - 1, Kind.RELATIVE);
    }

    /** Whether the noun phrase is the subject of a new clause: a finite verb follows it. */
    private boolean startsClause(int noun) {
        int next = afterPhrase(noun);
        if (!parse.is(next, Kind.VERB)) {
            return false;
        }
        VerbGroup group = parse.chunk(next).verb();
        if (group.shape() == Shape.FINITE) {
            return true;
        }
        boolean far = next > noun + 1;
        if (group.shape() != Shape.BARE_PAST || (parse.passive(next) && !(far && parse.reporting(noun - 1)))) {
            return false;
        }
        return parse.reporting(noun - 1) || !parse.is(noun - 1, Kind.VERB);
    }

    /** The chunk after a noun phrase, one coordinated with it, what its prepositions govern, times and adverbs. */
    private int afterPhrase(int noun) {
        int next = noun + 1;
        while (true) {
            boolean joined = parse.is(next, Kind.CONJUNCTION) && next == noun + 1;
            boolean governed = parse.is(next, Kind.PREPOSITION) && !Subjects.OPENERS.contains(parse.head(next));
            boolean pair = (governed || joined) && parse.is(next + 1, Kind.NOUN);
            if (!pair && !parse.is(next, Kind.TIME) && !parse.is(next, Kind.OTHER)) {
                return next;
            }
            next += pair ? 2 : 1;
        }
    }

    /** One past the last token of a noun phrase with what describes it and what is coordinated with it. */
    private int end(int noun) {
        int last = noun;
        int at = noun + 1;
        while (at < parse.chunks().size()) {
            int joined = joinedNoun(at);
            if (joined > 0) {
                last = joined;
                at = joined + 1;
            } else if ((parse.is(at, Kind.VERB) && ties(at)) || continues(at)) {
                at++;
            } else if (parse.is(at, Kind.NOUN) && at > last + 1) {
                last = at;
                at++;
            } else {
                break;
            }
        }
        return parse.chunk(last).to();
    }

    /** The noun phrase that a preposition, conjunction or comma at a chunk joins to the one before; -1 when it joins none. */
    private int joinedNoun(int at) {
        if (parse.is(at, Kind.PREPOSITION) && DESCRIBING.contains(parse.head(at)) && parse.is(at + 1, Kind.NOUN)) {
            boolean clause = Subjects.OPENERS.contains(parse.head(at)) && startsClause(at + 1);
            return clause ? -1 : at + 1;
        }
        if (joins(at)) {
            return at + 1;
        }
        boolean commaAnd = parse.is(at, Kind.COMMA) && parse.is(at + 1, Kind.CONJUNCTION) && joins(at + 1);
        return commaAnd ? at + 2 : -1;
    }

    private boolean joins(int at) {
        return (parse.is(at, Kind.CONJUNCTION) || parse.is(at, Kind.COMMA))
                && parse.is(at + 1, Kind.NOUN)
                && !startsClause(at + 1);
    }

    private boolean continues(int at) {
        boolean tied = parse.is(at, Kind.PREPOSITION)
                && (parse.is(at - 1, Kind.VERB) || (parse.is(at + 2, Kind.VERB) && ties(at + 2)));
        boolean asWell = parse.is(at, Kind.OTHER) && parse.head(at).equals("well");
        return tied
                || asWell
                || (parse.is(at, Kind.BREAK) && bracketed(at))
                || (parse.is(at, Kind.QUOTE) && parse.is(at + 1, Kind.NOUN));
    }
}
