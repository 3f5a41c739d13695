package io.wireloom.extract.attribution;

import io.wireloom.extract.lexicon.Manner;
import io.wireloom.extract.parse.Chunk.Kind;
import io.wireloom.extract.parse.Parse;
import io.wireloom.extract.parse.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads "according to X": X is behind the clause that it stands in. */
final class SourcePhrases {

    private static final Set<String> DESCRIBING =
            Set.of("of", "in", "from", "for", "close", "at", "inside", "with", "by", "on", "near");

    private final Parse parse;
    private final Clauses clauses;

    SourcePhrases(Parse parse, Clauses clauses) {
        this.parse = parse;
        this.clauses = clauses;
    }

    /** What the word at a chunk attributes when it is "according". */
    Optional<Attribution> at(int chunk) {
        int at = chunk + 1;
        while (parse.is(at, Kind.PREPOSITION)) {
            at++;
        }
        if (!parse.is(at, Kind.NOUN)) {
            return Optional.empty();
        }
        int end = phraseEnd(at);
        Region source = clauses.region(at, end);
        Region cue = new Region(parse.chunk(chunk).from(), source.from());
        List<Region> content = new ArrayList<>();
        boolean opens = cue.from() == 0 || (chunk == 1 && parse.is(0, Kind.CONJUNCTION));
        if (opens) {
            int first = end;
            while (first < clauses.size() && !parse.is(first, Kind.COMMA)) {
                first++;
            }
            if (first + 1 < clauses.size()) {
                content.add(new Region(clauses.from(first + 1), clauses.clauseEnd(first + 1)));
            }
        } else {
            int to = cue.from();
            while (to > 1 && parse.is(parse.chunkOf(to - 1), Kind.COMMA)) {
                to--;
            }
            content.add(new Region(0, to));
            if (parse.is(end, Kind.COMMA)
                    && end + 1 < clauses.size()
                    && parse.is(parse.chunkOf(cue.from() - 1), Kind.COMMA)) {
                content.add(new Region(clauses.from(end + 1), clauses.clauseEnd(end + 1)));
            }
        }
        return content.isEmpty()
                ? Optional.empty()
                : Optional.of(new Attribution(Manner.SAY, "according", cue.from(), source, cue, content));
    }

    /** The chunk after "sources close to the army", "an official at the ministry of health, who spoke …". */
    int phraseEnd(int noun) {
        int at = noun + 1;
        while (true) {
            boolean governed = parse.is(at, Kind.PREPOSITION) && DESCRIBING.contains(parse.head(at));
            int next = governed && parse.is(at + 1, Kind.PREPOSITION) ? at + 2 : at + 1;
            boolean joined =
                    parse.is(at, Kind.CONJUNCTION) && parse.is(at + 1, Kind.NOUN) && !clauses.opensClause(at + 1);
            if ((governed || joined) && parse.is(next, Kind.NOUN)) {
                at = next + 1;
            } else if (parse.is(at, Kind.TIME)) {
                at++;
            } else {
                return at;
            }
        }
    }
}
