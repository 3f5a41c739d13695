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
        boolean opens = cue.from() == 0 || (chunk == 1 && parse.is(0, Kind.CONJUNCTION));
        List<Region> content = opens ? behind(end) : around(cue.from(), end);
        return content.isEmpty()
                ? Optional.empty()
                : Optional.of(new Attribution(Manner.SAY, "according", cue.from(), source, cue, content));
    }

    /** The clause after the comma that closes the phrase. */
    private List<Region> behind(int end) {
        int comma = end;
        while (comma < clauses.size() && !parse.is(comma, Kind.COMMA)) {
            comma++;
        }
        return comma + 1 < clauses.size()
                ? List.of(new Region(clauses.from(comma + 1), clauses.clauseEnd(comma + 1)))
                : List.of();
    }

    /** The clause before the phrase, and its rest when the phrase stands inside it between commas. */
    private List<Region> around(int cue, int end) {
        int to = cue;
        while (to > 1 && parse.is(parse.chunkOf(to - 1), Kind.COMMA)) {
            to--;
        }
        List<Region> content = new ArrayList<>(List.of(new Region(0, to)));
        boolean inside = parse.is(end, Kind.COMMA) && parse.is(parse.chunkOf(cue - 1), Kind.COMMA);
        if (inside && end + 1 < clauses.size()) {
            content.add(new Region(clauses.from(end + 1), clauses.clauseEnd(end + 1)));
        }
        return content;
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
