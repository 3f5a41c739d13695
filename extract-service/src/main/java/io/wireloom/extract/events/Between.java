package io.wireloom.extract.events;

import io.wireloom.extract.parse.Chunk.Kind;
import io.wireloom.extract.parse.Parse;
import java.util.Set;
import java.util.stream.IntStream;

/** What stands between two words of a sentence that may tell one event. */
final class Between {

    private static final Set<String> PARTING =
            Set.of("after", "before", "since", "when", "where", "as", "because", "following", "until");

    private final Parse parse;

    Between(Parse parse) {
        this.parse = parse;
    }

    /** Whether a clause of time or reason stands between, which tells of another event. */
    boolean apart(Frame first, Frame second) {
        for (int c = first.trigger().chunk() + 1; c < second.trigger().chunk(); c++) {
            String word = parse.head(c);
            boolean cause = word.equals("as") && parse.head(c + 1).equals("result");
            boolean time = PARTING.contains(word) && !cause;
            if ((time && !parse.is(c, Kind.NOUN)) || (parse.is(c, Kind.BREAK) && word.equals(";"))) {
                return true;
            }
        }
        return false;
    }

    /** Whether only phrases that describe a noun stand between it and its relative clause. */
    boolean onlyDescribed(int noun, int relative) {
        for (int c = noun + 1; c < relative; c++) {
            boolean describes = parse.is(c, Kind.PREPOSITION)
                    || parse.is(c, Kind.TIME)
                    || parse.is(c, Kind.OTHER)
                    || parse.is(c, Kind.COMMA)
                    || (parse.is(c, Kind.NOUN)
                            && (c == noun + 1 || parse.is(c - 1, Kind.PREPOSITION) || parse.is(c - 1, Kind.TIME)));
            if (!describes) {
                return false;
            }
        }
        return true;
    }

    /** Whether no verb stands between two chunks. */
    boolean noVerb(int from, int to) {
        return IntStream.range(from + 1, to).noneMatch(c -> parse.is(c, Kind.VERB));
    }
}
