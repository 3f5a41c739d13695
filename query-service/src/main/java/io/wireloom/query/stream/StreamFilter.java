package io.wireloom.query.stream;

import io.wireloom.query.incidents.IncidentFilter;
import java.util.Set;

/**
 * What a reader of the stream wants.
 *
 * @param incidents only changes of incidents that fit this, before or after; null for every change of anything
 * @param alerts whether alerts of standing searches, too
 */
public record StreamFilter(IncidentFilter incidents, Alerts alerts) {

    /** Whether alerts are sent. */
    public enum Alerts {
        FALSE,
        TRUE,
        /** Alerts and nothing else. */
        ONLY
    }

    /** What the database has to look for. */
    public Set<Lookup> lookups() {
        return Lookup.of(incidents);
    }

    /** Whether the reader is sent the change. */
    public boolean takes(Change change) {
        if (change.kind() == Change.Kind.ALERT) {
            return alerts != Alerts.FALSE;
        }
        return alerts != Alerts.ONLY && (incidents == null || change.fits(incidents));
    }
}
