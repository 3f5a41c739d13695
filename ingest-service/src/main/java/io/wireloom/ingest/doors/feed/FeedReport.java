package io.wireloom.ingest.doors.feed;

import io.wireloom.ingest.feeds.PollDefinition;
import io.wireloom.ingest.polling.FeedHealth;
import io.wireloom.ingest.polling.FeedState;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a feed does. Times are absent as long as the thing has not happened.
 *
 * @param name its name
 * @param state {@code ok}, {@code failing}, {@code silent}, {@code gone} or {@code never-polled}
 * @param url where it is configured to be
 * @param movedTo where it has moved to for good
 * @param origin {@code configured} or {@code imported}
 * @param title the outlet, or what the list called it that it was imported from
 * @param category under which it stood in that list
 * @param fullText whether the page of each entry stands for the entry
 * @param everySeconds the time between two polls when all is well
 * @param silentAfterSeconds how long it may bring nothing new before it counts as silent
 * @param lastAttemptAt when it was last asked
 * @param lastSuccessAt when it last answered well
 * @param failures failed polls since then
 * @param lastError why the last poll failed
 * @param httpStatus the HTTP status of the last answer; 0 when there was none
 * @param nextPollAt when it is asked next; absent when it is gone
 * @param lastItemAt when it last brought something new
 * @param silent whether it has brought nothing new for longer than it may, for whatever reason
 * @param items new items in all
 */
@Schema(description = "How a feed does")
public record FeedReport(
        String name,
        String state,
        String url,
        String movedTo,
        String origin,
        String title,
        String category,
        boolean fullText,
        long everySeconds,
        long silentAfterSeconds,
        Instant lastAttemptAt,
        Instant lastSuccessAt,
        int failures,
        String lastError,
        int httpStatus,
        Instant nextPollAt,
        Instant lastItemAt,
        boolean silent,
        long items) {

    static FeedReport of(PolledFeed feed, FeedState state, Duration silentAfter, Instant now) {
        PollDefinition poll = feed.definition().poll();
        boolean imported = feed.subscription() != null;
        return new FeedReport(
                feed.name(),
                FeedHealth.of(state, silentAfter, now)
                        .name()
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-'),
                state.url().toString(),
                state.movedTo() == null ? null : state.movedTo().toString(),
                imported ? "imported" : "configured",
                imported
                        ? feed.subscription().title()
                        : feed.definition().profile().outlet(),
                imported ? feed.subscription().category() : null,
                poll.fullText(),
                poll.every().toSeconds(),
                silentAfter.toSeconds(),
                state.lastAttemptAt(),
                state.lastSuccessAt(),
                state.failures(),
                state.lastError(),
                state.status(),
                state.gone() ? null : state.nextPollAt(),
                state.lastItemAt(),
                FeedHealth.silent(state, silentAfter, now),
                state.items());
    }
}
