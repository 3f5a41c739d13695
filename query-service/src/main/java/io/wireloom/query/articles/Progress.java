package io.wireloom.query.articles;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleCopies;
import java.time.Instant;
import java.util.Map;

/**
 * How far the line has come with an article's current version; a null is still to come.
 *
 * @param received when it was received
 * @param extracted when its claims were made
 * @param deduplicated when its claims were matched, once every incident they are in can be read here
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Progress(Instant received, Instant extracted, Instant deduplicated) {

    /**
     * The progress of {@code current}.
     *
     * @param current the current version
     * @param extractedAt when its claims were made; null while they have not been
     * @param copies what it is a copy of; null while that is unknown
     * @param revisions the revisions of incidents held here, by incident id
     */
    public static Progress of(Article current, Instant extractedAt, ArticleCopies copies, Map<String, Long> revisions) {
        return new Progress(current.receivedAt(), extractedAt, deduplicated(current, copies, revisions));
    }

    private static Instant deduplicated(Article current, ArticleCopies copies, Map<String, Long> revisions) {
        if (copies == null || !current.versionId().equals(copies.claimsVersionId())) {
            return null;
        }
        boolean allHere = copies.incidents().entrySet().stream()
                .allMatch(incident -> revisions.getOrDefault(incident.getKey(), -1L) >= incident.getValue());
        return allHere ? copies.deduplicatedAt() : null;
    }
}
