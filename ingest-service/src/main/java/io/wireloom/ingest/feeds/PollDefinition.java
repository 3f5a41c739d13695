package io.wireloom.ingest.feeds;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * How a feed is fetched.
 *
 * @param url absolute http or https address, without user and password
 * @param every the time between two polls when all is well
 * @param fullText whether the page of each entry is fetched and stands for the entry
 * @param headers sent with requests for the feed itself; values may refer to environment variables as {@code ${NAME}}, which are
 *     filled in only when a request is made
 * @param silentAfter how long it may bring nothing new before it counts as silent; null leaves it to the service's setting
 * @param maxItems most items taken of one answer; null leaves it to the limit for documents
 */
public record PollDefinition(
        URI url,
        Duration every,
        boolean fullText,
        Map<String, String> headers,
        Duration silentAfter,
        Integer maxItems) {

    /** The time between two polls of a feed that does not say. */
    public static final Duration EVERY = Duration.ofMinutes(10);

    public PollDefinition {
        headers = headers == null ? Map.of() : Map.copyOf(headers);
    }

    /** The usual way to fetch an address. */
    public static PollDefinition of(URI url) {
        return new PollDefinition(url, EVERY, false, Map.of(), null, null);
    }
}
