package io.wireloom.query.stream;

import java.time.Instant;
import java.util.Locale;

/**
 * One change of what can be read.
 *
 * @param id grows in the order in which changes became visible
 * @param kind what happened
 * @param subjectId the incident, article or decision
 * @param at when it became visible here
 * @param document the subject as it is now, as JSON; for {@link Kind#FAMILY_CHANGED} and
 *     {@link Kind#CLAIMS_WITHDRAWN} what it was before and is after
 */
public record Change(long id, Kind kind, String subjectId, Instant at, String document) {

    /** What happened to an incident or article. */
    public enum Kind {
        INCIDENT_CREATED,
        INCIDENT_AMENDED,
        INCIDENT_DISSOLVED,
        ARTICLE_ADDED,
        ARTICLE_REVISED,
        ARTICLE_WITHDRAWN,
        /** A correction or kill of an article took claims from an incident. */
        CLAIMS_WITHDRAWN,
        /** An article's place among the copies is another one. */
        FAMILY_CHANGED,
        /** An editor decided something. */
        DECISION_MADE;

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
