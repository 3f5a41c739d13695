package io.wireloom.query.copies;

import java.time.Instant;

/**
 * A family as lists show it.
 *
 * @param familyId the family
 * @param origin article id of the one that all go back to; null when unknown
 * @param headline the origin's headline; null when unknown
 * @param source the origin's outlet; null when unknown
 * @param counts how many
 * @param firstPublished when the first of it was published; null when no time is known
 * @param lastPublished when the last of it was published; null when no time is known
 */
public record FamilySummary(
        String familyId,
        String origin,
        String headline,
        String source,
        Family.Counts counts,
        Instant firstPublished,
        Instant lastPublished) {}
