package io.wireloom.query.pipeline;

import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.UnreadableMessageException;
import io.wireloom.contracts.status.Http;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The feeds that the ingest-service polls.
 *
 * @param items by name
 * @param reason why they are not known; null when they are
 */
public record Feeds(List<Feed> items, String reason) {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /**
     * How a feed does.
     *
     * @param state {@code ok}, {@code failing}, {@code silent}, {@code gone} or {@code never-polled}
     * @param items new items in all
     * @param failures failed polls since it last answered well
     * @param lastError why the last poll failed; null when it did not
     */
    public record Feed(
            String name,
            String title,
            String state,
            long items,
            Instant lastItemAt,
            Instant lastSuccessAt,
            int failures,
            Instant nextPollAt,
            String lastError) {}

    private record Listing(List<Feed> items) {}

    /**
     * Asks the ingest-service.
     *
     * @param key a reader's key that it asks for
     */
    public static Feeds ask(URI ingest, Optional<String> key) {
        HttpRequest.Builder asking = HttpRequest.newBuilder(ingest.resolve("/api/v1/feeds"));
        key.ifPresent(shown -> asking.header("X-API-Key", shown));
        HttpRequest request = asking.build();
        try {
            HttpResponse<String> answer = Http.send(request, PATIENCE);
            if (answer.statusCode() != 200) {
                return unknown("The ingest-service answers " + answer.statusCode() + " when asked for its feeds.");
            }
            return new Feeds(
                    Objects.requireNonNullElse(
                            MessageCodec.read(answer.body(), Listing.class).items(), List.of()),
                    null);
        } catch (IOException | UnreadableMessageException e) {
            return unknown("The ingest-service does not answer at " + ingest + ".");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return unknown("The ingest-service was not asked to the end.");
        }
    }

    private static Feeds unknown(String reason) {
        return new Feeds(List.of(), reason);
    }
}
