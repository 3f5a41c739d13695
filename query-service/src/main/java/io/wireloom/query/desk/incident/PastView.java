package io.wireloom.query.desk.incident;

import io.wireloom.contracts.Incident;
import io.wireloom.query.changes.Difference;
import io.wireloom.query.changes.IncidentChanges;
import io.wireloom.query.desk.Labels;
import java.time.Instant;
import java.util.List;

/**
 * That a page shows a past state, and what has changed since.
 *
 * @param at the moment shown
 * @param received whether it counts what had been received by then, rather than published
 * @param absent why the incident is not there at that moment; empty when it is
 * @param since what changed from then to now, the gravest first
 * @param gone whether it does not stand any more
 * @param now the page as it stands
 */
public record PastView(Instant at, boolean received, String absent, Shown<Change> since, boolean gone, String now) {

    private static final int CHANGES = 15;

    /**
     * One thing that changed.
     *
     * @param kind what it is about, in words
     * @param text it in words
     */
    public record Change(String kind, String text) {

        static Change of(Difference difference) {
            return new Change(Labels.human(difference.kind().name()), difference.text());
        }
    }

    /**
     * @param then as it stood; null when it was not there
     * @param absent why it was not there
     * @param now as it stands; null when it does not stand any more
     */
    static PastView of(Incident then, String absent, Incident now, PageAddress page) {
        boolean comparable = then != null && now != null && now.state() != Incident.State.DISSOLVED;
        List<Difference> since = comparable ? IncidentChanges.between(then, now) : List.of();
        return new PastView(
                Instant.parse(page.get("asOf")),
                page.get("clock").equals("received"),
                absent,
                Shown.of(since.stream().map(Change::of).toList(), CHANGES, page.all()),
                now == null || now.state() == Incident.State.DISSOLVED,
                page.with("asOf", ""));
    }
}
