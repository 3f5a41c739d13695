package io.wireloom.extract.attribution;

import io.wireloom.extract.entities.Party;
import io.wireloom.extract.lexicon.Lexicon;
import io.wireloom.extract.parse.Region;
import io.wireloom.extract.text.Sentence;
import io.wireloom.extract.text.Tag;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What the words that name a speaker tell: of what kind it is, and which of them are a person's name. */
final class SpeakerWords {

    private static final Set<String> PARTICLES =
            Set.of("de", "van", "von", "bin", "al", "el", "abu", "del", "der", "da");
    private static final Set<String> WATCHERS = Set.of("monitor", "observatory", "watchdog", "network");
    /** Words for armed groups that others go by too. */
    private static final Set<String> VAGUE = Set.of("group", "faction");

    private static final List<String> NO_NAMES =
            List.of("title", "office", "media-word", "witness", "unnamed-speaker", "weekday", "institution");

    private final Lexicon lexicon;

    SpeakerWords(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Whether a word of the region is of a word class. */
    boolean has(Sentence sentence, Region region, String wordClass) {
        return IntStream.range(region.from(), region.to())
                .anyMatch(i -> lexicon.words().is(wordClass, sentence.lower(i)));
    }

    /** Whether the region says what somebody is, rather than who. */
    boolean describes(Sentence sentence, Region region) {
        return has(sentence, region, "office")
                || has(sentence, region, "unnamed-speaker")
                || has(sentence, region, "witness");
    }

    /** official, armed-group, monitor, medium, witness, anonymous or other. */
    String kind(Sentence sentence, Region region, Optional<Party> body) {
        if (has(sentence, region, "unnamed-speaker")) {
            return "anonymous";
        }
        String byBody = body.map(Party::kind).map(SpeakerWords::kind).orElse("other");
        if (byBody.equals("monitor") || byBody.equals("medium")) {
            return byBody;
        }
        if (has(sentence, region, "witness")) {
            return "witness";
        }
        if (has(sentence, region, "media-word")) {
            return "medium";
        }
        if (!byBody.equals("other")) {
            return byBody;
        }
        if (has(sentence, region, "office")) {
            return "official";
        }
        String head = sentence.lower(region.to() - 1);
        if (!VAGUE.contains(head) && lexicon.words().is("group-kind", head)) {
            return "armed-group";
        }
        return WATCHERS.contains(head) ? "monitor" : "other";
    }

    private static String kind(Party.Kind body) {
        return switch (body) {
            case MONITOR -> "monitor";
            case MEDIUM -> "medium";
            case GROUP, ARMED -> "armed-group";
            case STATE, BODY, FORCE -> "official";
            case CIVIL, FACILITY, NAME -> "other";
        };
    }

    /** Whether the token may be part of a person's name. */
    boolean nameWord(Sentence sentence, int at, List<Party> parties) {
        String lower = sentence.lower(at);
        boolean arabic = lower.startsWith("al-") || lower.startsWith("el-");
        boolean particle = PARTICLES.contains(lower) && sentence.is(at + 1, Tag.PROPN);
        boolean capital = sentence.token(at).capital() && sentence.token(at).word();
        boolean party = parties.stream().anyMatch(p -> at >= p.from() && at < p.to() && p.kind() != Party.Kind.NAME);
        return (capital || arabic || particle)
                && !party
                && NO_NAMES.stream().noneMatch(c -> lexicon.words().is(c, lower));
    }
}
