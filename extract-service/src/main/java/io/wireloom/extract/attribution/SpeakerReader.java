package io.wireloom.extract.attribution;

import io.wireloom.contracts.Claim.Speaker;
import io.wireloom.contracts.Span;
import io.wireloom.extract.entities.Party;
import io.wireloom.extract.entities.Slug;
import io.wireloom.extract.lexicon.Lexicon;
import io.wireloom.extract.parse.Region;
import io.wireloom.extract.text.Sentence;
import io.wireloom.extract.text.Tag;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Makes a speaker of the words that name one: a person with role and body, a body, a medium, unnamed sources. */
final class SpeakerReader {

    private static final Set<String> PRONOUNS = Set.of("he", "she", "it", "they", "i", "we");
    private static final Set<String> GROUPS =
            Set.of("group", "monitor", "organisation", "organization", "agency", "observatory", "watchdog");
    /** What people say, which stands for them. */
    private static final Set<String> ACCOUNTS = Set.of(
            "figures",
            "figure",
            "statement",
            "account",
            "report",
            "tweet",
            "post",
            "message",
            "letter",
            "claim",
            "testimony",
            "estimate",
            "estimates",
            "video",
            "count",
            "toll");

    private static final Set<Party.Kind> BODIES =
            EnumSet.of(Party.Kind.STATE, Party.Kind.BODY, Party.Kind.GROUP, Party.Kind.MONITOR);
    private static final Set<Tag> NOT_NAMES = Set.of(Tag.DET, Tag.PUNCT, Tag.CCONJ);
    private static final int LONGEST_NAME = 5;
    private static final int SHORT = 3;

    private final Voices voices;
    private final Supplier<Speaker> individual;
    private final SpeakerWords words;

    /**
     * @param individual whom "he" and "she" mean; null when nobody is known
     */
    SpeakerReader(Lexicon lexicon, Supplier<Speaker> individual, Voices voices) {
        this.voices = voices;
        this.individual = individual;
        this.words = new SpeakerWords(lexicon);
    }

    /** The speaker that a region names; empty when it names nobody that can be told. */
    Optional<Speaker> read(Sentence sentence, Region region, List<Party> parties) {
        int from = region.from();
        while (from < region.to() - 1 && NOT_NAMES.contains(sentence.token(from).tag())) {
            from++;
        }
        int to = region.to();
        while (to > from + 1 && (sentence.is(to - 1, Tag.PUNCT) || sentence.is(to - 1, Tag.ADV))) {
            to--;
        }
        if (to <= from) {
            return Optional.empty();
        }
        boolean pronoun = to - from == 1 && PRONOUNS.contains(sentence.lower(from));
        if (pronoun) {
            return pronoun(sentence, from, parties);
        }
        Region named = new Region(from, to);
        Speaker owner = owner(sentence, region.from(), named);
        return Optional.of(
                owner == null ? named(sentence, named, parties) : moved(owner, sentence.span(region.from(), to)));
    }

    /** Whose words "his figures" and "their statement" are; null when the noun names one who speaks, or nobody is known. */
    private Speaker owner(Sentence sentence, int first, Region named) {
        boolean words = ACCOUNTS.contains(sentence.lower(named.to() - 1)) && named.to() - named.from() <= SHORT;
        if (!words) {
            return null;
        }
        return switch (sentence.lower(first)) {
            case "his", "her" -> voices.lastPerson();
            case "its", "their" -> voices.lastBody();
            default -> null;
        };
    }

    private Optional<Speaker> pronoun(Sentence sentence, int at, List<Party> parties) {
        Speaker known =
                switch (sentence.lower(at)) {
                    case "he", "she" -> individual.get();
                    case "it", "they" -> body(sentence, at, parties);
                    default -> null;
                };
        if (known == null && !voices.lastChain().isEmpty()) {
            known = voices.lastChain().get(0);
        }
        return Optional.ofNullable(known).map(speaker -> moved(speaker, sentence.span(at, at + 1)));
    }

    /** The body named last in the sentence before the pronoun, else the one that spoke last. */
    private Speaker body(Sentence sentence, int at, List<Party> parties) {
        Party last = null;
        for (Party party : parties) {
            boolean before = party.to() < at && party.named() && BODIES.contains(party.kind());
            last = before && (last == null || party.from() >= last.from()) ? party : last;
        }
        return last == null ? voices.lastBody() : named(sentence, new Region(last.from(), last.to()), List.of(last));
    }

    /** The same speaker, grounded in other words. */
    private static Speaker moved(Speaker speaker, Span span) {
        return new Speaker(
                speaker.name(),
                span.text(),
                speaker.entityId(),
                speaker.kind(),
                speaker.role(),
                speaker.affiliation(),
                span.start(),
                span.end());
    }

    private Speaker named(Sentence sentence, Region region, List<Party> parties) {
        Region person = personIn(sentence, region, parties);
        Optional<Party> body = parties.stream()
                .filter(p -> region.overlaps(p.from(), p.to()) && p.named())
                .filter(p -> person == null || !person.overlaps(p.from(), p.to()))
                .findFirst();
        String kind = words.kind(sentence, region, body);
        if (person != null) {
            return person(sentence, region, person, kind, body);
        }
        Span span = sentence.span(region.from(), region.to());
        boolean described = words.describes(sentence, region) || words.has(sentence, region, "media-word");
        if (body.isPresent() && (!described || body.get().kind() == Party.Kind.MEDIUM)) {
            String id = body.get().id();
            return new Speaker(body.get().name(), span.text(), id, kind, null, id, span.start(), span.end());
        }
        String affiliation = body.map(Party::id).orElse(null);
        return definite(sentence, region, span, kind).orElseGet(() -> {
            String name = plain(span.text());
            return new Speaker(name, span.text(), Slug.of(name), kind, null, affiliation, span.start(), span.end());
        });
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ");
    }

    /** "the group", "the British monitor": the body that spoke last, when it is of that sort. */
    private Optional<Speaker> definite(Sentence sentence, Region region, Span span, String kind) {
        Speaker last = voices.lastBody();
        String head = sentence.lower(region.to() - 1);
        boolean brief = region.to() - region.from() <= SHORT && region.from() > 0;
        boolean named = IntStream.range(region.from(), region.to()).anyMatch(i -> sentence.is(i, Tag.PROPN));
        if (named || !brief || !sentence.lower(region.from() - 1).equals("the")) {
            return Optional.empty();
        }
        Speaker person =
                words.has(sentence, new Region(region.to() - 1, region.to()), "office") ? voices.byRole(head) : null;
        if (person != null) {
            return Optional.of(moved(person, span));
        }
        return last != null && GROUPS.contains(head) && fits(last, head, kind)
                ? Optional.of(moved(last, span))
                : Optional.empty();
    }

    private static boolean fits(Speaker last, String head, String kind) {
        return last.kind().equals("monitor")
                || (last.kind().equals("armed-group") && head.equals("group"))
                || kind.equals(last.kind());
    }

    private Speaker person(Sentence sentence, Region region, Region person, String kind, Optional<Party> body) {
        Span span = sentence.span(region.from(), region.to());
        String name = plain(sentence.span(person.from(), person.to()).text());
        Speaker known = voices.bySurname(name);
        if (known != null) {
            return moved(known, span);
        }
        String affiliation = body.map(Party::id).orElse(null);
        Speaker speaker = new Speaker(
                name,
                span.text(),
                Slug.of(name),
                kind,
                role(sentence, region, person),
                affiliation,
                span.start(),
                span.end());
        voices.person(speaker);
        return speaker;
    }

    /** What stands before the name, else what stands after it; null when nothing does. */
    private static String role(Sentence sentence, Region region, Region person) {
        String role = "";
        if (person.from() > region.from()) {
            role = sentence.span(region.from(), person.from()).text();
        } else if (person.to() < region.to()) {
            role = sentence.span(person.to(), region.to()).text();
        }
        String trimmed = plain(role.replaceAll("^[\\s,]++|(?<![\\s,])[\\s,]++$", ""));
        return trimmed.isEmpty() ? null : trimmed;
    }

    /** The first run of words that may be a person's name: two or more, or one that is known or stands alone; null when none. */
    private Region personIn(Sentence sentence, Region region, List<Party> parties) {
        int at = region.from();
        while (at < region.to()) {
            int to = at;
            while (to < region.to() && words.nameWord(sentence, to, parties)) {
                to++;
            }
            int length = to - at;
            boolean surname = length == 1 && voices.bySurname(sentence.token(at).text()) != null;
            boolean alone = length == 1 && region.to() - region.from() == 1 && sentence.is(at, Tag.PROPN);
            if ((length >= 2 && length <= LONGEST_NAME) || surname || alone) {
                return new Region(at, to);
            }
            at = Math.max(to, at + 1);
        }
        return null;
    }
}
