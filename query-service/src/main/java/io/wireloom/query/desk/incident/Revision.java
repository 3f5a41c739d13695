package io.wireloom.query.desk.incident;

import io.wireloom.contracts.IncidentChange.Outline;
import io.wireloom.query.alerts.Materiality;
import io.wireloom.query.desk.Labels;
import io.wireloom.query.stream.Change;
import io.wireloom.query.stream.Side;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One revision of an incident as this read model took it in.
 *
 * @param at when it became visible
 * @param what what happened to the incident, in words
 * @param changes what is other than before, each in a line; none when only particulars are
 * @param href the page as of then
 */
public record Revision(Instant at, String what, List<String> changes, String href) {

    private static final Map<Change.Kind, String> WHAT = Map.of(
            Change.Kind.INCIDENT_CREATED, "First shown",
            Change.Kind.INCIDENT_AMENDED, "Amended",
            Change.Kind.INCIDENT_MERGED, "Took in the claims of another incident",
            Change.Kind.INCIDENT_SPLIT, "Told apart from another incident",
            Change.Kind.INCIDENT_DISSOLVED, "Dissolved");

    /**
     * @param change a change of an incident, with how it stood and stands
     */
    static Revision of(Change change, PageAddress page) {
        return new Revision(
                change.at(),
                WHAT.getOrDefault(change.kind(), Labels.human(change.kind().word())),
                changes(change),
                page.asReceived(change.at()));
    }

    private static List<String> changes(Change change) {
        Outline before = outline(change.sides().before());
        Outline after = outline(change.sides().after());
        if (after == null) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        Materiality.between(before, after, change.sides().successors()).stream()
                .map(reason -> Labels.sentence(reason.text()))
                .forEach(lines::add);
        if (before != null) {
            if (!Objects.equals(before.grade(), after.grade())) {
                lines.add("Grade from " + before.grade() + " to " + after.grade());
            }
            counted(lines, "Articles", before.articles(), after.articles());
            counted(lines, "Claims", before.claims(), after.claims());
        }
        return List.copyOf(lines);
    }

    private static void counted(List<String> lines, String what, int was, int is) {
        if (was != is) {
            lines.add(what + " from " + was + " to " + is);
        }
    }

    private static Outline outline(Side side) {
        return side == null ? null : side.outline();
    }
}
