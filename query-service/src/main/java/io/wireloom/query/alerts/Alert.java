package io.wireloom.query.alerts;

import io.wireloom.contracts.IncidentChange;
import io.wireloom.contracts.IncidentChange.Outline;
import io.wireloom.query.digest.CanonicalContent;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a standing search has to say about one incident. There is one for each search and incident: it is rewritten when something
 * material happens, and then tells all that is other than when it was last seen.
 *
 * @param alertId its id, made of search and incident
 * @param searchId the search
 * @param incidentId the incident
 * @param revision grows each time it is rewritten, from 1
 * @param seen whether somebody has marked it as seen since
 * @param raisedAt when it was first raised
 * @param changedAt when it was last rewritten
 * @param reasons why, the gravest first
 * @param incident the incident in short, as it stood then
 */
public record Alert(
        String alertId,
        String searchId,
        String incidentId,
        int revision,
        boolean seen,
        Instant raisedAt,
        Instant changedAt,
        List<Reason> reasons,
        Outline incident) {

    private static final int ID_LENGTH = 24;

    public Alert {
        reasons = List.copyOf(reasons);
    }

    /** The id of the alert of a search about an incident. */
    public static String idOf(String searchId, String incidentId) {
        return "al-" + CanonicalContent.sha256(searchId + "\n" + incidentId).substring(0, ID_LENGTH);
    }

    /** The alert, seen or not. */
    public Alert seen(boolean now) {
        return new Alert(alertId, searchId, incidentId, revision, now, raisedAt, changedAt, reasons, incident);
    }

    /**
     * The alert that a change raises or rewrites; nothing when the change is not material.
     *
     * @param last the alert as it is; null when there is none
     * @param known whether the incident fitted the search before the change
     */
    public static Optional<Alert> after(String searchId, HeldAlert last, IncidentChange change, boolean known) {
        Alert held = last == null ? null : last.alert();
        boolean withdrawal = change.kind() == IncidentChange.Kind.WITHDRAWN;
        List<Reason> step = withdrawal || known || held != null
                ? Materiality.of(change)
                : Materiality.between(null, change.after(), change.successors());
        if (step.isEmpty()) {
            return Optional.empty();
        }
        Set<Reason> reasons = new LinkedHashSet<>();
        if (held != null && !held.seen()) {
            held.reasons().stream()
                    .filter(reason -> reason.kind() == Reason.Kind.WITHDRAWAL)
                    .forEach(reasons::add);
        }
        if (withdrawal) {
            reasons.addAll(step);
        }
        reasons.addAll(sinceSeen(last, change, withdrawal ? List.of() : step));
        return Optional.of(new Alert(
                idOf(searchId, change.incidentId()),
                searchId,
                change.incidentId(),
                held == null ? 1 : held.revision() + 1,
                false,
                held == null ? change.at() : held.raisedAt(),
                change.at(),
                List.copyOf(reasons),
                change.after()));
    }

    /** What is other than when it was last seen; when that is nothing, as a figure went back, what the change itself brought. */
    private static List<Reason> sinceSeen(HeldAlert last, IncidentChange change, List<Reason> step) {
        if (last == null) {
            return step;
        }
        List<Reason> since = Materiality.between(last.base(), change.after(), change.successors());
        return since.isEmpty() ? step : since;
    }
}
