package io.wireloom.extract.attribution;

import io.wireloom.extract.lexicon.Manner;
import io.wireloom.extract.parse.Chunk.Kind;
import io.wireloom.extract.parse.Parse;
import io.wireloom.extract.parse.Region;
import io.wireloom.extract.text.Tag;
import java.util.List;
import java.util.Optional;

/** Reads a speaker set before a colon, as headlines and transcripts do: "Okoro: No deal without guarantees". */
final class Labels {

    private static final int LONGEST = 5;

    private final Parse parse;
    private final Clauses clauses;

    Labels(Parse parse, Clauses clauses) {
        this.parse = parse;
        this.clauses = clauses;
    }

    Optional<Attribution> read() {
        boolean label = parse.is(0, Kind.NOUN) && parse.head(1).equals(":") && clauses.size() > 2;
        if (!label) {
            return Optional.empty();
        }
        Region source = new Region(0, parse.chunk(0).to());
        boolean name = parse.sentence().is(source.to() - 1, Tag.PROPN) && source.to() <= LONGEST;
        int end = clauses.trimmed(clauses.from(2), parse.sentence().size());
        return name && end > clauses.from(2)
                ? Optional.of(new Attribution(
                        Manner.SAY,
                        "label",
                        -1,
                        source,
                        new Region(parse.chunk(1).from(), parse.chunk(1).to()),
                        List.of(new Region(clauses.from(2), end))))
                : Optional.empty();
    }
}
