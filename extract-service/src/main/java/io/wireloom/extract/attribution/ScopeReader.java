package io.wireloom.extract.attribution;

import io.wireloom.contracts.Claim.Speaker;
import io.wireloom.extract.entities.Party;
import io.wireloom.extract.lexicon.Lexicon;
import io.wireloom.extract.lexicon.Manner;
import io.wireloom.extract.parse.Chunk.Kind;
import io.wireloom.extract.parse.Parse;
import io.wireloom.extract.parse.Region;
import io.wireloom.extract.text.Sentence;
import io.wireloom.extract.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds who says what in a sentence, for claims: of all attributions those that report, with the speakers told. What is only thought,
 * wanted or judged makes no speaker. One reader serves one article from its beginning to its end, for it remembers voices.
 */
public final class ScopeReader {

    /** Constructions in which what is said may be a claim, whatever the verb. */
    private static final Set<String> CLAUSAL = Set.of(
            "clause", "quote", "wh", "after", "inverted", "relative", "according", "label", "quoted-as", "citing");

    /** What only verbs that report or deny take for a claim: "reported a raid", "denied bombing". */
    private static final Set<String> OF_REPORT = Set.of("object", "ing");

    /** Constructions that are named without the verb of saying. */
    private static final Set<String> PLAIN = Set.of("according", "quoted-as", "citing");

    private static final Set<String> WITHHELD = Set.of("decline", "refuse");

    private static final int LONGEST_HEADLINE_SPEAKER = 4;
    private static final int FEWEST_WORDS = 3;

    private final Lexicon lexicon;
    private final Voices voices;
    private final SpeakerReader speakers;
    private final SentenceAttributions attributions;
    private final boolean ofWords;

    /** A reader for one article. */
    public ScopeReader(Lexicon lexicon, Voices voices) {
        this(lexicon, voices, false);
    }

    private ScopeReader(Lexicon lexicon, Voices voices, boolean ofWords) {
        this.ofWords = ofWords;
        this.lexicon = lexicon;
        this.voices = voices;
        this.speakers = new SpeakerReader(lexicon, ofWords ? voices::lastHeard : voices::lastPerson, voices);
        this.attributions = new SentenceAttributions(lexicon.attribution());
    }

    /**
     * A reader for whose literal words an article quotes: it also takes what is only thought, wanted or judged, for words within
     * that are somebody's, too.
     */
    public static ScopeReader ofQuotations(Lexicon lexicon, Voices voices) {
        return new ScopeReader(lexicon, voices, true);
    }

    /** The scopes of a sentence; the innermost one that holds an event is its attribution. */
    public List<Scope> read(Parse parse, List<Party> parties) {
        Utterance utterance = new Utterance(parse, parties, speakers, lexicon);
        Chains chains = new Chains(utterance);
        List<Scope> scopes = new ArrayList<>();
        List<Attribution> found = attributions.read(parse);
        for (Attribution one : ofWords ? SentenceAttributions.unquoted(parse.sentence(), found) : found) {
            boolean told = ofWords ? one.source() != null && !withheld(parse, one) : reports(parse, one);
            if (told) {
                hear(scopes, scope(utterance, chains, one));
            } else if (one.source() != null) {
                utterance.speaker(one.source()).ifPresent(voices::noticed);
            }
        }
        if (parse.sentence().headline()) {
            hear(scopes, headline(utterance));
        }
        if (scopes.isEmpty() && ofWords) {
            actor(utterance).ifPresent(voices::noticed);
        }
        if (scopes.isEmpty()) {
            carried(parse.sentence()).ifPresent(scopes::add);
        }
        return nested(scopes);
    }

    /** Who does what a sentence tells, outside of quoted words: the next sentence may quote them as "he". */
    private static Optional<Speaker> actor(Utterance utterance) {
        Parse parse = utterance.parse();
        for (int c = 0; c < parse.chunks().size(); c++) {
            boolean quoted = parse.sentence().token(parse.chunk(c).from()).quoted();
            if (parse.is(c, Kind.VERB) && !quoted && parse.chunk(c).verb().finite()) {
                return parse.subject(c).flatMap(utterance::speaker);
            }
        }
        return Optional.empty();
    }

    private void hear(List<Scope> scopes, Optional<Scope> heard) {
        heard.ifPresent(scope -> {
            scopes.add(scope);
            voices.heard(scope.chain());
        });
    }

    /** Whether an attribution passes on what its source says is so. */
    private boolean reports(Parse parse, Attribution one) {
        if (withheld(parse, one)) {
            return false;
        }
        boolean clausal = CLAUSAL.contains(one.construction());
        String lemma = one.head() < 0 ? "" : parse.lemma(parse.chunkOf(one.head()));
        boolean verb = lexicon.words().is("report", lemma) || lexicon.words().is("deny", lemma);
        if (verb && !lemma.equals("cite") && !lemma.equals("quote")) {
            return one.source() != null && (clausal || OF_REPORT.contains(one.construction()));
        }
        boolean speech = one.manner() == Manner.SAY || one.manner() == Manner.DENY;
        return speech && clausal && one.source() != null;
    }

    private Optional<Scope> scope(Utterance utterance, Chains chains, Attribution one) {
        Region named = named(utterance.parse(), one);
        if (named == null) {
            return Optional.empty();
        }
        List<Speaker> chain = chains.of(one, named);
        if (chain.isEmpty() || one.content().isEmpty()) {
            return Optional.empty();
        }
        boolean before = one.content().get(0).from() < one.head();
        boolean denial = one.manner() == Manner.DENY && !before;
        return Optional.of(new Scope(said(utterance, one), chain, one.head(), denial, named, rule(one)));
    }

    /** "declined to comment on reports that": nothing is said. */
    private static boolean withheld(Parse parse, Attribution one) {
        int verb = one.head() < 0 ? -1 : parse.chunkOf(one.head());
        return WITHHELD.contains(parse.lemma(verb))
                || (parse.is(verb - 1, Kind.VERB) && WITHHELD.contains(parse.lemma(verb - 1)));
    }

    /** The claim's rule: what the cue takes or where it stands, as "said-clause". */
    private static String rule(Attribution one) {
        return PLAIN.contains(one.construction()) ? one.construction() : "said-" + one.construction();
    }

    /** The words that name the source; those that a relative word stands for. */
    private static Region named(Parse parse, Attribution one) {
        boolean relative = parse.is(parse.chunkOf(one.source().from()), Kind.RELATIVE);
        return relative ? parse.subject(parse.chunkOf(one.head())).orElse(null) : one.source();
    }

    /** What is said: from the first to the last of its words, and what follows an object. */
    private static Region said(Utterance utterance, Attribution one) {
        Region first = one.content().get(0);
        Region last = one.content().get(one.content().size() - 1);
        boolean open = !CLAUSAL.contains(one.construction());
        return new Region(first.from(), open ? utterance.sentence().size() : last.to());
    }

    /** The speakers of a scope inside another pass through the speakers of the outer one. */
    private static List<Scope> nested(List<Scope> scopes) {
        List<Scope> all = new ArrayList<>();
        for (Scope scope : scopes) {
            Optional<Scope> outer = scopes.stream()
                    .filter(other -> holds(other, scope))
                    .min(Comparator.comparingInt(
                            other -> other.said().to() - other.said().from()));
            all.add(outer.map(scope::through).orElse(scope));
        }
        return all;
    }

    private static boolean holds(Scope outer, Scope inner) {
        return inner.verb() >= 0
                && outer.said().contains(inner.verb())
                && !inner.said().contains(outer.verb())
                && (outer.speakers() == null || !outer.speakers().contains(inner.verb()));
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
