package io.wireloom.ingest.doors.feed;

import io.smallrye.mutiny.Uni;
import io.wireloom.ingest.config.IngestConfig;
import io.wireloom.ingest.feeds.FeedDefinition;
import io.wireloom.ingest.feeds.FeedProfile;
import io.wireloom.ingest.feeds.FeedsFile;
import io.wireloom.ingest.feeds.PollDefinition;
import io.wireloom.ingest.persistence.FeedStates;
import io.wireloom.ingest.persistence.Subscriptions;
import io.wireloom.ingest.polling.FeedState;
import io.wireloom.ingest.polling.Subscription;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All feeds that are polled, configured and imported, and how they do. A configured feed stands before an imported one of its name. */
@ApplicationScoped
public class FeedDirectory {

    private final FeedsFile file;
    private final Subscriptions subscriptions;
    private final FeedStates states;
    private final IngestConfig config;
    private final Clock clock;

    FeedDirectory(FeedsFile file, Subscriptions subscriptions, FeedStates states, IngestConfig config, Clock clock) {
        this.file = file;
        this.subscriptions = subscriptions;
        this.states = states;
        this.config = config;
        this.clock = clock;
    }

    /** How each feed does, by name. */
    public Uni<List<FeedReport>> reports() {
        return polled().chain(feeds -> states.all().map(known -> {
            Map<String, FeedState> byName =
                    known.stream().collect(Collectors.toMap(FeedState::feed, Function.identity()));
            return feeds.values().stream()
                    .map(feed -> report(feed, byName.get(feed.name())))
                    .sorted((one, other) -> one.name().compareTo(other.name()))
                    .toList();
        }));
    }

    /** How a feed does; empty when no feed of that name is polled. */
    public Uni<Optional<FeedReport>> report(String name) {
        return reports().map(reports -> reports.stream()
                .filter(report -> report.name().equals(name))
                .findFirst());
    }

    /** Whether a feed of that name is configured; an imported one of the same name is not used then. */
    public boolean configured(String name) {
        return file.book().find(name).isPresent();
    }

    /** Every feed that is polled, by name. */
    Uni<Map<String, PolledFeed>> polled() {
        return subscriptions.all().map(imported -> {
            Map<String, PolledFeed> feeds = new LinkedHashMap<>();
            for (FeedDefinition feed : file.book().all()) {
                if (feed.poll() != null) {
                    feeds.put(feed.name(), new PolledFeed(feed, null));
                }
            }
            for (Subscription subscription : imported) {
                if (!configured(subscription.feed())) {
                    feeds.put(subscription.feed(), imported(subscription));
                }
            }
            return feeds;
        });
    }

    Duration silentAfter(PolledFeed feed) {
        Duration own = feed.definition().poll().silentAfter();
        return own == null ? config.poll().silentAfter() : own;
    }

    private static PolledFeed imported(Subscription subscription) {
        PollDefinition poll = PollDefinition.of(subscription.url());
        return new PolledFeed(
                new FeedDefinition(FeedProfile.unknown(subscription.feed()), null, poll, null), subscription);
    }

    /** The state is that of another address when the file has just been changed. */
    private FeedReport report(PolledFeed feed, FeedState state) {
        Instant now = clock.instant();
        URI url = feed.definition().poll().url();
        boolean current = state != null && state.url().equals(url);
        return FeedReport.of(feed, current ? state : FeedState.fresh(feed.name(), url, now), silentAfter(feed), now);
    }
}
