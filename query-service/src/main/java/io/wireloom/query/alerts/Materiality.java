package io.wireloom.query.alerts;

import io.wireloom.contracts.Incident;
import io.wireloom.contracts.IncidentChange;
import io.wireloom.contracts.IncidentChange.Denial;
import io.wireloom.contracts.IncidentChange.Figures;
import io.wireloom.contracts.IncidentChange.Origin;
import io.wireloom.contracts.IncidentChange.Outline;
import io.wireloom.query.alerts.Reason.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What is material about a change: a new incident or the end of one, a new origin, a toll that moved, a new denial, a withdrawal.
 * Another title, place, day, grade, or one more article that repeats what is known, is not.
 */
public final class Materiality {

    private Materiality() {}

    /** What is material about a change; nothing when it is not. The gravest first. */
    public static List<Reason> of(IncidentChange change) {
        return change.kind() == IncidentChange.Kind.WITHDRAWN
                ? List.of(withdrawal(change.withdrawal()))
                : between(change.before(), change.after(), change.successors());
    }

    /**
     * What is material between two states of one incident.
     *
     * @param before null when it was not there, or not looked at
     * @param successors where its claims went when it is dissolved
     */
    public static List<Reason> between(Outline before, Outline after, List<String> successors) {
        if (after.state() == Incident.State.DISSOLVED) {
            return List.of(new Reason(Kind.GONE, gone(successors)));
        }
        if (before == null) {
            return List.of(new Reason(Kind.NEW, fresh(after)));
        }
        List<Reason> reasons = new ArrayList<>();
        origins(before, after, reasons);
        tolls(before, after, reasons);
        denials(before, after, reasons);
        return List.copyOf(reasons);
    }

    private static String gone(List<String> successors) {
        return successors.isEmpty()
                ? "stands no longer: its claims were withdrawn"
                : "stands no longer: its claims are now in " + String.join(", ", successors);
    }

    private static String fresh(Outline after) {
        String told = after.origins().isEmpty()
                ? "no origin stands behind it"
                : "told by " + after.origins().stream().map(Origin::name).collect(Collectors.joining(", "));
        String tolls = after.tallies().stream()
                .map(figures -> "; " + name(figures) + " " + range(figures))
                .collect(Collectors.joining());
        return "new here: " + told + tolls;
    }

    private static void origins(Outline before, Outline after, List<Reason> reasons) {
        Set<String> known = before.origins().stream().map(Origin::key).collect(Collectors.toSet());
        after.origins().stream()
                .filter(origin -> !known.contains(origin.key()))
                .map(origin -> new Reason(Kind.ORIGIN, "new origin: " + origin.name()))
                .forEach(reasons::add);
    }

    private static void tolls(Outline before, Outline after, List<Reason> reasons) {
        Map<String, Figures> were = byName(before);
        Map<String, Figures> are = byName(after);
        Set<String> names = new TreeSet<>(were.keySet());
        names.addAll(are.keySet());
        names.forEach(name -> toll(name, were.get(name), are.get(name), reasons));
    }

    private static void toll(String name, Figures was, Figures is, List<Reason> reasons) {
        if (was == null) {
            reasons.add(new Reason(Kind.TOLL, name + ": first told, " + range(is)));
        } else if (is == null) {
            reasons.add(new Reason(Kind.TOLL, name + ": told no longer, was " + range(was)));
        } else {
            List<String> moved = new ArrayList<>();
            moved("low", was.low(), is.low(), moved);
            moved("best", was.best(), is.best(), moved);
            moved("high", was.high(), is.high(), moved);
            if (!moved.isEmpty()) {
                reasons.add(new Reason(Kind.TOLL, name + ": " + String.join(", ", moved)));
            }
        }
    }

    private static void moved(String which, Long was, Long is, List<String> moved) {
        if (!Objects.equals(was, is)) {
            moved.add(which + " from " + number(was) + " to " + number(is));
        }
    }

    private static void denials(Outline before, Outline after, List<Reason> reasons) {
        Map<String, Long> were = deniers(before);
        deniers(after).forEach((name, count) -> {
            if (count > were.getOrDefault(name, 0L)) {
                reasons.add(new Reason(
                        Kind.DENIAL, were.containsKey(name) ? "denied again by " + name : "denied by " + name));
            }
        });
    }

    /** By name, not by claim: a corrected article denies again what it denied, under other ids. */
    private static Map<String, Long> deniers(Outline outline) {
        return outline.denials().stream()
                .collect(Collectors.groupingBy(Denial::by, TreeMap::new, Collectors.counting()));
    }

    private static Reason withdrawal(IncidentChange.Withdrawal withdrawal) {
        int lost = withdrawal.lostClaims().size();
        String note = withdrawal.note() == null ? "" : " (“" + withdrawal.note() + "”)";
        return new Reason(
                Kind.WITHDRAWAL,
                "article " + withdrawal.articleId() + " was " + withdrawal.cause() + note + ": it took "
                        + (lost == 1 ? "1 claim" : lost + " claims") + " with it");
    }

    private static Map<String, Figures> byName(Outline outline) {
        return outline.tallies().stream()
                .collect(Collectors.toMap(Materiality::name, figures -> figures, (one, other) -> one));
    }

    private static String name(Figures figures) {
        return figures.of() == null || figures.of().isEmpty()
                ? figures.measure()
                : figures.of() + " " + figures.measure();
    }

    private static String range(Figures figures) {
        return Objects.equals(figures.low(), figures.high())
                ? number(figures.low())
                : number(figures.low()) + " to " + number(figures.high());
    }

    private static String number(Long number) {
        return number == null ? "open" : number.toString();
    }
}
