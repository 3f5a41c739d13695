package io.wireloom.extract.attribution;

import io.wireloom.extract.lexicon.AttributionLexicon;
import io.wireloom.extract.lexicon.AttributionLexicon.Cue;
import io.wireloom.extract.lexicon.AttributionLexicon.Use;
import io.wireloom.extract.lexicon.Manner;
import io.wireloom.extract.parse.Chunk.Kind;
import io.wireloom.extract.parse.Parse;
import io.wireloom.extract.parse.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads attributions by a passive: "X is expected to …", "X was accused by Y of …". */
final class PassiveCues {

    private final Parse parse;
    private final AttributionLexicon lexicon;
    private final Clauses clauses;
    private final Sources sources;

    PassiveCues(Parse parse, AttributionLexicon lexicon, Clauses clauses, Sources sources) {
        this.parse = parse;
        this.lexicon = lexicon;
        this.clauses = clauses;
        this.sources = sources;
    }

    /** What the passive verb at a chunk attributes. */
    Optional<Attribution> at(int verb) {
        if (!parse.chunk(verb).verb().passive()) {
            return Optional.empty();
        }
        Optional<Attribution> quoted = quotedAs(verb);
        if (quoted.isPresent()) {
            return quoted;
        }
        Optional<Cue> cue = lexicon.verb(lexicon.lemma(parse.head(verb)), "", "");
        Optional<Use> use = cue.flatMap(found -> found.taking("passive"));
        Optional<Region> subject = parse.subject(verb).map(region -> sources.tidy(region, verb));
        if (use.isEmpty() || subject.isEmpty()) {
            return Optional.empty();
        }
        int at = verb + 1;
        Region source = null;
        List<Region> content = new ArrayList<>();
        content.add(subject.get());
        if (parse.head(at).equals("by") && parse.is(at + 1, Kind.NOUN)) {
            int end = clauses.afterName(at + 1);
            source = clauses.region(at + 1, end);
            at = end;
        }
        boolean goesOn = at < clauses.size() && !parse.is(at, Kind.BREAK) && !parse.is(at, Kind.COMMA);
        if (!goesOn && source == null) {
            return Optional.empty();
        }
        if (goesOn) {
            content.add(new Region(clauses.from(at), Math.max(clauses.from(at) + 1, clauses.phraseEnd(at))));
        }
        Region words = new Region(parse.chunk(verb).from(), parse.chunk(verb).to());
        return Optional.of(new Attribution(
                use.get().manner(),
                cue.get().phrase() + "+passive",
                parse.chunk(verb).head(),
                source,
                words,
                content));
    }

    /** "X was quoted by Y as saying …". */
    private Optional<Attribution> quotedAs(int verb) {
        String lemma = lexicon.lemma(parse.head(verb));
        Optional<Region> subject = parse.subject(verb).map(region -> sources.tidy(region, verb));
        if ((!lemma.equals("quote") && !lemma.equals("cite")) || subject.isEmpty()) {
            return Optional.empty();
        }
        int saying = verb + 1;
        while (saying < clauses.size() && !parse.head(saying).equals("saying")) {
            saying++;
        }
        if (saying + 1 >= clauses.size()) {
            return Optional.empty();
        }
        Region words = new Region(parse.chunk(verb).from(), parse.chunk(saying).to());
        Region content = new Region(clauses.from(saying + 1), clauses.clauseEnd(saying + 1));
        return content.to() <= content.from()
                ? Optional.empty()
                : Optional.of(new Attribution(
                        Manner.SAY,
                        "quote+quoted-as",
                        parse.chunk(verb).head(),
                        subject.get(),
                        words,
                        List.of(content)));
    }
}
