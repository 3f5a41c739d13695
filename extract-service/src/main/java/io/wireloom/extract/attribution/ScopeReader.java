package io.wireloom.extract.attribution;

import io.wireloom.extract.entities.Party;
import io.wireloom.extract.lexicon.Lexicon;
import io.wireloom.extract.parse.Chunk.Kind;
import io.wireloom.extract.parse.Parse;
import io.wireloom.extract.parse.Region;
import io.wireloom.extract.text.Sentence;
import io.wireloom.extract.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds who says what in a sentence. One reader serves one article from its beginning to its end, for it remembers voices. */
public final class ScopeReader {

    private static final Set<String> SPEAKER_PHRASES =
            Set.of("of", "in", "from", "for", "close", "at", "inside", "with");
    private static final Set<String> SOURCES = Set.of("according", "citing");
    private static final int LONGEST_HEADLINE_SPEAKER = 4;
    private static final int FEWEST_WORDS = 3;

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
        Utterance utterance = new Utterance(parse, parties, speakers, lexicon);
        ReportedSpeech speech = new ReportedSpeech(utterance);
        List<Scope> scopes = new ArrayList<>();
        for (int c = 0; c < parse.chunks().size(); c++) {
            if (parse.reporting(c)) {
                hear(scopes, speech.at(c));
            } else if (SOURCES.contains(parse.head(c))) {
                hear(scopes, according(utterance, c));
            }
        }
        if (parse.sentence().headline()) {
            hear(scopes, headline(utterance));
        }
        if (scopes.isEmpty()) {
            carried(parse.sentence()).ifPresent(scopes::add);
        }
        return scopes;
    }

    private void hear(List<Scope> scopes, Optional<Scope> heard) {
        heard.ifPresent(scope -> {
            scopes.add(scope);
            voices.heard(scope.chain());
        });
    }

    /** "according to X", "citing X": X is behind the whole sentence. */
    private Optional<Scope> according(Utterance utterance, int c) {
        Parse parse = utterance.parse();
        int at = c + 1;
        while (parse.is(at, Kind.PREPOSITION)) {
            at++;
        }
        if (!parse.is(at, Kind.NOUN)) {
            return Optional.empty();
        }
        int end = phraseEnd(parse, at);
        Region named = new Region(parse.chunk(at).from(), parse.chunk(end).to());
        int word = parse.chunk(c).from();
        return utterance
                .speaker(named)
                .map(speaker -> new Scope(utterance.whole(), List.of(speaker), word, false, named, parse.head(c)));
    }

    /** The last chunk of "sources close to the army", "an official at the ministry of health". */
    private static int phraseEnd(Parse parse, int noun) {
        int end = noun;
        while (parse.is(end + 1, Kind.PREPOSITION) && SPEAKER_PHRASES.contains(parse.head(end + 1))) {
            int next = parse.is(end + 2, Kind.PREPOSITION) ? end + 3 : end + 2;
            if (!parse.is(next, Kind.NOUN)) {
                return end;
            }
            end = next;
        }
        return end;
    }

    /** "…: Monitor" and "Sources: …" in headlines. */
    private Optional<Scope> headline(Utterance utterance) {
        Parse parse = utterance.parse();
        int size = parse.chunks().size();
        for (int c = 1; c < size - 1; c++) {
            boolean last = c + 2 >= size;
            boolean colon = parse.head(c).equals(":") && (last || c == 1);
            int name = last ? c + 1 : 0;
            if (colon && parse.is(name, Kind.NOUN)) {
                Region named = utterance.region(name);
                Region said = last
                        ? new Region(0, parse.chunk(c).from())
                        : new Region(parse.chunk(c).to(), utterance.sentence().size());
                boolean brief = named.to() - named.from() <= LONGEST_HEADLINE_SPEAKER;
                return utterance
                        .speaker(named)
                        .filter(speaker -> brief)
                        .map(speaker -> new Scope(said, List.of(speaker), -1, false, named, "headline-speaker"));
            }
        }
        return Optional.empty();
    }

    /** A quotation that goes on without naming its speaker again. */
    private Optional<Scope> carried(Sentence sentence) {
        List<Token> words = sentence.tokens().stream().filter(Token::word).toList();
        long quoted = words.stream().filter(Token::quoted).count();
        boolean quotation = quoted * 3 >= words.size() * 2L && words.size() > FEWEST_WORDS;
        if (!quotation || voices.lastChain().isEmpty()) {
            return Optional.empty();
        }
        Region whole = new Region(0, sentence.size());
        return Optional.of(new Scope(whole, voices.lastChain(), -1, false, null, "quote-goes-on"));
    }
}
