package io.wireloom.extract.events;

import io.wireloom.extract.attribution.Scope;
import io.wireloom.extract.parse.Chunk.Kind;
import io.wireloom.extract.parse.Parse;
import io.wireloom.extract.parse.Region;
import io.wireloom.extract.text.Sentence;
import java.util.stream.IntStream;

/** Tells the time and place of the saying from those of what is said. */
final class Saying {

    private Saying() {}

    /** "said on Friday", "told reporters in Geneva": whether the words that begin at a token are of the saying. */
    static boolean holds(Parse parse, Scope scope, int from) {
        if (ofSpeaker(scope, from)) {
            return true;
        }
        if (scope.verb() < 0 || from <= scope.verb()) {
            return false;
        }
        int verb = parse.chunkOf(scope.verb());
        return IntStream.range(verb + 1, parse.chunkOf(from))
                .allMatch(c -> parse.is(c, Kind.PREPOSITION)
                        || parse.is(c, Kind.OTHER)
                        || parse.is(c, Kind.TIME)
                        || hearerOrSpeaker(parse, verb, c, scope));
    }

    /** Whether a word belongs to the naming of who speaks: the name itself or what stands between it and the reporting verb. */
    private static boolean ofSpeaker(Scope scope, int token) {
        Region speakers = scope.speakers();
        if (speakers == null) {
            return false;
        }
        boolean leadsToVerb = speakers.from() <= token && token < scope.verb();
        return speakers.contains(token) || leadsToVerb;
    }

    /** "on Saturday the army said": right before the speaker. */
    static boolean opens(Sentence sentence, Scope scope, int to) {
        Region speakers = scope.speakers();
        int next = sentence.lower(to).equals(",") ? to + 1 : to;
        return speakers != null
                && speakers.from() == next
                && scope.verb() >= speakers.to()
                && scope.said().from() > scope.verb();
    }

    private static boolean hearerOrSpeaker(Parse parse, int verb, int chunk, Scope scope) {
        boolean speaker = scope.speakers() != null
                && scope.speakers()
                        .overlaps(parse.chunk(chunk).from(), parse.chunk(chunk).to());
        return parse.is(chunk, Kind.NOUN) && (speaker || parse.lemma(verb).equals("tell"));
    }
}
