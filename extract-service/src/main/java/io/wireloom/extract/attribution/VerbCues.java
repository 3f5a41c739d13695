package io.wireloom.extract.attribution;

import io.wireloom.extract.attribution.VerbComplements.Complement;
import io.wireloom.extract.lexicon.AttributionLexicon;
import io.wireloom.extract.lexicon.AttributionLexicon.Cue;
import io.wireloom.extract.lexicon.AttributionLexicon.Use;
import io.wireloom.extract.lexicon.Manner;
import io.wireloom.extract.parse.Chunk.Kind;
import io.wireloom.extract.parse.Parse;
import io.wireloom.extract.parse.Region;
import io.wireloom.extract.parse.VerbGroup;
import io.wireloom.extract.parse.VerbGroup.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads attributions by a verb: "X said that …", "…, said X", "X wants to …", "X criticised …". */
final class VerbCues {

    private final Parse parse;
    private final AttributionLexicon lexicon;
    private final Clauses clauses;
    private final Sources sources;
    private final VerbComplements complements;
    private final SaidBefore saidBefore;

    VerbCues(Parse parse, AttributionLexicon lexicon, Clauses clauses, Sources sources) {
        this.parse = parse;
        this.lexicon = lexicon;
        this.clauses = clauses;
        this.sources = sources;
        this.complements = new VerbComplements(parse, clauses);
        this.saidBefore = new SaidBefore(parse, clauses, sources);
    }

    /** What the verb at a chunk attributes; {@code before} is what was found so far in the sentence. */
    Optional<Attribution> at(int verb, List<Attribution> before) {
        String lemma = lexicon.lemma(parse.head(verb));
        Optional<Cue> cue = lexicon.verb(lemma, clauses.word(verb, 1), clauses.word(verb, 2));
        boolean asSaying =
                parse.head(verb).equals("saying") && parse.head(verb - 1).equals("as");
        if (cue.isEmpty() || asSaying || passive(verb)) {
            return Optional.empty();
        }
        Optional<Attribution> inverted = saidBefore.inverted(verb, cue.get(), words(verb, cue.get()));
        return inverted.isPresent() ? inverted : active(verb, cue.get(), before);
    }

    /** Passive, or a participle that describes a noun. */
    private boolean passive(int verb) {
        VerbGroup group = parse.chunk(verb).verb();
        boolean bareParticiple = group.shape() == Shape.PARTICIPLE;
        return group.passive()
                || bareParticiple
                || (group.mayBeReduced() && parse.head(verb + 1).equals("by"));
    }

    private Optional<Attribution> active(int verb, Cue cue, List<Attribution> before) {
        Region words = words(verb, cue);
        int next = words.to() < parse.sentence().size() ? parse.chunkOf(words.to()) : clauses.size();
        Complement complement = complements.after(next, cue);
        if (complement == null) {
            Optional<Attribution> relative = relative(verb, cue, words, next);
            return relative.isPresent() ? relative : saidBefore.trailing(verb, cue, words, next);
        }
        if (complement.use().manner() == Manner.SEEM) {
            return seeming(verb, cue, words, complement);
        }
        Optional<Region> source = sources.of(verb, before);
        Region wholeCue = new Region(words.from(), Math.max(words.to(), complement.cueEnd()));
        List<Region> content = new ArrayList<>();
        content.add(new Region(clauses.from(complement.chunk()), complement.end()));
        if (content.get(0).to() <= content.get(0).from()) {
            return Optional.empty();
        }
        return Optional.of(new Attribution(
                complement.use().manner(),
                cue.phrase() + "+" + complement.kind(),
                parse.chunk(verb).head(),
                source.orElse(null),
                wholeCue,
                content));
    }

    /** "a deal which the minister said was dead": what is said begins with the relative word. */
    private Optional<Attribution> relative(int verb, Cue cue, Region words, int next) {
        Optional<Use> use = cue.taking("clause");
        Optional<Region> source = sources.finite(verb, 0);
        boolean finite = parse.is(next, Kind.VERB) && parse.chunk(next).verb().finite();
        if (use.isEmpty() || source.isEmpty() || !finite) {
            return Optional.empty();
        }
        int relative = parse.chunkOf(source.get().from()) - 1;
        if (!parse.is(relative, Kind.RELATIVE)) {
            return Optional.empty();
        }
        Region which = new Region(clauses.from(relative), source.get().from());
        int end = parse.is(relative - 1, Kind.COMMA) ? clauses.phraseEnd(next) : clauses.clauseEnd(next);
        Region rest = new Region(clauses.from(next), end);
        return Optional.of(new Attribution(
                use.get().manner(),
                cue.phrase() + "+relative",
                parse.chunk(verb).head(),
                source.get(),
                words,
                List.of(which, rest)));
    }

    private Optional<Attribution> seeming(int verb, Cue cue, Region words, Complement complement) {
        Optional<Region> subject = parse.subject(verb);
        List<Region> content = new ArrayList<>();
        subject.ifPresent(content::add);
        content.add(new Region(clauses.from(complement.chunk()), complement.end()));
        return Optional.of(new Attribution(
                Manner.SEEM,
                cue.phrase() + "+" + complement.kind(),
                parse.chunk(verb).head(),
                null,
                words,
                content));
    }

    private Region words(int verb, Cue cue) {
        return new Region(
                parse.chunk(verb).from(),
                Math.min(parse.sentence().size(), parse.chunk(verb).to() + cue.words()));
    }
}
