package io.wireloom.extract.attribution;

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
import java.util.Set;

/** Reads attributions by a verb: "X said that …", "…, said X", "X wants to …", "X criticised …". */
final class VerbCues {

    private static final Set<String> FILLING = Set.of(
            "in", "at", "on", "during", "to", "after", "from", "via", "by", "with", "through", "before", "for", "about",
            "of", "last");

    private static final Set<String> QUESTIONS = Set.of("what", "how", "why");

    private final Parse parse;
    private final AttributionLexicon lexicon;
    private final Clauses clauses;
    private final Sources sources;

    VerbCues(Parse parse, AttributionLexicon lexicon, Clauses clauses, Sources sources) {
        this.parse = parse;
        this.lexicon = lexicon;
        this.clauses = clauses;
        this.sources = sources;
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
        Optional<Attribution> inverted = inverted(verb, cue.get());
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
        Complement complement = complement(next, cue);
        if (complement == null) {
            Optional<Attribution> relative = relative(verb, cue, words, next);
            return relative.isPresent() ? relative : trailing(verb, cue, words, next);
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
        if (use.isEmpty()
                || source.isEmpty()
                || !parse.is(next, Kind.VERB)
                || source.get().from() == 0) {
            return Optional.empty();
        }
        int relative = parse.chunkOf(source.get().from()) - 1;
        if (!parse.is(relative, Kind.RELATIVE) || !parse.chunk(next).verb().finite()) {
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

    /**
     * What a cue takes.
     *
     * @param chunk where the content begins
     * @param cueEnd one past the last token of the cue with what stands between
     * @param end one past the content's last token
     */
    private record Complement(String kind, Use use, int chunk, int cueEnd, int end) {}

    private Complement complement(int next, Cue cue) {
        Complement direct = direct(next, cue);
        if (direct != null) {
            return direct;
        }
        return afterFillers(next, cue);
    }

    private Complement direct(int next, Cue cue) {
        int at = next;
        while (parse.is(at, Kind.OTHER) || parse.is(at, Kind.TIME)) {
            at++;
        }
        if (at >= clauses.size()) {
            return null;
        }
        String kind = kind(at);
        boolean loose = cue.takes("bare") && !parse.is(next, Kind.PREPOSITION);
        if (kind == null || (kind.equals("ing") && !cue.takes("ing"))) {
            boolean answer = at > next && (parse.is(at, Kind.BREAK) || parse.is(at, Kind.COMMA)) && yesOrNo(next);
            return loose && (kind != null || answer) ? made("clause", cue, next, true) : null;
        }
        if (kind.equals("clause") || kind.equals("wh") || kind.equals("quote")) {
            boolean asObject = kind.equals("quote") && !cue.takes("quote");
            String taken = asObject ? "object" : kind;
            if (!cue.takes(taken)) {
                return kind.equals("clause") && parse.is(at, Kind.NOUN) ? object(at, cue) : null;
            }
            return made(taken, cue, at, !asObject);
        }
        if (kind.equals("object")) {
            return loose ? made("clause", cue, at, true) : object(at, cue);
        }
        return cue.takes(kind) ? made(kind, cue, kind.equals("to") || kind.equals("ing") ? at : at + 1, false) : null;
    }

    /** "said yes". */
    private boolean yesOrNo(int chunk) {
        return parse.head(chunk).equals("yes") || parse.head(chunk).equals("no");
    }

    /** An object; of "view X as Y" the two together. */
    private Complement object(int at, Cue cue) {
        if (cue.takes("hearer")) {
            return null;
        }
        int after = clauses.afterName(at);
        if (cue.takes("as") && parse.head(after).equals("as")) {
            return made("as", cue, at, false);
        }
        return cue.takes("object") ? made("object", cue, at, false) : null;
    }

    private Complement made(String kind, Cue cue, int at, boolean clausal) {
        boolean open = clausal && !kind.equals("to");
        int end = open ? clauses.clauseEnd(at) : clauses.phraseEnd(at);
        return new Complement(kind, cue.taking(kind).orElseThrow(), at, clauses.from(at), end);
    }

    /** What stands at a chunk: clause, wh, quote, object, to, ing or the preposition itself; null when nothing. */
    private String kind(int at) {
        return switch (parse.chunk(at).kind()) {
            case QUOTE -> "quote";
            case SUBORDINATOR -> parse.head(at).equals("that") ? "clause" : wh(at);
            case RELATIVE -> QUESTIONS.contains(parse.head(at)) ? "wh" : null;
            case NOUN -> that(at) || clauses.opensClause(at) ? "clause" : "object";
            case VERB -> verbal(at);
            case PREPOSITION -> toQuoted(at) ? "to" : parse.head(at);
            default -> null;
        };
    }

    /** A "that" taken for a pronoun although a clause follows it. */
    private boolean that(int at) {
        return parse.head(at).equals("that")
                && parse.chunk(at).to() - parse.chunk(at).from() == 1
                && parse.is(at + 1, Kind.NOUN);
    }

    /** "vowed to “fight on”". */
    private boolean toQuoted(int at) {
        return parse.head(at).equals("to") && parse.is(at + 1, Kind.QUOTE) && parse.is(at + 2, Kind.VERB);
    }

    private String wh(int at) {
        return parse.head(at).equals("if") || parse.head(at).equals("whether") ? "wh" : null;
    }

    private String verbal(int at) {
        Shape shape = parse.chunk(at).verb().shape();
        if (shape == Shape.INFINITIVE) {
            return "to";
        }
        return shape == Shape.GERUND ? "ing" : null;
    }

    /** "told reporters in Paris on Monday that …", "said in a statement: …". */
    private Complement afterFillers(int next, Cue cue) {
        int at = next;
        boolean hearer = false;
        while (at < clauses.size()) {
            boolean pair =
                    parse.is(at, Kind.PREPOSITION) && FILLING.contains(parse.head(at)) && parse.is(at + 1, Kind.NOUN);
            if (pair) {
                at += 2;
            } else if (cue.takes("hearer") && !hearer && parse.is(at, Kind.NOUN)) {
                hearer = true;
                at = clauses.afterName(at);
            } else if (parse.is(at, Kind.OTHER) || parse.is(at, Kind.TIME)) {
                at++;
            } else {
                break;
            }
        }
        if (parse.is(at, Kind.COMMA) && parse.is(at + 1, Kind.QUOTE)) {
            at++;
        } else if (parse.is(at, Kind.BREAK) && parse.head(at).equals(":")) {
            at++;
            return at < clauses.size() && cue.takes("quote") ? made("quote", cue, at, true) : null;
        }
        if (at >= clauses.size()) {
            return null;
        }
        String kind = kind(at);
        boolean opened = parse.is(at, Kind.QUOTE) || parse.is(at, Kind.SUBORDINATOR) || that(at) || hearer;
        boolean clausal = kind != null && (kind.equals("clause") || kind.equals("quote") || kind.equals("wh"));
        if (!opened || kind == null || !cue.takes(kind)) {
            return hearer && "to".equals(kind) && cue.takes("clause") ? made("clause", cue, at, false) : null;
        }
        return made(kind, cue, at, clausal);
    }

    /** "…, X said" and "…, X said on Monday, …": what is said stands before, and may go on after. */
    private Optional<Attribution> trailing(int verb, Cue cue, Region words, int next) {
        Optional<Use> use = cue.taking("quote").or(() -> cue.taking("clause"));
        boolean finite = parse.chunk(verb).verb().finite();
        if (use.isEmpty() || !finite || parse.chunk(verb).from() == 0) {
            return Optional.empty();
        }
        int after = fillersEnd(next, cue);
        Optional<Region> found = sources.finite(verb, 0);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        boolean afterQuote =
                found.get().from() > 0 && parse.is(parse.chunkOf(found.get().from()) - 1, Kind.QUOTE);
        if (after < clauses.size() && !closes(after) && !afterQuote) {
            return Optional.empty();
        }
        Region source = found.get();
        if (source.from() == 0) {
            return cue.takes("quote") && after >= clauses.size() - 1
                    ? Optional.of(new Attribution(
                            use.get().manner(),
                            cue.phrase() + "+after",
                            parse.chunk(verb).head(),
                            source,
                            words,
                            List.of()))
                    : Optional.empty();
        }
        int beforeSource = parse.chunkOf(source.from()) - 1;
        boolean parted = parse.is(beforeSource, Kind.COMMA)
                || parse.is(beforeSource, Kind.QUOTE)
                || parse.is(beforeSource, Kind.BREAK);
        if (!hasWord(source.from())) {
            return Optional.empty();
        }
        boolean ends = after >= clauses.size() || (parse.is(after, Kind.BREAK) && after + 1 >= clauses.size());
        if (!parted && !ends) {
            return Optional.empty();
        }
        return Optional.of(new Attribution(
                use.get().manner(),
                cue.phrase() + "+after",
                parse.chunk(verb).head(),
                source,
                new Region(words.from(), clauses.from(next)),
                around(source.from(), after)));
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

    private boolean closes(int at) {
        return parse.is(at, Kind.COMMA)
                || parse.is(at, Kind.BREAK)
                || parse.is(at, Kind.QUOTE)
                || parse.is(at, Kind.SUBORDINATOR)
                || parse.is(at, Kind.CONJUNCTION)
                || parse.is(at, Kind.RELATIVE)
                || parse.is(at, Kind.VERB);
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
        if (gerund || parse.is(at, Kind.RELATIVE)) {
            return false;
        }
        boolean about = parse.is(at, Kind.PREPOSITION) || parse.is(at, Kind.SUBORDINATOR) || parse.is(at, Kind.OTHER);
        boolean quote = parse.is(at, Kind.QUOTE);
        return quote || !about;
    }

    /** "…, said X": the speaker follows the verb. */
    private Optional<Attribution> inverted(int verb, Cue cue) {
        boolean bare = parse.chunk(verb).to() - parse.chunk(verb).from() == 1 && parse.is(verb + 1, Kind.NOUN);
        boolean opened = parse.is(verb - 1, Kind.QUOTE) || parse.is(verb - 1, Kind.COMMA) || saidAtEnd(verb, cue);
        if (!bare
                || !opened
                || cue.takes("hearer")
                || !cue.takes("quote")
                || !parse.chunk(verb).verb().finite()) {
            return Optional.empty();
        }
        int end = speakerEnd(verb + 1);
        if (end < clauses.size()
                && parse.is(end, Kind.VERB)
                && parse.chunk(end).verb().finite()) {
            return Optional.empty();
        }
        Region source = clauses.region(verb + 1, end);
        Use use = cue.taking("quote").orElseThrow();
        List<Region> content = around(parse.chunk(verb).from(), end);
        return Optional.of(new Attribution(
                use.manner(), cue.phrase() + "+inverted", parse.chunk(verb).head(), source, words(verb, cue), content));
    }

    /** "the camp was shelled said the monitor": copy that lost its commas. */
    private boolean saidAtEnd(int verb, Cue cue) {
        if (!cue.phrase().equals("say") || verb == 0 || !parse.is(verb + 1, Kind.NOUN)) {
            return false;
        }
        int end = speakerEnd(verb + 1);
        boolean ends = end >= clauses.size() || (parse.is(end, Kind.BREAK) && end + 1 >= clauses.size());
        return ends && !clauses.opensClause(verb + 1);
    }

    /** The chunk after a speaker's name with what describes it. */
    private int speakerEnd(int noun) {
        int at = clauses.afterName(noun);
        while (true) {
            boolean apposed = parse.is(at, Kind.COMMA) && parse.is(at + 1, Kind.NOUN) && !clauses.opensClause(at + 1);
            boolean governed = parse.is(at, Kind.PREPOSITION) && parse.is(at + 1, Kind.NOUN);
            boolean joined =
                    parse.is(at, Kind.CONJUNCTION) && parse.is(at + 1, Kind.NOUN) && !clauses.opensClause(at + 1);
            if (apposed || governed || joined) {
                at = clauses.afterName(at + 1);
            } else {
                return afterRelative(at);
            }
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
