package io.wireloom.query.stream;

import io.wireloom.query.incidents.IncidentFilter;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;

/**
 * One change of what can be read.
 *
 * @param id grows in the order in which changes became visible
 * @param kind what happened
 * @param subjectId the incident, article, decision or story
 * @param at when it became visible here
 * @param document the subject as it is now, as JSON; for {@link Kind#FAMILY_CHANGED} and
 *     {@link Kind#CLAIMS_WITHDRAWN} what it was before and is after
 * @param revision of an incident's change, the revision that brought it; 0 for others
 * @param sides of an incident's change, how it stood and stands; null for others
 * @param hits what the database says of it for filters
 */
public record Change(
        long id, Kind kind, String subjectId, Instant at, String document, long revision, Sides sides, Hits hits) {

    /** A change of what is no incident. */
    public Change(long id, Kind kind, String subjectId, Instant at, String document) {
        this(id, kind, subjectId, at, document, 0, null, Hits.NONE);
    }

    /** The same change with other sides. */
    public Change with(Sides others) {
        return new Change(id, kind, subjectId, at, document, revision, others, hits);
    }

    /** Whether the incident fits the filter, as it stood or as it stands. */
    public boolean fits(IncidentFilter filter) {
        return fitted(filter) || fitsNow(filter);
    }

    /** Whether the incident fitted the filter as it stood. */
    public boolean fitted(IncidentFilter filter) {
        return sides != null && fit(sides.before(), filter, hits.before());
    }

    /** Whether the incident fits the filter as it stands. */
    public boolean fitsNow(IncidentFilter filter) {
        return sides != null && fit(sides.after(), filter, hits.after());
    }

    private static boolean fit(Side side, IncidentFilter filter, Set<Lookup> found) {
        return side != null
                && found.containsAll(Lookup.of(filter))
                && side.traits().fit(filter);
    }

    /** What happened. */
    public enum Kind {
        INCIDENT_CREATED,
        INCIDENT_AMENDED,
        /** It took in claims of other incidents: its new predecessors. */
        INCIDENT_MERGED,
        /** It arose from the claims of one other incident: its predecessor, which stands on or is dissolved. */
        INCIDENT_SPLIT,
        INCIDENT_DISSOLVED,
        ARTICLE_ADDED,
        ARTICLE_REVISED,
        ARTICLE_WITHDRAWN,
        /** A correction or kill of an article took claims from an incident. */
        CLAIMS_WITHDRAWN,
        /** An article's place among the copies is another one. */
        FAMILY_CHANGED,
        /** An editor decided something. */
        DECISION_MADE,
        STORY_CREATED,
        STORY_AMENDED,
        /** Its articles are in other stories now, or withdrawn. */
        STORY_DISSOLVED,
        /** A standing search raised an alert, or rewrote it. */
        ALERT;

        /**
         * What happened to an incident that stands.
         *
         * @param stood whether it stood before
         * @param predecessors how many incidents its claims were in that it did not name before
         */
        public static Kind ofStanding(boolean stood, int predecessors) {
            if (predecessors == 0) {
                return stood ? INCIDENT_AMENDED : INCIDENT_CREATED;
            }
            return stood || predecessors > 1 ? INCIDENT_MERGED : INCIDENT_SPLIT;
        }

        /** The event name on the stream, such as {@code incident-created}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The kind of a stored word. */
        public static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
