package io.wireloom.query.desk.incident;

import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import io.wireloom.query.desk.Labels;
import io.wireloom.query.desk.Toll;
import io.wireloom.query.incidents.Days;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What happened, in one sentence: the kind, by whom, against whom, where, when, the range of the toll, and who denies it. */
public final class Gist {

    /** Kinds of events that are told by their type only, as nouns. */
    private static final Map<String, String> NOUNS = Map.ofEntries(
            Map.entry("AGREE", "agreement"),
            Map.entry("CONSULT", "talks"),
            Map.entry("SUPPORT", "support"),
            Map.entry("CONCEDE", "concession"),
            Map.entry("COOPERATE", "cooperation"),
            Map.entry("AID", "aid"),
            Map.entry("RETREAT", "retreat"),
            Map.entry("INVESTIGATE", "investigation"),
            Map.entry("DEMAND", "demand"),
            Map.entry("DISAPPROVE", "criticism"),
            Map.entry("REJECT", "refusal"),
            Map.entry("THREATEN", "threat"),
            Map.entry("PROTEST", "protest"),
            Map.entry("CRIME", "crime"),
            Map.entry("SANCTION", "sanction"),
            Map.entry("MOBILIZE", "mobilisation"),
            Map.entry("COERCE", "coercion"),
            Map.entry("ASSAULT", "attack"));

    /** Nouns that take no article. */
    private static final Set<String> BARE =
            Set.of("talks", "support", "cooperation", "aid", "criticism", "coercion", "mobilisation", "shelling");

    /** Measures that a sentence tells, the gravest first. */
    static final List<String> TOLD = List.of("killed", "wounded", "missing", "captured", "displaced");

    private static final int MEASURES = 2;
    private static final int NAMES = 2;

    private Gist() {}

    /** The sentence, with its full stop. */
    public static String of(Incident incident) {
        StringBuilder sentence = new StringBuilder(noun(incident));
        append(sentence, " by ", names(incident.actors()));
        append(sentence, " on ", names(incident.targets()));
        sentence.append(verb(incident));
        append(sentence, " in ", Labels.place(incident.place()));
        if (incident.start() != null || incident.end() != null) {
            append(sentence, " on ", Labels.days(new Days(incident.start(), incident.end())));
        }
        append(sentence, ": ", tolls(incident));
        append(sentence, "; ", denials(incident));
        return sentence.append('.').toString();
    }

    private static void append(StringBuilder sentence, String before, String part) {
        if (!part.isEmpty()) {
            sentence.append(before).append(part);
        }
    }

    private static String noun(Incident incident) {
        boolean typeOnly = incident.subtype() == null || incident.subtype().equals("other");
        String noun = typeOnly
                ? NOUNS.getOrDefault(
                        incident.type(), Labels.human(incident.type()).toLowerCase(Locale.ROOT))
                : incident.subtype().replace('-', ' ');
        if (BARE.contains(noun)) {
            return noun.substring(0, 1).toUpperCase(Locale.ROOT) + noun.substring(1);
        }
        return ("aeiou".indexOf(noun.charAt(0)) < 0 ? "A " : "An ") + noun;
    }

    private static String names(List<Claim.Entity> entities) {
        return list(entities.stream()
                .map(Claim.Entity::name)
                .distinct()
                .limit(NAMES)
                .toList());
    }

    private static String verb(Incident incident) {
        Set<Claim.Status> statuses =
                incident.claims().stream().map(held -> held.claim().status()).collect(Collectors.toSet());
        boolean plural = noun(incident).equals("Talks");
        String be = plural ? " are" : " is";
        if (statuses.equals(Set.of(Claim.Status.PLANNED))) {
            return be + " planned";
        }
        if (statuses.equals(Set.of(Claim.Status.DENIED))) {
            return be + " denied, and asserted by nobody known here,";
        }
        return be + (statuses.equals(Set.of(Claim.Status.POSSIBLE)) ? " said to be possible" : " reported");
    }

    private static String tolls(Incident incident) {
        return TOLD.stream()
                .map(measure -> most(incident, measure))
                .flatMap(Optional::stream)
                .limit(MEASURES)
                .map(Gist::toll)
                .collect(Collectors.joining(", "));
    }

    /** Of the groups of one measure, the one that most speak of; of equals, the one they differ on most. */
    private static Optional<Incident.TallySummary> most(Incident incident, String measure) {
        return incident.tallies().stream()
                .filter(tally -> tally.measure().equals(measure))
                .max(Comparator.<Incident.TallySummary>comparingLong(tally -> tally.figures().stream()
                                .map(Incident.Figure::speaker)
                                .distinct()
                                .count())
                        .thenComparingLong(Gist::width));
    }

    private static long width(Incident.TallySummary tally) {
        return Objects.requireNonNullElse(tally.high(), 0L) - Objects.requireNonNullElse(tally.low(), 0L);
    }

    private static String toll(Incident.TallySummary tally) {
        Toll toll = Toll.of(tally);
        return toll.range() + " " + (toll.of().isEmpty() ? "" : toll.of() + " ")
                + toll.measure().toLowerCase(Locale.ROOT);
    }

    private static String denials(Incident incident) {
        List<String> denials = new ArrayList<>();
        incident.positions().forEach(position -> position.stances().stream()
                .filter(stance -> stance.stance().equals("denied"))
                .findFirst()
                .ifPresent(stance -> denials.add(position.name() + " " + stance.text())));
        return list(denials.stream().distinct().limit(NAMES).toList());
    }

    private static String list(List<String> parts) {
        return String.join(" and ", parts);
    }
}
