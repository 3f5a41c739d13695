package io.wireloom.query.desk.incident;

import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import io.wireloom.query.desk.Labels;
import io.wireloom.query.desk.Toll;
import io.wireloom.query.desk.Wording;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What happened, in one sentence: the kind, by whom, against whom, where, when, the range of the toll, and who denies it. */
public final class Gist {

    /** Measures that a sentence tells, the gravest first. */
    static final List<String> TOLD = List.of("killed", "wounded", "missing", "captured", "displaced");

    private static final int MEASURES = 2;
    private static final int NAMES = 2;

    private Gist() {}

    /** The sentence, with its full stop. */
    public static String of(Incident incident) {
        String noun = Wording.noun(incident.type(), incident.subtype());
        Set<Claim.Status> statuses =
                incident.claims().stream().map(held -> held.claim().status()).collect(Collectors.toSet());
        boolean onlyDenied = statuses.equals(Set.of(Claim.Status.DENIED));
        StringBuilder sentence = new StringBuilder(Wording.begun(noun))
                .append(Wording.parties(noun, names(incident.actors()), names(incident.targets())))
                .append(' ')
                .append(Wording.be(noun))
                .append(verb(statuses));
        append(sentence, " by ", onlyDenied ? deniers(incident) : "");
        append(sentence, " in ", Labels.place(incident.place()));
        append(sentence, " ", during(incident, statuses.equals(Set.of(Claim.Status.PLANNED))));
        append(sentence, ": ", tolls(incident));
        append(sentence, "; ", onlyDenied ? "nobody known here asserts it" : denials(incident));
        return sentence.append('.').toString();
    }

    private static void append(StringBuilder sentence, String before, String part) {
        if (!part.isEmpty()) {
            sentence.append(before).append(part);
        }
    }

    private static List<String> names(List<Claim.Entity> entities) {
        return Wording.names(entities, NAMES).stream().map(Wording::inSentence).toList();
    }

    private static String verb(Set<Claim.Status> statuses) {
        if (statuses.equals(Set.of(Claim.Status.PLANNED))) {
            return " planned";
        }
        if (statuses.equals(Set.of(Claim.Status.DENIED))) {
            return " denied";
        }
        return statuses.equals(Set.of(Claim.Status.POSSIBLE)) ? " said to be possible" : " reported";
    }

    private static String during(Incident incident, boolean planned) {
        LocalDate start = incident.start() == null ? incident.end() : incident.start();
        LocalDate end = incident.end() == null ? incident.start() : incident.end();
        if (start == null) {
            return "";
        }
        return start.equals(end)
                ? (planned ? "for " : "on ") + Labels.day(start)
                : "between " + Labels.dayBefore(start, end) + " and " + Labels.day(end);
    }

    private static String tolls(Incident incident) {
        List<Incident.TallySummary> told = TOLD.stream()
                .map(measure -> most(incident, measure))
                .flatMap(Optional::stream)
                .limit(MEASURES)
                .toList();
        Set<String> speakers = told.stream()
                .flatMap(tally -> tally.figures().stream())
                .map(Incident.Figure::speaker)
                .collect(Collectors.toSet());
        return told.stream().map(Gist::toll).collect(Collectors.joining(", "))
                + (speakers.size() == 1
                        ? ", says " + speaker(incident, speakers.iterator().next())
                        : "");
    }

    /** A speaker within a sentence; outlets go by their names, however these are written. */
    private static String speaker(Incident incident, String name) {
        boolean outlet = incident.origins().stream()
                .anyMatch(origin -> name.equals(origin.name()) && "publisher".equals(origin.kind()));
        return outlet ? name : Wording.inSentence(name);
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
        List<String> denials = denying(incident)
                .map(position -> Wording.inSentence(position.name()) + " "
                        + denial(position).text())
                .toList();
        return Wording.list(denials);
    }

    private static String deniers(Incident incident) {
        return Wording.list(denying(incident)
                .map(position -> Wording.inSentence(position.name()))
                .toList());
    }

    private static Stream<Incident.Position> denying(Incident incident) {
        return incident.positions().stream()
                .filter(position -> position.stances().stream().anyMatch(Gist::denies))
                .limit(NAMES);
    }

    private static Incident.Stance denial(Incident.Position position) {
        return position.stances().stream().filter(Gist::denies).findFirst().orElseThrow();
    }

    private static boolean denies(Incident.Stance stance) {
        return stance.stance().equals("denied");
    }
}
