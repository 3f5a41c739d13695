package io.wireloom.extract.attribution;

import io.wireloom.extract.lexicon.AttributionLexicon.Cue;
import io.wireloom.extract.lexicon.AttributionLexicon.Use;
import io.wireloom.extract.parse.Chunk.Kind;
import io.wireloom.extract.parse.Parse;
import io.wireloom.extract.parse.Region;
import io.wireloom.extract.parse.VerbGroup.Shape;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads speakers named after or within what they say: "…, X said", "…, said X", "…, X said on Monday, …". */
final class SaidBefore {

    private static final Set<Kind> CLOSING = EnumSet.of(
            Kind.COMMA, Kind.BREAK, Kind.QUOTE, Kind.SUBORDINATOR, Kind.CONJUNCTION, Kind.RELATIVE, Kind.VERB);
    private static final Set<Kind> PARTING = EnumSet.of(Kind.COMMA, Kind.QUOTE, Kind.BREAK);
    private static final Set<Kind> ABOUT_SAYING =
            EnumSet.of(Kind.PREPOSITION, Kind.SUBORDINATOR, Kind.OTHER, Kind.RELATIVE);

    private final Parse parse;
    private final Clauses clauses;
    private final Sources sources;

    SaidBefore(Parse parse, Clauses clauses, Sources sources) {
        this.parse = parse;
        this.clauses = clauses;
        this.sources = sources;
    }

    /** "…, X said": {@code next} is the chunk after the cue. */
    Optional<Attribution> trailing(int verb, Cue cue, Region words, int next) {
        Optional<Use> use = cue.taking("quote").or(() -> cue.taking("clause"));
        boolean finite = parse.chunk(verb).verb().finite();
        if (use.isEmpty() || !finite || parse.chunk(verb).from() == 0) {
            return Optional.empty();
        }
        int after = fillersEnd(next, cue);
        Optional<Region> source = sources.finite(verb, 0).filter(named -> stands(named, cue, after));
        return source.map(named -> new Attribution(
                use.get().manner(),
                cue.phrase() + "+after",
                parse.chunk(verb).head(),
                named,
                new Region(words.from(), Math.max(words.to(), clauses.from(next))),
                named.from() == 0 ? List.of() : around(named.from(), after)));
    }

    /** Whether a source stands where one does that follows its words: after a mark, or at the end, or alone after a quotation. */
    private boolean stands(Region source, Cue cue, int after) {
        if (source.from() == 0) {
            return cue.takes("quote") && after >= clauses.size() - 1;
        }
        int before = parse.chunkOf(source.from()) - 1;
        boolean closes = ends(after) || CLOSING.contains(parse.chunk(after).kind());
        boolean parted = PARTING.contains(parse.chunk(before).kind()) && closes;
        return hasWord(source.from()) && (parted || parse.is(before, Kind.QUOTE) || ends(after));
    }

    private boolean ends(int at) {
        return at >= clauses.size() || (parse.is(at, Kind.BREAK) && at + 1 >= clauses.size());
    }

    /** Whether a word stands before a token. */
    private boolean hasWord(int before) {
        for (int i = 0; i < before; i++) {
            if (parse.sentence().token(i).word()) {
                return true;
            }
        }
        return false;
    }

    private int fillersEnd(int next, Cue cue) {
        int at = next;
        while (at < clauses.size()) {
            boolean pair = parse.is(at, Kind.PREPOSITION) && parse.is(at + 1, Kind.NOUN);
            if (pair) {
                at += 2;
            } else if (parse.is(at, Kind.OTHER)
                    || parse.is(at, Kind.TIME)
                    || (cue.takes("hearer") && parse.is(at, Kind.NOUN))) {
                at++;
            } else {
                return at;
            }
        }
        return at;
    }

    /** What is said before a token, and after a chunk when it goes on there. */
    private List<Region> around(int before, int after) {
        List<Region> content = new ArrayList<>();
        int from = 0;
        while (from < before - 1 && parse.chunk(parse.chunkOf(from)).is(Kind.CONJUNCTION)) {
            from++;
        }
        int to = before;
        while (to - 1 > from && parse.is(parse.chunkOf(to - 1), Kind.COMMA)) {
            to--;
        }
        content.add(new Region(from, to));
        boolean inserted = parse.is(after, Kind.COMMA);
        if (inserted && after + 1 < clauses.size() && goesOn(after + 1)) {
            content.add(new Region(clauses.from(after + 1), clauses.clauseEnd(after + 1)));
        }
        return content;
    }

    /** Whether what follows the saying goes on with what is said, and is not about the saying. */
    private boolean goesOn(int at) {
        boolean gerund = parse.is(at, Kind.VERB) && parse.chunk(at).verb().shape() == Shape.GERUND;
        return !gerund && !ABOUT_SAYING.contains(parse.chunk(at).kind());
    }

    /** "…, said X": the speaker follows the verb. */
    Optional<Attribution> inverted(int verb, Cue cue, Region words) {
        boolean bare = parse.chunk(verb).to() - parse.chunk(verb).from() == 1 && parse.is(verb + 1, Kind.NOUN);
        boolean speech = cue.takes("quote") && !cue.takes("hearer");
        if (!bare || !speech || !parse.chunk(verb).verb().finite()) {
            return Optional.empty();
        }
        boolean opened = parse.is(verb - 1, Kind.QUOTE) || parse.is(verb - 1, Kind.COMMA) || saidAtEnd(verb, cue);
        int end = speakerEnd(verb + 1);
        boolean clause = parse.is(end, Kind.VERB) && parse.chunk(end).verb().finite();
        if (!opened || clause) {
            return Optional.empty();
        }
        return Optional.of(new Attribution(
                cue.taking("quote").orElseThrow().manner(),
                cue.phrase() + "+inverted",
                parse.chunk(verb).head(),
                clauses.region(verb + 1, end),
                words,
                around(parse.chunk(verb).from(), end)));
    }

    /** "the camp was shelled said the monitor": copy that lost its commas. */
    private boolean saidAtEnd(int verb, Cue cue) {
        if (!cue.phrase().equals("say") || verb == 0 || !parse.is(verb + 1, Kind.NOUN)) {
            return false;
        }
        int end = speakerEnd(verb + 1);
        return ends(end) && !clauses.opensClause(verb + 1);
    }

    /** The chunk after a speaker's name with what describes it. */
    private int speakerEnd(int noun) {
        int at = clauses.afterName(noun);
        while (true) {
            boolean adds = parse.is(at, Kind.COMMA) || parse.is(at, Kind.CONJUNCTION);
            boolean governed = parse.is(at, Kind.PREPOSITION);
            boolean more = parse.is(at + 1, Kind.NOUN) && (governed || (adds && !clauses.opensClause(at + 1)));
            if (!more) {
                return afterRelative(at);
            }
            at = clauses.afterName(at + 1);
        }
    }

    /** "…, said Haddad, who leads the council": what describes the speaker to the sentence's end. */
    private int afterRelative(int at) {
        int relative = parse.is(at, Kind.COMMA) ? at + 1 : at;
        boolean describes = parse.is(relative, Kind.RELATIVE) && parse.is(relative + 1, Kind.VERB);
        if (!describes) {
            return at;
        }
        int end = relative;
        while (end < clauses.size() && !parse.is(end, Kind.QUOTE) && !parse.is(end, Kind.BREAK)) {
            end++;
        }
        return end < clauses.size() && parse.is(end, Kind.QUOTE) && parse.is(end - 1, Kind.COMMA) ? end - 1 : end;
    }
}
