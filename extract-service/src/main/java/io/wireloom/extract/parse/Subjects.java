package io.wireloom.extract.parse;

import io.wireloom.extract.parse.Chunk.Kind;
import io.wireloom.extract.parse.VerbGroup.Shape;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds the subject of a verb group by walking left over what cannot be it. */
final class Subjects {

    private static final int DEPTH = 4;

    /** Prepositions that also open clauses: "since Russia began". */
    static final Set<String> OPENERS = Set.of("since", "after", "before", "until", "till", "as", "than");

    /** Prepositions whose noun does what a participle after it says: "with troops firing", "videos of rebels shooting". */
    private static final Set<String> GERUND_OPENERS = Set.of("with", "by", "of");

    private final Parse parse;

    Subjects(Parse parse) {
        this.parse = parse;
    }

    Optional<Region> of(int verb, int depth) {
        if (depth > DEPTH || !parse.is(verb, Kind.VERB)) {
            return Optional.empty();
        }
        return parse.is(verb - 1, Kind.RELATIVE) ? antecedent(verb - 1) : leftOf(verb, depth);
    }

    private Optional<Region> leftOf(int verb, int depth) {
        int at = verb - 1;
        while (at >= 0 && !opensClause(at)) {
            if (sharesSubject(at, verb)) {
                return of(bearer(at, verb), depth + 1);
            }
            if (parse.is(at, Kind.VERB) && reduced(verb)) {
                return described(verb);
            }
            if (!parse.is(at, Kind.NOUN)) {
                at--;
                continue;
            }
            int first = subjectFrom(at, verb);
            if (accepted(first, verb) || (first == at && first(at, verb) != at && acceptsAlone(at, verb))) {
                return Optional.of(new Region(parse.chunk(first).from(), end(at, verb)));
            }
            if (takesSubjectOf(first - 1, verb)) {
                return ofVerbBeforeObject(first - 1, verb, depth);
            }
            at = beyond(first);
        }
        return Optional.empty();
    }

    /** Where the noun phrases begin that may be the subject together with the one at {@code noun}. */
    private int subjectFrom(int noun, int verb) {
        int listed = first(noun, verb);
        return listed != noun && ownClause(listed) ? noun : listed;
    }

    private boolean takesSubjectOf(int before, int verb) {
        return parse.is(before, Kind.VERB) && (controlled(parse.chunk(verb).verb()) || sameDoer(before, verb));
    }

    /** The subject that a verb has from the verb before it, whose object stands between the two. */
    private Optional<Region> ofVerbBeforeObject(int before, int verb, int depth) {
        return controlled(parse.chunk(verb).verb()) ? controller(before, verb, depth) : of(before, depth + 1);
    }

    /** "As strikes hit a mosque and killed 15": the verb before the object has the same subject, if neither says something. */
    private boolean sameDoer(int before, int verb) {
        VerbGroup group = parse.chunk(before).verb();
        return conjoined(verb)
                && group.finite()
                && parse.chunk(verb).verb().finite()
                && !parse.passive(before)
                && !parse.passive(verb)
                && !parse.reporting(before)
                && !parse.reporting(verb);
    }

    /** A participle without auxiliary that nothing joins to the verb before. */
    private boolean reduced(int verb) {
        VerbGroup group = parse.chunk(verb).verb();
        return group.mayBeReduced() && parse.passive(verb) && !conjoined(verb) && !parse.is(verb + 1, Kind.VERB);
    }

    /** "Said in a report released today": past a verb of its own clause a participle is about the noun that it stands behind. */
    private Optional<Region> described(int verb) {
        int noun = parse.is(verb - 1, Kind.TIME) ? verb - 2 : verb - 1;
        return parse.is(noun, Kind.NOUN)
                ? Optional.of(new Region(parse.chunk(noun).from(), end(noun, verb)))
                : Optional.empty();
    }

    /** Whether a verb stands before and has the same subject: it controls the later one, is coordinated with it or leads to it. */
    private boolean sharesSubject(int before, int verb) {
        return parse.is(before, Kind.VERB)
                && (controlled(parse.chunk(verb).verb()) || coordinated(before, verb) || chained(before, verb));
    }

    private boolean opensClause(int chunk) {
        return parse.is(chunk, Kind.SUBORDINATOR) || parse.is(chunk, Kind.BREAK);
    }

    /**
     * The verb whose subject a later verb shares. "denied that the camp was bombed and said …": who says is who denied, not what
     * was bombed.
     */
    private int bearer(int before, int verb) {
        for (int c = before; c >= 0 && parse.reporting(verb); c--) {
            if (parse.reporting(c)) {
                return c;
            }
        }
        return before;
    }

    /**
     * Whether the first of conjoined noun phrases belongs to a clause of its own: in "were treated in clinics and three people
     * died" the clinics are no subject.
     */
    private boolean ownClause(int first) {
        if (!parse.is(first - 1, Kind.PREPOSITION)) {
            return false;
        }
        int at = first - 1;
        while (at >= 0 && !parse.is(at, Kind.VERB)) {
            boolean between = parse.is(at, Kind.PREPOSITION)
                    || parse.is(at, Kind.TIME)
                    || parse.is(at, Kind.OTHER)
                    || (parse.is(at, Kind.NOUN) && parse.is(at - 1, Kind.PREPOSITION));
            if (!between) {
                return false;
            }
            at--;
        }
        return at >= 0
                && parse.chunk(at).verb().shape() == Shape.FINITE
                && !parse.is(at - 1, Kind.RELATIVE)
                && !parse.reporting(at);
    }

    private boolean acceptsAlone(int noun, int verb) {
        return parse.chunk(verb).verb().finite() && leadsTo(noun, verb);
    }

    private static boolean controlled(VerbGroup group) {
        return group != null && (group.shape() == Shape.GERUND || group.shape() == Shape.INFINITIVE);
    }

    /** The first of the noun phrases coordinated with the one at {@code noun}, or in apposition before it. */
    private int first(int noun, int verb) {
        int first = noun;
        boolean listed = closedByComma(noun, verb);
        boolean conjoined = false;
        while (true) {
            int before = first - 1;
            if (parse.is(before, Kind.CONJUNCTION) && parse.is(before - 1, Kind.COMMA)) {
                before--;
                conjoined = true;
            }
            conjoined |= parse.is(before, Kind.CONJUNCTION);
            listed |= conjoined;
            boolean joined = parse.is(before, Kind.CONJUNCTION) || (parse.is(before, Kind.COMMA) && listed);
            if (!joined || !parse.is(before - 1, Kind.NOUN)) {
                return first;
            }
            boolean apposed = parse.is(before, Kind.COMMA) && !conjoined;
            first = before - 1;
            if (apposed) {
                return first;
            }
        }
    }

    /** Whether a comma parts the noun phrase from the verb, as after an apposition: "Khan, head of the council, said". */
    private boolean closedByComma(int noun, int verb) {
        return IntStream.range(noun + 1, verb).anyMatch(i -> parse.is(i, Kind.COMMA));
    }

    private boolean accepted(int first, int verb) {
        int before = first - 1;
        if (parse.is(before, Kind.PREPOSITION)) {
            boolean with = GERUND_OPENERS.contains(parse.head(before))
                    && parse.chunk(verb).verb().shape() == Shape.GERUND
                    && eventVerb(verb);
            return (with || OPENERS.contains(parse.head(before))) && leadsTo(first, verb);
        }
        if (!parse.is(before, Kind.VERB)) {
            return true;
        }
        return !conjoined(verb) && (parse.lemma(before).equals("leave") || acceptsAfter(before, verb));
    }

    private boolean eventVerb(int verb) {
        return parse.lexicon().events().verb(parse.lemma(verb));
    }

    /** Whether the verb is coordinated with one before it: "stormed a market and shot dead …". */
    private boolean conjoined(int verb) {
        int at = verb - 1;
        while (parse.is(at, Kind.OTHER)) {
            at--;
        }
        return parse.is(at, Kind.CONJUNCTION);
    }

    /** Whom a participle or infinitive is about: the accused in "accused Russia of bombing", else the subject of the verb before. */
    private Optional<Region> controller(int governor, int verb, int depth) {
        boolean byObject =
                parse.lexicon().words().is("object-acts", parse.lemma(governor)) && !parse.is(verb - 1, Kind.COMMA);
        Optional<Region> object = byObject ? parse.object(governor) : Optional.empty();
        return object.isPresent() ? object : of(governor, depth + 1);
    }

    /** Whether nothing but what describes the noun phrase stands between it and the verb. */
    private boolean leadsTo(int noun, int verb) {
        for (int i = noun + 1; i < verb; i++) {
            boolean describes = parse.is(i, Kind.OTHER)
                    || parse.is(i, Kind.TIME)
                    || parse.is(i, Kind.CONJUNCTION)
                    || parse.is(i, Kind.NOUN)
                    || (parse.is(i, Kind.PREPOSITION) && parse.head(i).equals("of"));
            if (!describes) {
                return false;
            }
        }
        return true;
    }

    /** Where to look on when the noun phrase is the object of a preposition or of another verb. */
    private int beyond(int first) {
        int before = first - 1;
        if (parse.is(before, Kind.VERB) && parse.is(before - 1, Kind.RELATIVE)) {
            return before - 2;
        }
        return before - 1;
    }

    /** The noun phrase that a relative word stands for. */
    private Optional<Region> antecedent(int relative) {
        int at = relative - 1;
        while (at >= 0 && !parse.is(at, Kind.NOUN)) {
            if (parse.is(at, Kind.VERB) || parse.is(at, Kind.SUBORDINATOR)) {
                return Optional.empty();
            }
            at--;
        }
        return at < 0
                ? Optional.empty()
                : Optional.of(new Region(parse.chunk(at).from(), parse.chunk(at).to()));
    }

    /** Whether a noun phrase that follows the verb {@code before} may be the later verb's subject: "said strikes hit". */
    private boolean acceptsAfter(int before, int verb) {
        VerbGroup later = parse.chunk(verb).verb();
        boolean controlled = controlled(later);
        if (parse.reporting(before)) {
            return !controlled;
        }
        VerbGroup group = parse.chunk(before).verb();
        boolean nonFinite = !group.finite();
        boolean relative = parse.is(before - 1, Kind.RELATIVE);
        boolean reduced = group.shape() == Shape.BARE_PAST && later.shape() == Shape.FINITE;
        return !nonFinite && !relative && !reduced && !controlled;
    }

    /** "damaged or destroyed", "have arrived and will soon join": nothing but a conjunction and adverbs between. */
    private boolean coordinated(int first, int second) {
        for (int i = first + 1; i < second; i++) {
            if (parse.is(i, Kind.CONJUNCTION)) {
                return !parse.is(i + 1, Kind.NOUN);
            }
        }
        return false;
    }

    /** Two verbs with nothing but adverbs between: "began arriving". */
    private boolean chained(int first, int second) {
        return !parse.reporting(first) && IntStream.range(first + 1, second).allMatch(i -> parse.is(i, Kind.OTHER));
    }

    private int end(int noun, int verb) {
        for (int i = noun + 1; i < verb; i++) {
            boolean ends = (parse.is(i, Kind.VERB) && !parse.passive(i))
                    || parse.is(i, Kind.RELATIVE)
                    || parse.is(i, Kind.SUBORDINATOR);
            if (ends) {
                return parse.chunk(i).from();
            }
        }
        return parse.chunk(verb).from();
    }
}
