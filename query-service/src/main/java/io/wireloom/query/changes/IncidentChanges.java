package io.wireloom.query.changes;

import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import io.wireloom.query.changes.Difference.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What changed between two states of one incident: the graver first, each in one line. */
public final class IncidentChanges {

    private final Incident before;
    private final Incident after;
    private final List<Difference> differences = new ArrayList<>();

    private IncidentChanges(Incident before, Incident after) {
        this.before = before;
        this.after = after;
    }

    /** The differences; none when both say the same. */
    public static List<Difference> between(Incident before, Incident after) {
        IncidentChanges changes = new IncidentChanges(before, after);
        changes.grade();
        changes.origins();
        changes.figures();
        changes.claims();
        changes.whereAndWhen();
        changes.disagreements();
        return List.copyOf(changes.differences);
    }

    private void note(Kind kind, String text) {
        differences.add(new Difference(kind, text));
    }

    private void grade() {
        if (!Objects.equals(before.grade(), after.grade())) {
            note(Kind.GRADE, "grade from " + before.grade() + " to " + after.grade() + ": " + after.gradeReason());
        }
    }

    private void origins() {
        Map<String, String> were = named(before);
        Map<String, String> are = named(after);
        Set<String> joined = missing(are, were);
        Set<String> left = missing(were, are);
        if (joined.isEmpty() && left.isEmpty()) {
            return;
        }
        List<String> who = new ArrayList<>();
        if (!joined.isEmpty()) {
            who.add(Words.list(joined) + " joined");
        }
        if (!left.isEmpty()) {
            who.add(Words.list(left) + " left");
        }
        note(Kind.ORIGINS, "origins from " + were.size() + " to " + are.size() + ": " + String.join("; ", who));
    }

    private static Map<String, String> named(Incident incident) {
        return incident.origins().stream()
                .collect(Collectors.toMap(
                        Incident.Origin::key,
                        origin -> Objects.requireNonNullElse(origin.name(), "an unnamed source"),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    /** The names under keys of one that the other does not have. */
    private static Set<String> missing(Map<String, String> from, Map<String, String> in) {
        return from.entrySet().stream()
                .filter(entry -> !in.containsKey(entry.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void figures() {
        Map<String, Incident.TallySummary> were = tallies(before);
        Map<String, Incident.TallySummary> are = tallies(after);
        Set<String> measures = new TreeSet<>(were.keySet());
        measures.addAll(are.keySet());
        measures.forEach(measure -> figure(measure, were.get(measure), are.get(measure)));
    }

    private static Map<String, Incident.TallySummary> tallies(Incident incident) {
        return incident.tallies().stream()
                .collect(Collectors.toMap(Words::measure, Function.identity(), (one, other) -> one));
    }

    private void figure(String measure, Incident.TallySummary was, Incident.TallySummary is) {
        if (was == null) {
            note(Kind.FIGURE, measure + ": first told, " + range(is));
        } else if (is == null) {
            note(Kind.FIGURE, measure + ": no longer told; was " + range(was));
        } else {
            List<String> parts = new ArrayList<>();
            moved(parts, "low", was.low(), is.low());
            moved(parts, "best", was.best(), is.best());
            moved(parts, "high", was.high(), is.high());
            if (!parts.isEmpty()) {
                note(Kind.FIGURE, measure + ": " + String.join(", ", parts));
            }
        }
    }

    private static String range(Incident.TallySummary tally) {
        return "low " + Words.number(tally.low()) + ", best " + Words.number(tally.best()) + ", high "
                + Words.number(tally.high());
    }

    private static void moved(List<String> parts, String which, Long was, Long is) {
        if (!Objects.equals(was, is)) {
            parts.add(which + " from " + Words.number(was) + " to " + Words.number(is));
        }
    }

    private void claims() {
        Set<String> were = ids(before);
        Set<String> are = ids(after);
        told(Kind.CLAIM, "said by ", after, missing(after, were, claim -> !denies(claim)), "claims joined");
        told(Kind.DENIAL, "denied by ", after, missing(after, were, IncidentChanges::denies), "denials joined");
        told(Kind.WITHDRAWN, "no longer here: ", before, missing(before, are, claim -> true), "are no longer here");
    }

    private void told(Kind kind, String how, Incident in, List<String> claimIds, String rest) {
        claimIds.stream().limit(Words.TOLD).forEach(id -> note(kind, how + Words.claim(in, id)));
        if (claimIds.size() > Words.TOLD) {
            note(kind, "and " + (claimIds.size() - Words.TOLD) + " more " + rest);
        }
    }

    private static boolean denies(Claim claim) {
        return claim.status() == Claim.Status.DENIED;
    }

    /** The ids of such claims that are not among {@code others}. */
    private static List<String> missing(Incident incident, Set<String> others, Predicate<Claim> such) {
        return incident.claims().stream()
                .map(Incident.IncidentClaim::claim)
                .filter(claim -> !others.contains(claim.claimId()))
                .filter(such)
                .map(Claim::claimId)
                .toList();
    }

    private static Set<String> ids(Incident incident) {
        return incident.claims().stream().map(held -> held.claim().claimId()).collect(Collectors.toSet());
    }

    private void whereAndWhen() {
        String was = Words.place(before.place());
        String is = Words.place(after.place());
        if (!was.equals(is)) {
            note(Kind.PLACE, "place from " + was + " to " + is);
        }
        String dayWas = Words.days(before.start(), before.end());
        String dayIs = Words.days(after.start(), after.end());
        if (!dayWas.equals(dayIs)) {
            note(Kind.TIME, "time from " + dayWas + " to " + dayIs);
        }
    }

    private void disagreements() {
        Set<String> were = texts(before);
        Set<String> are = texts(after);
        are.stream()
                .filter(text -> !were.contains(text))
                .forEach(text -> note(Kind.DISAGREEMENT, "now differing, " + text));
        were.stream()
                .filter(text -> !are.contains(text))
                .forEach(text -> note(Kind.DISAGREEMENT, "differing no longer, " + text));
    }

    private static Set<String> texts(Incident incident) {
        return incident.disagreements().stream()
                .map(difference -> difference.kind() + ": " + difference.text())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
