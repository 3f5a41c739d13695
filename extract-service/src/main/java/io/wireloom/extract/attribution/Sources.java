package io.wireloom.extract.attribution;

import io.wireloom.extract.parse.Chunk.Kind;
import io.wireloom.extract.parse.Parse;
import io.wireloom.extract.parse.Region;
import io.wireloom.extract.parse.VerbGroup.Shape;
import java.util.List;
import java.util.Optional;

/** Finds who a cue is attributed to. */
final class Sources {

    private final Parse parse;
    private final Clauses clauses;

    Sources(Parse parse, Clauses clauses) {
        this.parse = parse;
        this.clauses = clauses;
    }

    /**
     * Who does what a verb says.
     *
     * @param before what was found so far in the sentence: a participle after it shares its source
     */
    Optional<Region> of(int verb, List<Attribution> before) {
        int at = verb - 1;
        while (parse.is(at, Kind.OTHER) || parse.is(at, Kind.TIME)) {
            at--;
        }
        if (parse.is(at, Kind.RELATIVE)) {
            return Optional.of(new Region(parse.chunk(at).from(), parse.chunk(at).to()));
        }
        boolean gerund = parse.chunk(verb).verb().shape() == Shape.GERUND;
        if (gerund && parse.is(at, Kind.COMMA) && !before.isEmpty()) {
            Attribution last = before.get(before.size() - 1);
            if (last.source() != null) {
                return Optional.of(last.source());
            }
        }
        return parse.subject(verb).map(region -> tidy(region, verb));
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
        int chunk = parse.chunkOf(token);
        Kind kind = parse.chunk(chunk).kind();
        return kind == Kind.OTHER
                || kind == Kind.TIME
                || kind == Kind.COMMA
                || kind == Kind.PREPOSITION
                || kind == Kind.BREAK
                || kind == Kind.QUOTE;
    }

    /** The noun phrase directly before a chunk, with the phrases it hangs on: "the head of the council". */
    Optional<Region> leftOf(int verb) {
        int at = verb - 1;
        while (parse.is(at, Kind.OTHER) || parse.is(at, Kind.TIME)) {
            at--;
        }
        if (!parse.is(at, Kind.NOUN)) {
            return Optional.empty();
        }
        int first = at;
        while (parse.is(first - 1, Kind.PREPOSITION) && parse.is(first - 2, Kind.NOUN)) {
            first -= 2;
        }
        return Optional.of(clauses.region(first, at + 1));
    }
}
