package io.wireloom.extract.events;

import io.wireloom.extract.parse.Chunk;
import io.wireloom.extract.parse.Chunk.Kind;
import io.wireloom.extract.parse.Parse;
import io.wireloom.extract.parse.Region;
import io.wireloom.extract.text.Sentence;
import java.util.Optional;
import java.util.Set;

/**
 * Who some of the dead or wounded were: "three women were among the dead", "among those killed was a nurse", "the wounded include
 * two guards", "most of the dead were farmers".
 */
final class Membership {

    private static final Set<String> AMONG = Set.of("among", "amongst");
    private static final Set<String> BE = Set.of("is", "are", "was", "were");
    private static final Set<String> HOLDS = Set.of("include", "includes", "included");
    private static final Set<String> OPENERS = Set.of("the", "those", "them");
    private static final Set<String> SHARES = Set.of("most", "many", "all", "some", "half", "majority", "several");

    /** Words that may stand between "the" and "dead": "among the at least 20 people killed". */
    private static final int GAP = 6;

    private final Parse parse;
    private final Sentence sentence;

    Membership(Parse parse) {
        this.parse = parse;
        this.sentence = parse.sentence();
    }

    /** Those of whom it is said that they are of the dead or wounded whom the word at {@code token} names; empty when of nobody, or of "casualties", who may be both. */
    Optional<Region> members(int token) {
        if (sentence.lower(token).equals("casualties")) {
            return Optional.empty();
        }
        int opener = opener(token);
        if (opener < 0) {
            return Optional.empty();
        }
        String before = sentence.lower(opener - 1);
        if (AMONG.contains(before)) {
            return subjectOf(opener - 1).or(() -> after(token, BE));
        }
        boolean share = before.equals("of") && SHARES.contains(sentence.lower(opener - 2));
        return share ? after(token, BE) : after(token, HOLDS).filter(region -> clauseOpens(opener));
    }

    /** What counts all of them: "the 20 people" killed. */
    Region all(int token) {
        return new Region(opener(token), token);
    }

    /** Where the phrase that ends with the word begins, with "the" or "those" or after "among"; -1 when it has neither. */
    private int opener(int token) {
        for (int i = token - 1; i >= Math.max(0, token - GAP); i--) {
            if (OPENERS.contains(sentence.lower(i))) {
                return i;
            }
            if (AMONG.contains(sentence.lower(i))) {
                return i + 1;
            }
            if (parse.is(parse.chunkOf(i), Kind.VERB) || parse.is(parse.chunkOf(i), Kind.COMMA)) {
                return -1;
            }
        }
        return -1;
    }

    /** "Five women were among …": whom the verb before it is about. */
    private Optional<Region> subjectOf(int among) {
        int verb = among == 0 ? -1 : parse.chunkOf(among - 1);
        boolean being = verb >= 0
                && parse.is(verb, Kind.VERB)
                && BE.contains(sentence.lower(parse.chunk(verb).to() - 1));
        return being ? parse.subject(verb) : Optional.empty();
    }

    /** What follows the next verb, when it is one of these. */
    private Optional<Region> after(int token, Set<String> verbs) {
        for (int c = parse.chunkOf(token) + 1; c + 1 < parse.chunks().size(); c++) {
            if (parse.is(c, Kind.VERB)) {
                return verbs.contains(sentence.lower(parse.chunk(c).to() - 1)) ? complement(c) : Optional.empty();
            }
            if (parse.is(c, Kind.COMMA) || parse.is(c, Kind.BREAK) || parse.is(c, Kind.CONJUNCTION)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<Region> complement(int verb) {
        Chunk next = parse.chunk(verb + 1);
        return next.is(Kind.NOUN) ? Optional.of(new Region(next.from(), parse.clauseEnd(verb))) : Optional.empty();
    }

    /** "The dead include …" says it of the dead only where the phrase is the subject. */
    private boolean clauseOpens(int opener) {
        int before = parse.chunkOf(opener) - 1;
        return before < 0 || !(parse.is(before, Kind.PREPOSITION) || parse.is(before, Kind.VERB)) || saying(before);
    }

    private boolean saying(int chunk) {
        return parse.is(chunk, Kind.VERB) && parse.reporting(chunk);
    }
}
