package io.wireloom.extract.attribution;

import io.wireloom.contracts.Claim.Speaker;
import io.wireloom.extract.entities.Party;
import io.wireloom.extract.parse.Chunk;
import io.wireloom.extract.parse.Chunk.Kind;
import io.wireloom.extract.parse.Parse;
import io.wireloom.extract.parse.Region;
import io.wireloom.extract.text.Tag;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads who says what by a reporting verb: "X said that …", "…, said X", "… X told Y", "X denied …", "X was quoted as saying by Y". */
final class ReportedSpeech {

    /** Verbs that may stand before their speaker at the end of what is said. */
    private static final Set<String> INVERTIBLE = Set.of(
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

    private static final Set<Kind> CLOSING = EnumSet.of(Kind.BREAK, Kind.COMMA, Kind.TIME, Kind.RELATIVE, Kind.OTHER);
    private static final Set<Kind> FILLERS =
            EnumSet.of(Kind.TIME, Kind.BREAK, Kind.OTHER, Kind.QUOTE, Kind.COMMA, Kind.PREPOSITION);

    private final Utterance utterance;
    private final Parse parse;

    ReportedSpeech(Utterance utterance) {
        this.utterance = utterance;
        this.parse = utterance.parse();
    }

    /** What is said by the reporting verb at a chunk. */
    Optional<Scope> at(int verb) {
        Chunk chunk = parse.chunk(verb);
        boolean denial = utterance.lexicon().words().is("deny", chunk.verb().lemma());
        if (parse.lemma(verb).equals("say") && parse.head(verb - 1).equals("as")) {
            return Optional.empty();
        }
        if (chunk.verb().passive() && !denial) {
            return quotedAs(verb);
        }
        Optional<Scope> inverted = inverted(verb);
        return inverted.isPresent() ? inverted : plain(verb, denial);
    }

    private Optional<Scope> plain(int verb, boolean denial) {
        Chunk chunk = parse.chunk(verb);
        Optional<Region> subject = parse.subject(verb).filter(region -> region.to() <= chunk.from());
        if (subject.isEmpty()) {
            return Optional.empty();
        }
        Region named = trimmed(verb, subject.get());
        Optional<Speaker> speaker = utterance.speaker(named);
        int after = hearer(verb) ? parse.chunk(verb + 1).to() : chunk.to();
        boolean trailing = trailing(after);
        if (speaker.isEmpty() || (trailing && named.from() == 0)) {
            return Optional.empty();
        }
        boolean inserted = inserted(named, after);
        Region said = trailing
                ? new Region(0, named.from())
                : new Region(inserted ? 0 : after, utterance.sentence().size());
        String rule = trailing || inserted ? "said-after" : denial ? "denies" : "said-before";
        return Optional.of(new Scope(said, chain(verb, speaker.get()), chunk.head(), denial && !trailing, named, rule));
    }

    /** "…, the army said, …": between commas, within what is said. */
    private boolean inserted(Region named, int after) {
        int before = parse.chunkOf(named.from()) - 1;
        int next = after < utterance.sentence().size() ? parse.chunkOf(after) : -1;
        if (parse.is(next, Kind.TIME)) {
            next++;
        }
        return parse.is(before, Kind.COMMA) && parse.is(next, Kind.COMMA);
    }

    /** "X was quoted as saying by Y". */
    private Optional<Scope> quotedAs(int verb) {
        Optional<Region> subject = parse.subject(verb);
        boolean quotes = Set.of("quote", "cite").contains(parse.lemma(verb));
        Optional<Speaker> speaker = quotes ? subject.flatMap(utterance::speaker) : Optional.empty();
        if (speaker.isEmpty()) {
            return Optional.empty();
        }
        List<Speaker> chain = new ArrayList<>(List.of(speaker.get()));
        for (int c = verb; c + 1 < parse.chunks().size(); c++) {
            if (parse.head(c).equals("by") && parse.is(c + 1, Kind.NOUN)) {
                utterance.speaker(utterance.region(c + 1)).ifPresent(chain::add);
            }
        }
        int head = parse.chunk(verb).head();
        return Optional.of(new Scope(utterance.whole(), chain, head, false, subject.get(), "quoted-as"));
    }

    /** "…, said the monitor": the speaker follows the verb, at the sentence's end or before a mark. */
    private Optional<Scope> inverted(int verb) {
        Chunk chunk = parse.chunk(verb);
        boolean bare = chunk.to() - chunk.from() == 1 && verb > 0 && parse.is(verb + 1, Kind.NOUN);
        if (!bare || !INVERTIBLE.contains(chunk.verb().lemma())) {
            return Optional.empty();
        }
        int end = speakerEnd(verb + 1);
        Region named = new Region(chunk.to(), parse.chunk(end).to());
        if (!closes(end) || (!subjectless(verb) && !endsSentence(end))) {
            return Optional.empty();
        }
        Region said = new Region(0, chunk.from());
        return utterance
                .speaker(named)
                .map(speaker -> new Scope(said, chain(verb, speaker), chunk.head(), false, named, "said-inverted"));
    }

    /** The last chunk of a speaker's name with what describes it. */
    private int speakerEnd(int noun) {
        int end = noun;
        while ((parse.is(end + 1, Kind.PREPOSITION) || parse.is(end + 1, Kind.COMMA)) && parse.is(end + 2, Kind.NOUN)) {
            end += 2;
        }
        return end;
    }

    private boolean closes(int end) {
        return end + 1 >= parse.chunks().size()
                || CLOSING.contains(parse.chunk(end + 1).kind());
    }

    private boolean endsSentence(int end) {
        int size = parse.chunks().size();
        return end + 1 >= size || (parse.is(end + 1, Kind.BREAK) && end + 2 >= size);
    }

    private boolean subjectless(int verb) {
        boolean opened = parse.is(verb - 1, Kind.QUOTE) || parse.is(verb - 1, Kind.COMMA);
        return opened || parse.subject(verb).filter(utterance::canSpeak).isEmpty();
    }

    /** The speakers' names without the relative clause. */
    private Region trimmed(int verb, Region subject) {
        int to = subject.to();
        for (int c = parse.chunkOf(subject.from()); c < verb; c++) {
            Chunk chunk = parse.chunk(c);
            if (chunk.is(Kind.RELATIVE) || chunk.is(Kind.VERB) || chunk.is(Kind.TIME)) {
                to = Math.min(to, chunk.from());
            }
        }
        return new Region(subject.from(), Math.max(to, subject.from() + 1));
    }

    private boolean hearer(int verb) {
        return parse.lemma(verb).equals("tell") && parse.is(verb + 1, Kind.NOUN);
    }

    /** Whether nothing is said after the verb: only when, where and to whom. */
    private boolean trailing(int after) {
        int at = after;
        while (at < utterance.sentence().size()) {
            int chunk = parse.chunkOf(at);
            boolean governed = parse.is(chunk, Kind.NOUN) && parse.is(chunk - 1, Kind.PREPOSITION);
            if (!governed && !FILLERS.contains(parse.chunk(chunk).kind())) {
                return false;
            }
            at = parse.chunk(chunk).to();
        }
        return true;
    }

    private List<Speaker> chain(int verb, Speaker speaker) {
        List<Speaker> chain = new ArrayList<>(List.of(speaker));
        if (hearer(verb)) {
            Region hearer = utterance.region(verb + 1);
            boolean name = utterance.sentence().is(hearer.to() - 1, Tag.PROPN);
            if (name || utterance.partyIn(hearer, Party.Kind.MEDIUM)) {
                utterance.speaker(hearer).map(ReportedSpeech::asMedium).ifPresent(chain::add);
            }
        }
        return chain;
    }

    private static Speaker asMedium(Speaker s) {
        return new Speaker(s.name(), s.text(), s.entityId(), "medium", s.role(), s.affiliation(), s.start(), s.end());
    }
}
