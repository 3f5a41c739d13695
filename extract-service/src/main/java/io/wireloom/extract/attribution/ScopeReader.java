package io.wireloom.extract.attribution;

import io.wireloom.contracts.Claim.Speaker;
import io.wireloom.extract.entities.Party;
import io.wireloom.extract.lexicon.Lexicon;
import io.wireloom.extract.parse.Chunk;
import io.wireloom.extract.parse.Chunk.Kind;
import io.wireloom.extract.parse.Parse;
import io.wireloom.extract.parse.Region;
import io.wireloom.extract.text.Sentence;
import io.wireloom.extract.text.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds who says what in a sentence. One reader serves one article from its beginning to its end, for it remembers voices. */
public final class ScopeReader {

    private static final Set<String> AFTER = Set.of(
            "say",
            "add",
            "report",
            "state",
            "claim",
            "note",
            "announce",
            "confirm",
            "write",
            "explain",
            "warn",
            "allege",
            "continue");

    private static final Set<String> SPEAKER_PHRASES = Set.of("of", "in", "from", "for", "close", "at", "inside", "with");

    private final Lexicon lexicon;
    private final Voices voices;
    private final SpeakerReader speakers;

    /** A reader for one article. */
    public ScopeReader(Lexicon lexicon, Voices voices) {
        this.lexicon = lexicon;
        this.voices = voices;
        this.speakers = new SpeakerReader(lexicon, voices);
    }

    /** The scopes of a sentence; the innermost one that holds an event is its attribution. */
    public List<Scope> read(Parse parse, List<Party> parties) {
        List<Scope> scopes = new ArrayList<>();
        for (int c = 0; c < parse.chunks().size(); c++) {
            if (parse.is(c, Kind.VERB) && parse.reporting(c)) {
                reported(parse, c, parties).ifPresent(scope -> hear(scopes, scope));
            } else if (parse.head(c).equals("according") || parse.head(c).equals("citing")) {
                according(parse, c, parties).ifPresent(scope -> hear(scopes, scope));
            }
        }
        headline(parse, parties).ifPresent(scope -> hear(scopes, scope));
        if (scopes.isEmpty()) {
            carried(parse).ifPresent(scopes::add);
        }
        return scopes;
    }

    private void hear(List<Scope> scopes, Scope scope) {
        scopes.add(scope);
        voices.heard(scope.chain());
    }

    private Optional<Scope> reported(Parse parse, int verb, List<Party> parties) {
        Sentence sentence = parse.sentence();
        Chunk chunk = parse.chunk(verb);
        boolean denial = lexicon.words().is("deny", chunk.verb().lemma());
        if (chunk.verb().lemma().equals("say") && parse.head(verb - 1).equals("as")) {
            return Optional.empty();
        }
        if (chunk.verb().passive() && !denial) {
            return quotedAs(parse, verb, parties);
        }
        Optional<Scope> inverted = inverted(parse, verb, parties);
        if (inverted.isPresent()) {
            return inverted;
        }
        Optional<Region> subject = parse.subject(verb).filter(region -> region.to() <= chunk.from());
        if (subject.isEmpty()) {
            return Optional.empty();
        }
        Region named = trimmed(parse, verb, subject.get());
        Optional<Speaker> speaker =
                canSpeak(sentence, named, parties) ? speakers.read(sentence, named, parties) : Optional.empty();
        if (speaker.isEmpty()) {
            return Optional.empty();
        }
        int after = hearerEnd(parse, verb);
        List<Speaker> chain = chain(parse, verb, speaker.get(), parties);
        boolean trailing = trailing(parse, after);
        Region said = trailing ? new Region(0, Math.max(1, named.from())) : new Region(after, sentence.size());
        if (trailing && named.from() == 0) {
            return Optional.empty();
        }
        return Optional.of(new Scope(
                said,
                chain,
                chunk.head(),
                denial && !trailing,
                named,
                trailing ? "said-after" : denial ? "denies" : "said-before"));
    }

    /** "X was quoted as saying by Y". */
    private Optional<Scope> quotedAs(Parse parse, int verb, List<Party> parties) {
        Sentence sentence = parse.sentence();
        if (!Set.of("quote", "cite").contains(parse.lemma(verb))) {
            return Optional.empty();
        }
        Optional<Region> subject = parse.subject(verb);
        Optional<Speaker> speaker = subject.flatMap(s -> speakers.read(sentence, s, parties));
        if (speaker.isEmpty()) {
            return Optional.empty();
        }
        List<Speaker> chain = new ArrayList<>(List.of(speaker.get()));
        for (int c = verb; c + 1 < parse.chunks().size(); c++) {
            if (parse.head(c).equals("by") && parse.is(c + 1, Kind.NOUN)) {
                speakers.read(
                                sentence,
                                new Region(
                                        parse.chunk(c + 1).from(),
                                        parse.chunk(c + 1).to()),
                                parties)
                        .ifPresent(chain::add);
            }
        }
        return Optional.of(new Scope(
                new Region(0, sentence.size()), chain, parse.chunk(verb).head(), false, subject.get(), "quoted-as"));
    }

    /** "…, said the monitor": the speaker follows the verb, at the sentence's end or before a mark. */
    private Optional<Scope> inverted(Parse parse, int verb, List<Party> parties) {
        Sentence sentence = parse.sentence();
        Chunk chunk = parse.chunk(verb);
        boolean may = AFTER.contains(chunk.verb().lemma())
                && chunk.to() - chunk.from() == 1
                && verb > 0
                && parse.is(verb + 1, Kind.NOUN);
        if (!may) {
            return Optional.empty();
        }
        int end = verb + 1;
        while (parse.is(end + 1, Kind.PREPOSITION) && parse.is(end + 2, Kind.NOUN)
                || parse.is(end + 1, Kind.COMMA) && parse.is(end + 2, Kind.NOUN)) {
            end += 2;
        }
        boolean closed = end + 1 >= parse.chunks().size()
                || parse.is(end + 1, Kind.BREAK)
                || parse.is(end + 1, Kind.COMMA)
                || parse.is(end + 1, Kind.TIME)
                || parse.is(end + 1, Kind.RELATIVE)
                || parse.is(end + 1, Kind.OTHER);
        boolean opened = parse.is(verb - 1, Kind.QUOTE) || parse.is(verb - 1, Kind.COMMA);
        boolean subjectless = opened
                || parse.subject(verb).isEmpty()
                || !canSpeak(sentence, parse.subject(verb).get(), parties);
        Region named = new Region(chunk.to(), parse.chunk(end).to());
        if (!closed || !subjectless && !closedByEnd(parse, end) || !canSpeak(sentence, named, parties)) {
            return Optional.empty();
        }
        return speakers.read(sentence, named, parties)
                .map(speaker -> new Scope(
                        new Region(0, chunk.from()),
                        chain(parse, verb, speaker, parties),
                        chunk.head(),
                        false,
                        named,
                        "said-inverted"));
    }

    private static boolean closedByEnd(Parse parse, int end) {
        return end + 1 >= parse.chunks().size()
                || parse.is(end + 1, Kind.BREAK) && end + 2 >= parse.chunks().size();
    }

    private boolean canSpeak(Sentence sentence, Region region, List<Party> parties) {
        for (int i = region.from(); i < region.to(); i++) {
            String lower = sentence.lower(i);
            boolean name = sentence.is(i, Tag.PROPN) || sentence.token(i).capital() && i > 0;
            if (name
                    || sentence.is(i, Tag.PRON)
                    || lexicon.people().is("speaker", lower)
                    || lexicon.people().is("armed", lower)) {
                return true;
            }
        }
        return parties.stream().anyMatch(p -> region.overlaps(p.from(), p.to()) && p.kind() != Party.Kind.FACILITY);
    }

    /** The speakers' names without the relative clause, and, after a free quotation, without what stands before. */
    private static Region trimmed(Parse parse, int verb, Region subject) {
        int from = subject.from();
        int to = subject.to();
        for (int c = parse.chunkOf(subject.from()); c < verb; c++) {
            Chunk chunk = parse.chunk(c);
            if (chunk.is(Kind.RELATIVE) || chunk.is(Kind.VERB) || chunk.is(Kind.TIME)) {
                to = Math.min(to, chunk.from());
            }
        }
        return new Region(from, Math.max(to, from + 1));
    }

    /** One past "told Reuters": where what is said begins. */
    private static int hearerEnd(Parse parse, int verb) {
        int after = parse.chunk(verb).to();
        if (parse.lemma(verb).equals("tell") && parse.is(verb + 1, Kind.NOUN)) {
            return parse.chunk(verb + 1).to();
        }
        return after;
    }

    private static boolean trailing(Parse parse, int after) {
        Sentence sentence = parse.sentence();
        int at = after;
        while (at < sentence.size()) {
            Chunk chunk = parse.chunk(parse.chunkOf(at));
            boolean filler = chunk.is(Kind.TIME)
                    || chunk.is(Kind.BREAK)
                    || chunk.is(Kind.OTHER)
                    || chunk.is(Kind.QUOTE)
                    || chunk.is(Kind.COMMA)
                    || chunk.is(Kind.PREPOSITION)
                    || chunk.is(Kind.NOUN) && parse.is(parse.chunkOf(at) - 1, Kind.PREPOSITION);
            if (!filler) {
                return false;
            }
            at = chunk.to();
        }
        return true;
    }

    private List<Speaker> chain(Parse parse, int verb, Speaker speaker, List<Party> parties) {
        List<Speaker> chain = new ArrayList<>(List.of(speaker));
        Sentence sentence = parse.sentence();
        if (parse.lemma(verb).equals("tell") && parse.is(verb + 1, Kind.NOUN)) {
            Region hearer = new Region(
                    parse.chunk(verb + 1).from(), parse.chunk(verb + 1).to());
            boolean medium =
                    parties.stream().anyMatch(p -> hearer.overlaps(p.from(), p.to()) && p.kind() == Party.Kind.MEDIUM);
            boolean name = sentence.is(hearer.to() - 1, Tag.PROPN);
            if (medium || name) {
                speakers.read(sentence, hearer, parties)
                        .map(ScopeReader::asMedium)
                        .ifPresent(chain::add);
            }
        }
        return chain;
    }

    private static Speaker asMedium(Speaker s) {
        return new Speaker(s.name(), s.text(), s.entityId(), "medium", s.role(), s.affiliation(), s.start(), s.end());
    }

    /** "according to X", "citing X": X is behind the whole sentence. */
    private Optional<Scope> according(Parse parse, int c, List<Party> parties) {
        int at = c + 1;
        while (parse.is(at, Kind.PREPOSITION)) {
            at++;
        }
        if (!parse.is(at, Kind.NOUN)) {
            return Optional.empty();
        }
        int end = at;
        while (parse.is(end + 1, Kind.PREPOSITION)
                && Set.of("of", "in", "from", "for", "close", "at").contains(parse.head(end + 1))
                && parse.is(end + 2, Kind.NOUN)) {
            end += 2;
        }
        Region named = new Region(parse.chunk(at).from(), parse.chunk(end).to());
        Sentence sentence = parse.sentence();
        return speakers.read(sentence, named, parties)
                .map(speaker -> new Scope(
                        new Region(0, sentence.size()),
                        List.of(speaker),
                        parse.chunk(c).from(),
                        false,
                        named,
                        parse.head(c)));
    }

    /** "…: Monitor" and "Sources: …" in headlines. */
    private Optional<Scope> headline(Parse parse, List<Party> parties) {
        Sentence sentence = parse.sentence();
        if (!sentence.headline()) {
            return Optional.empty();
        }
        for (int c = 1; c < parse.chunks().size() - 1; c++) {
            if (parse.head(c).equals(":")) {
                boolean last = c + 2 >= parse.chunks().size() && parse.is(c + 1, Kind.NOUN);
                boolean first = c == 1 && parse.is(0, Kind.NOUN);
                Chunk name = last ? parse.chunk(c + 1) : parse.chunk(0);
                Region named = new Region(name.from(), name.to());
                boolean speaks =
                        (last || first) && canSpeak(sentence, named, parties) && named.to() - named.from() <= 4;
                Region said = last
                        ? new Region(0, parse.chunk(c).from())
                        : new Region(parse.chunk(c).to(), sentence.size());
                if (speaks) {
                    return speakers.read(sentence, named, parties)
                            .map(s -> new Scope(said, List.of(s), -1, false, named, "headline-speaker"));
                }
            }
        }
        return Optional.empty();
    }

    /** A quotation that goes on without naming its speaker again. */
    private Optional<Scope> carried(Parse parse) {
        Sentence sentence = parse.sentence();
        long quoted =
                sentence.tokens().stream().filter(t -> t.quoted() && t.word()).count();
        long words = sentence.tokens().stream().filter(t -> t.word()).count();
        boolean quotation = quoted * 3 >= words * 2 && words > 3;
        if (!quotation || voices.lastChain().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Scope(new Region(0, sentence.size()), voices.lastChain(), -1, false, null, "quote-goes-on"));
    }
}
