package io.wireloom.extract.attribution;

import io.wireloom.extract.lexicon.AttributionLexicon;
import io.wireloom.extract.lexicon.AttributionLexicon.Use;
import io.wireloom.extract.parse.Chunk;
import io.wireloom.extract.parse.Chunk.Kind;
import io.wireloom.extract.parse.Parse;
import io.wireloom.extract.parse.Region;
import io.wireloom.extract.parse.VerbGroup.Shape;
import io.wireloom.extract.text.Tag;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads attributions by a noun or an adjective: "the claim that …", "X's promise to …", "X is confident that …". */
final class NounCues {

    private static final Set<String> POSSESSIVES = Set.of("his", "her", "their", "its", "my", "our", "your");
    private static final Set<String> COPULAS =
            Set.of("be", "seem", "feel", "remain", "become", "appear", "grow", "get");

    private final Parse parse;
    private final AttributionLexicon lexicon;
    private final Clauses clauses;
    private final Sources sources;

    NounCues(Parse parse, AttributionLexicon lexicon, Clauses clauses, Sources sources) {
        this.parse = parse;
        this.lexicon = lexicon;
        this.clauses = clauses;
        this.sources = sources;
    }

    /** What the noun phrase at a chunk attributes. */
    Optional<Attribution> at(int noun, List<Attribution> before) {
        Chunk chunk = parse.chunk(noun);
        String head = parse.sentence().lower(chunk.to() - 1);
        List<Use> adjective = lexicon.uses("adjective", head);
        if (!adjective.isEmpty() && copula(noun)) {
            return predicate(noun, head, adjective, before);
        }
        List<Use> uses = lexicon.uses("noun", head);
        return uses.isEmpty() ? Optional.empty() : nominal(noun, head, uses, before);
    }

    private boolean copula(int chunk) {
        int at = chunk - 1;
        while (parse.is(at, Kind.OTHER)) {
            at--;
        }
        return parse.is(at, Kind.VERB)
                && (COPULAS.contains(parse.lemma(at))
                        || parse.sentence().is(parse.chunk(at).head(), Tag.AUX));
    }

    private Optional<Attribution> predicate(int noun, String head, List<Use> uses, List<Attribution> before) {
        int verb = noun - 1;
        while (!parse.is(verb, Kind.VERB)) {
            verb--;
        }
        Optional<Region> source = sources.of(verb, before);
        Region cue = new Region(parse.chunk(verb).from(), parse.chunk(noun).to());
        return made(noun, head, uses, source.orElse(null), cue);
    }

    private Optional<Attribution> nominal(int noun, String head, List<Use> uses, List<Attribution> before) {
        Chunk chunk = parse.chunk(noun);
        Region owner = owner(chunk);
        boolean lit = owner == null && parse.is(noun - 1, Kind.VERB) && light(noun - 1);
        Region source = owner;
        int cueFrom = chunk.to() - 1;
        if (lit) {
            source = sources.of(noun - 1, before).orElse(null);
            cueFrom = parse.chunk(noun - 1).from();
        } else if (owner == null
                && parse.is(noun + 1, Kind.PREPOSITION)
                && Set.of("by", "from").contains(parse.head(noun + 1))) {
            source = parse.is(noun + 2, Kind.NOUN) ? clauses.region(noun + 2, clauses.afterName(noun + 2)) : null;
        }
        return made(noun, head, uses, source, new Region(cueFrom, chunk.to()));
    }

    private boolean light(int verb) {
        return lexicon.is("light", lexicon.lemma(parse.head(verb)));
    }

    /** Whose it is: "the army's claim", "his promise"; null when nobody's. */
    private Region owner(Chunk chunk) {
        for (int i = chunk.to() - 2; i >= chunk.from(); i--) {
            if (parse.sentence().is(i, Tag.POSSESSIVE)) {
                return new Region(chunk.from(), i + 1);
            }
        }
        return POSSESSIVES.contains(parse.sentence().lower(chunk.from()))
                ? new Region(chunk.from(), chunk.from() + 1)
                : null;
    }

    private Optional<Attribution> made(int noun, String head, List<Use> uses, Region source, Region cue) {
        int at = noun + 1;
        if (source != null && source.from() >= parse.chunk(noun).to()) {
            at = parse.chunkOf(source.to() - 1) + 1;
        }
        String kind = kind(at);
        if (kind == null) {
            return Optional.empty();
        }
        boolean clausal = kind.equals("clause") || kind.equals("wh") || kind.equals("to");
        int first = clausal ? at : at + 1;
        if (first >= clauses.size()) {
            return Optional.empty();
        }
        int end = kind.equals("clause") ? clauses.complementEnd(first) : clauses.phraseEnd(first);
        String taken = kind;
        return uses.stream()
                .filter(use -> use.takes(taken))
                .findFirst()
                .filter(use -> end > clauses.from(first))
                .map(use -> new Attribution(
                        use.manner(),
                        head + "+" + taken,
                        parse.chunk(noun).to() - 1,
                        source,
                        cue,
                        List.of(new Region(clauses.from(first), end))));
    }

    private String kind(int at) {
        if (at >= clauses.size()) {
            return null;
        }
        return switch (parse.chunk(at).kind()) {
            case SUBORDINATOR -> parse.head(at).equals("that") ? "clause" : "wh";
            case RELATIVE -> parse.head(at).equals("that") ? "clause" : null;
            case VERB -> parse.chunk(at).verb().shape() == Shape.INFINITIVE ? "to" : null;
            case PREPOSITION -> parse.head(at);
            default -> null;
        };
    }
}
