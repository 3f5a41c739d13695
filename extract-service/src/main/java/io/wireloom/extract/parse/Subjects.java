package io.wireloom.extract.parse;

import io.wireloom.extract.parse.Chunk.Kind;
import io.wireloom.extract.parse.VerbGroup.Shape;
import java.util.Optional;

/** Finds the subject of a verb group by walking left over what cannot be it. */
final class Subjects {

    private static final int DEPTH = 4;

    private final Parse parse;

    Subjects(Parse parse) {
        this.parse = parse;
    }

    Optional<Region> of(int verb, int depth) {
        if (depth > DEPTH) {
            return Optional.empty();
        }
        VerbGroup group = parse.chunk(verb).verb();
        int at = verb - 1;
        if (parse.is(at, Kind.RELATIVE)) {
            return antecedent(at);
        }
        boolean controlled = group.shape() == Shape.GERUND || group.shape() == Shape.INFINITIVE;
        while (at >= 0) {
            Chunk chunk = parse.chunk(at);
            switch (chunk.kind()) {
                case NOUN -> {
                    int before = at - 1;
                    if (parse.is(before, Kind.PREPOSITION)) {
                        at = before - 1;
                        continue;
                    }
                    if (parse.is(before, Kind.VERB) && !acceptsAfter(before, verb)) {
                        if (controlled) {
                            return of(before, depth + 1);
                        }
                        at = parse.is(before - 1, Kind.RELATIVE) ? before - 2 : before - 1;
                        continue;
                    }
                    return Optional.of(widened(at, verb));
                }
                case VERB -> {
                    if (controlled || coordinated(at, verb) || chained(at, verb)) {
                        return of(at, depth + 1);
                    }
                    at--;
                }
                case SUBORDINATOR, BREAK -> {
                    return Optional.empty();
                }
                case RELATIVE -> {
                    at--;
                }
                default -> at--;
            }
        }
        return Optional.empty();
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

    /** Whether a noun phrase that follows {@code before} may be the subject of the later verb: "said strikes hit". */
    private boolean acceptsAfter(int before, int verb) {
        VerbGroup group = parse.chunk(before).verb();
        boolean nonFinite =
                group.shape() == Shape.GERUND || group.shape() == Shape.PARTICIPLE || group.shape() == Shape.INFINITIVE;
        boolean relative = parse.is(before - 1, Kind.RELATIVE);
        if (parse.reporting(before)) {
            return true;
        }
        boolean reduced =
                group.shape() == Shape.BARE_PAST && parse.chunk(verb).verb().shape() == Shape.FINITE;
        boolean laterControlled = !parse.chunk(verb).verb().finite() && !parse.passive(verb);
        return !nonFinite && !relative && !reduced && !laterControlled;
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

    /** Two verbs with nothing but marks and adverbs between: "began arriving", "said he killed". */
    private boolean chained(int first, int second) {
        for (int i = first + 1; i < second; i++) {
            if (!parse.is(i, Kind.OTHER)) {
                return false;
            }
        }
        return !parse.reporting(first);
    }

    /** The noun phrase with those coordinated to its left, and what follows it up to the verb. */
    private Region widened(int noun, int verb) {
        int first = noun;
        while (true) {
            int before = first - 1;
            if (parse.is(before, Kind.CONJUNCTION) && parse.is(before - 1, Kind.COMMA)) {
                before--;
            }
            boolean joined = parse.is(before, Kind.CONJUNCTION) || parse.is(before, Kind.COMMA);
            boolean free = !parse.is(before - 2, Kind.VERB) && !parse.is(before - 2, Kind.PREPOSITION);
            if (joined && parse.is(before - 1, Kind.NOUN) && free) {
                first = before - 1;
            } else {
                return new Region(parse.chunk(first).from(), end(noun, verb));
            }
        }
    }

    private int end(int noun, int verb) {
        for (int i = noun + 1; i < verb; i++) {
            if (parse.is(i, Kind.VERB) && !parse.passive(i)
                    || parse.is(i, Kind.RELATIVE)
                    || parse.is(i, Kind.SUBORDINATOR)) {
                return parse.chunk(i).from();
            }
        }
        return parse.chunk(verb).from();
    }
}
