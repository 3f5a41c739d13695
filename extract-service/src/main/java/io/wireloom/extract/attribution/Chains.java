package io.wireloom.extract.attribution;

import io.wireloom.contracts.Claim.Speaker;
import io.wireloom.extract.entities.Party;
import io.wireloom.extract.parse.Chunk.Kind;
import io.wireloom.extract.parse.Parse;
import io.wireloom.extract.parse.Region;
import io.wireloom.extract.text.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the chain of speakers of an attribution: who says it first, then through whom it is passed on. */
final class Chains {

    /** What a medium does with the words of others. */
    private static final Set<String> CARRYING = Set.of(
            "publish",
            "carry",
            "broadcast",
            "air",
            "release",
            "post",
            "report",
            "quote",
            "cite",
            "see",
            "obtain",
            "issue",
            "translate",
            "distribute",
            "circulate",
            "run",
            "print",
            "relay",
            "share",
            "monitor");

    private static final Set<String> VENUES = Set.of(
            "statement",
            "interview",
            "conference",
            "briefing",
            "message",
            "video",
            "post",
            "tweet",
            "letter",
            "email",
            "call",
            "speech",
            "communique",
            "bulletin");

    private final Utterance utterance;
    private final Parse parse;

    Chains(Utterance utterance) {
        this.utterance = utterance;
        this.parse = utterance.parse();
    }

    /** The chain; empty when nobody who can speak is named. */
    List<Speaker> of(Attribution one, Region named) {
        List<Speaker> chain = new ArrayList<>();
        List<Region> names = apart(core(named));
        for (Region name : names) {
            utterance.speaker(name).map(this::anonymous).ifPresent(chain::add);
        }
        if (chain.isEmpty()) {
            return chain;
        }
        hearer(one).ifPresent(chain::add);
        carrier(named, one).filter(medium -> isNew(chain, medium)).ifPresent(chain::add);
        cited(one).filter(first -> isNew(chain, first)).ifPresent(first -> chain.add(0, first));
        return chain;
    }

    /** The name without where it was said: "the ministry [in a statement carried by state television]". */
    private Region core(Region named) {
        int last = parse.chunkOf(named.to() - 1);
        for (int c = parse.chunkOf(named.from()) + 1; c <= last; c++) {
            boolean venue = parse.is(c, Kind.PREPOSITION) && VENUES.contains(parse.head(c + 1));
            if (venue || parse.is(c, Kind.RELATIVE) || (parse.is(c, Kind.VERB) && carries(c))) {
                return trimmed(named.from(), parse.chunk(c).from());
            }
        }
        return trimmed(named.from(), named.to());
    }

    private Region trimmed(int from, int end) {
        int to = end;
        while (to - 1 > from
                && (utterance.sentence().is(to - 1, Tag.PUNCT)
                        || utterance.sentence().is(to - 1, Tag.POSSESSIVE))) {
            to--;
        }
        return new Region(from, to);
    }

    private static boolean isNew(List<Speaker> chain, Speaker speaker) {
        return chain.stream().noneMatch(known -> known.name().equals(speaker.name()));
    }

    /** "state television and local media": each speaks; "a spokesman for police and fire services" is one. */
    private List<Region> apart(Region named) {
        List<Region> names = new ArrayList<>();
        int from = named.from();
        int last = parse.chunkOf(named.to() - 1);
        for (int c = parse.chunkOf(named.from()); c <= last; c++) {
            boolean joint = parse.is(c, Kind.CONJUNCTION) && parse.head(c).equals("and");
            Region left = new Region(from, parse.chunk(c).from());
            Region right = new Region(parse.chunk(c).to(), named.to());
            if (joint && left.to() > left.from() && right.to() > right.from() && plain(left) && plain(right)) {
                names.add(left);
                from = right.from();
            }
        }
        names.add(new Region(from, named.to()));
        return names;
    }

    /** Whether a region is a noun phrase, perhaps with what it is of, that can speak by itself. */
    private boolean plain(Region region) {
        int first = parse.chunkOf(region.from());
        int last = parse.chunkOf(region.to() - 1);
        for (int c = first; c <= last; c++) {
            if (!parse.is(c, (c - first) % 2 == 0 ? Kind.NOUN : Kind.PREPOSITION)) {
                return false;
            }
        }
        boolean party = utterance.partyIn(utterance.region(first), null);
        return utterance.canSpeak(region) && (party || speaks(first) || (first == last && name(region)));
    }

    private boolean speaks(int chunk) {
        return utterance.lexicon().people().is("speaker", parse.head(chunk));
    }

    private boolean name(Region region) {
        return utterance.sentence().is(region.to() - 1, Tag.PROPN);
    }

    /** "told X", when X passes it on. */
    private Optional<Speaker> hearer(Attribution one) {
        int verb = one.head() < 0 ? -1 : parse.chunkOf(one.head());
        if (!parse.lemma(verb).equals("tell") || !parse.is(verb + 1, Kind.NOUN)) {
            return Optional.empty();
        }
        Region hearer = utterance.region(verb + 1);
        boolean name = utterance.sentence().is(hearer.to() - 1, Tag.PROPN);
        return name || utterance.partyIn(hearer, Party.Kind.MEDIUM)
                ? utterance.speaker(hearer).map(Chains::asMedium)
                : Optional.empty();
    }

    /** "in a statement carried by X", "a report first published by X", "was quoted as saying by X". */
    private Optional<Speaker> carrier(Region named, Attribution one) {
        int first = parse.chunkOf(named.from());
        int end = one.head() < 0
                ? parse.chunks().size()
                : Math.max(parse.chunkOf(one.cue().to() - 1), parse.chunkOf(named.to() - 1)) + 5;
        for (int c = first; c + 1 < Math.min(end, parse.chunks().size()); c++) {
            boolean carried = parse.is(c - 1, Kind.VERB) && carries(c - 1);
            if (carried && parse.head(c).equals("by") && parse.is(c + 1, Kind.NOUN)) {
                Region region = utterance.region(c + 1);
                return utterance.speaker(region).map(Chains::asMedium);
            }
        }
        return Optional.empty();
    }

    private boolean carries(int verb) {
        return CARRYING.contains(utterance.lexicon().attribution().lemma(parse.head(verb)));
    }

    /** "…, citing X": X spoke first. */
    private Optional<Speaker> cited(Attribution one) {
        for (int c = 0; c + 1 < parse.chunks().size(); c++) {
            boolean citing = parse.head(c).equals("citing") || parse.head(c).equals("quoting");
            boolean own = one.source() != null
                    && !one.source().contains(parse.chunk(c).from());
            if (citing && own && parse.is(c + 1, Kind.NOUN)) {
                return utterance.speaker(utterance.phrase(c + 1));
            }
        }
        return Optional.empty();
    }

    /** Who speaks "on condition of anonymity" and is not named is anonymous. */
    private Speaker anonymous(Speaker speaker) {
        boolean unnamed = speaker.kind().equals("official")
                || speaker.kind().equals("other")
                || speaker.kind().equals("witness");
        boolean described =
                speaker.role() == null && Character.isLowerCase(speaker.name().charAt(0));
        for (int i = 0; unnamed && described && i < utterance.sentence().size(); i++) {
            if (utterance.sentence().lower(i).equals("anonymity")) {
                return kind(speaker, "anonymous");
            }
        }
        return speaker;
    }

    private static Speaker asMedium(Speaker speaker) {
        return kind(speaker, "medium");
    }

    private static Speaker kind(Speaker s, String kind) {
        return new Speaker(s.name(), s.text(), s.entityId(), kind, s.role(), s.affiliation(), s.start(), s.end());
    }
}
