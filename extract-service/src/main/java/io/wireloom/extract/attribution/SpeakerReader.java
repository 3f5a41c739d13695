package io.wireloom.extract.attribution;

import io.wireloom.contracts.Claim.Speaker;
import io.wireloom.contracts.Span;
import io.wireloom.extract.entities.Party;
import io.wireloom.extract.entities.Slug;
import io.wireloom.extract.lexicon.Lexicon;
import io.wireloom.extract.parse.Region;
import io.wireloom.extract.text.Sentence;
import io.wireloom.extract.text.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Makes a speaker of the words that name one: a person with role and body, a body, a medium, unnamed sources. */
final class SpeakerReader {

    private static final Set<String> UNNAMED = Set.of("source", "sources", "anonymity", "insider", "insiders");
    private static final Set<String> WITNESSES = Set.of(
            "witness",
            "witnesses",
            "eyewitness",
            "eyewitnesses",
            "resident",
            "residents",
            "villager",
            "villagers",
            "survivor",
            "survivors",
            "activist",
            "activists",
            "local",
            "locals");
    private static final Set<String> OFFICES = Set.of(
            "official",
            "officials",
            "ministry",
            "minister",
            "president",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "police",
            "army",
            "military",
            "government",
            "secretary",
            "governor",
            "mayor",
            "ambassador",
            "envoy",
            "senator",
            "general",
            "commander",
            "authorities",
            "premier",
            "chancellor",
            "prosecutor",
            "prosecutors",
            "officer",
            "colonel",
            "lawmaker",
            "king",
            "admiral",
            "lieutenant",
            "major",
            "captain",
            "chief",
            "pentagon",
            "kremlin",
            "diplomat",
            "diplomats");
    private static final Set<String> MEDIA = Set.of(
            "agency",
            "media",
            "television",
            "newspaper",
            "newspapers",
            "tv",
            "channel",
            "radio",
            "website",
            "daily",
            "reports",
            "report",
            "outlet",
            "outlets",
            "network",
            "video");
    private static final Set<String> PRONOUNS = Set.of("he", "she", "it", "they", "i", "we");

    private final Lexicon lexicon;
    private final Voices voices;

    SpeakerReader(Lexicon lexicon, Voices voices) {
        this.lexicon = lexicon;
        this.voices = voices;
    }

    /** The speaker that a region names; empty when it names nobody that can be told. */
    Optional<Speaker> read(Sentence sentence, Region region, List<Party> parties) {
        int from = region.from();
        while (from < region.to() - 1
                && (sentence.is(from, Tag.DET) || sentence.is(from, Tag.PUNCT) || sentence.is(from, Tag.CCONJ))) {
            from++;
        }
        int to = region.to();
        while (to > from + 1 && (sentence.is(to - 1, Tag.PUNCT) || sentence.is(to - 1, Tag.ADV))) {
            to--;
        }
        if (to <= from) {
            return Optional.empty();
        }
        String word = sentence.lower(from);
        if (to - from == 1 && PRONOUNS.contains(word)) {
            return pronoun(sentence, from, word);
        }
        return Optional.of(named(sentence, new Region(from, to), parties));
    }

    private Optional<Speaker> pronoun(Sentence sentence, int at, String word) {
        boolean person = word.equals("he") || word.equals("she");
        boolean self = word.equals("i") || word.equals("we");
        Speaker known = self ? null : person ? voices.lastPerson() : voices.lastBody();
        if (known == null) {
            known = voices.lastChain().isEmpty() ? null : voices.lastChain().get(0);
        }
        return Optional.ofNullable(known).map(speaker -> moved(speaker, sentence.span(at, at + 1)));
    }

    /** The same speaker, grounded in other words. */
    static Speaker moved(Speaker speaker, Span span) {
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
        Span span = sentence.span(region.from(), region.to());
        String kind = kind(sentence, region, body);
        if (person != null) {
            return person(sentence, region, person, kind, body);
        }
        boolean office =
                has(sentence, region, OFFICES) || has(sentence, region, UNNAMED) || has(sentence, region, WITNESSES);
        if (body.isPresent() && !office && !has(sentence, region, MEDIA)
                || body.isPresent() && body.get().kind() == Party.Kind.MEDIUM) {
            String name = body.get().name();
            return new Speaker(
                    name, span.text(), body.get().id(), kind, null, body.get().id(), span.start(), span.end());
        }
        Optional<Speaker> known = definite(sentence, region, span, kind);
        String name = span.text().replaceAll("\\s+", " ");
        String affiliation = body.map(Party::id).orElse(null);
        return known.orElseGet(
                () -> new Speaker(name, span.text(), Slug.of(name), kind, null, affiliation, span.start(), span.end()));
    }

    /** "the group", "the British monitor": the body that spoke last, when it is of that sort. */
    private Optional<Speaker> definite(Sentence sentence, Region region, Span span, String kind) {
        String head = sentence.lower(region.to() - 1);
        boolean definite = region.to() - region.from() <= 3 && region.from() > 0 && sentence.lower(region.from() - 1).equals("the");
        Speaker last = voices.lastBody();
        boolean sort = Set.of("group", "monitor", "organisation", "organization", "agency", "observatory", "watchdog")
                .contains(head);
        boolean fits = last != null
                && (last.kind().equals("monitor")
                        || last.kind().equals("armed-group") && head.equals("group")
                        || kind.equals(last.kind()));
        return definite && sort && fits ? Optional.of(moved(last, span)) : Optional.empty();
    }

    private Speaker person(Sentence sentence, Region region, Region person, String kind, Optional<Party> body) {
        Span span = sentence.span(region.from(), region.to());
        String name = sentence.span(person.from(), person.to()).text().replaceAll("\\s+", " ");
        String role = null;
        if (person.from() > region.from()) {
            role = sentence.span(region.from(), person.from()).text().replaceAll("[\\s,]+$", "");
        } else if (person.to() < region.to()) {
            role = sentence.span(person.to(), region.to()).text().replaceAll("^[\\s,]+|[\\s,]+$", "");
        }
        Speaker known = voices.bySurname(name);
        if (known != null) {
            return new Speaker(
                    known.name(),
                    span.text(),
                    known.entityId(),
                    known.kind(),
                    known.role(),
                    known.affiliation(),
                    span.start(),
                    span.end());
        }
        String affiliation = body.map(Party::id).orElse(null);
        return new Speaker(
                name,
                span.text(),
                Slug.of(name),
                kind,
                role == null || role.isBlank() ? null : role,
                affiliation,
                span.start(),
                span.end());
    }

    /** The last run of capitalised words that is no known party, title or country. */
    private Region personIn(Sentence sentence, Region region, List<Party> parties) {
        int at = region.from();
        Region found = null;
        while (at < region.to()) {
            int to = at;
            while (to < region.to() && nameWord(sentence, to, parties)) {
                to++;
            }
            boolean surname =
                    to - at == 1 && voices.bySurname(sentence.token(at).text()) != null;
            boolean alone = to - at == 1 && region.to() - region.from() == 1 && sentence.is(at, Tag.PROPN);
            if (to - at >= 2 && to - at <= 5 || surname || alone) {
                found = found == null ? new Region(at, to) : found;
            }
            at = Math.max(to, at + 1);
        }
        return found;
    }

    private boolean nameWord(Sentence sentence, int at, List<Party> parties) {
        String lower = sentence.lower(at);
        boolean arabic = lower.startsWith("al-") || lower.startsWith("el-");
        boolean particle = Set.of("de", "van", "von", "bin", "al", "el", "abu", "del", "der", "da")
                        .contains(lower)
                && sentence.is(at + 1, Tag.PROPN);
        boolean capital = sentence.token(at).capital() && sentence.token(at).word() || arabic || particle;
        boolean party = parties.stream().anyMatch(p -> at >= p.from() && at < p.to() && p.kind() != Party.Kind.NAME);
        return capital
                && !party
                && !lexicon.words().is("title", lower)
                && !OFFICES.contains(lower)
                && !MEDIA.contains(lower)
                && !WITNESSES.contains(lower)
                && !UNNAMED.contains(lower)
                && !lexicon.words().is("weekday", lower)
                && !institution(lower);
    }

    private static boolean institution(String lower) {
        return Set.of(
                        "ministry",
                        "defense",
                        "defence",
                        "foreign",
                        "health",
                        "interior",
                        "department",
                        "council",
                        "committee",
                        "house",
                        "organisation",
                        "organization",
                        "network",
                        "centre",
                        "center",
                        "state",
                        "news",
                        "syrian",
                        "lebanese",
                        "observatory",
                        "middle",
                        "east",
                        "institute",
                        "university",
                        "association",
                        "union",
                        "front",
                        "court",
                        "party",
                        "office",
                        "agency",
                        "commission",
                        "army",
                        "force",
                        "forces",
                        "human",
                        "rights")
                .contains(lower);
    }

    private String kind(Sentence sentence, Region region, Optional<Party> body) {
        if (has(sentence, region, UNNAMED)) {
            return "anonymous";
        }
        if (body.isPresent() && body.get().kind() == Party.Kind.MONITOR) {
            return "monitor";
        }
        if (body.isPresent() && body.get().kind() == Party.Kind.MEDIUM || has(sentence, region, MEDIA)) {
            return "medium";
        }
        if (has(sentence, region, WITNESSES)) {
            return "witness";
        }
        if (body.isPresent()
                && (body.get().kind() == Party.Kind.GROUP || body.get().kind() == Party.Kind.ARMED)) {
            return "armed-group";
        }
        boolean state = body.isPresent()
                && (body.get().kind() == Party.Kind.STATE
                        || body.get().kind() == Party.Kind.BODY
                        || body.get().kind() == Party.Kind.FORCE);
        if (state || has(sentence, region, OFFICES)) {
            return "official";
        }
        String last = sentence.lower(region.to() - 1).toLowerCase(Locale.ROOT);
        return Set.of("monitor", "observatory", "watchdog", "network").contains(last) ? "monitor" : "other";
    }

    private static boolean has(Sentence sentence, Region region, Set<String> words) {
        for (int i = region.from(); i < region.to(); i++) {
            if (words.contains(sentence.lower(i))) {
                return true;
            }
        }
        return false;
    }
}
