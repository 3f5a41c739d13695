package io.wireloom.ingest.doors.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.wireloom.backing.BackingResource;
import io.wireloom.ingest.feeds.FeedDefinition;
import io.wireloom.ingest.feeds.FeedProfile;
import io.wireloom.ingest.feeds.PollDefinition;
import io.wireloom.ingest.fetch.HostTurns;
import io.wireloom.ingest.fetch.Waiting;
import io.wireloom.ingest.persistence.FeedEntries;
import io.wireloom.ingest.persistence.FeedStates;
import io.wireloom.ingest.polling.FeedState;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What two instances do with the one database that they share: each claims under a name of its own. The service itself has no feeds
 * here, and so looks for nothing.
 */
@QuarkusTest
@WithTestResource(BackingResource.class)
class TwoInstancesIT {

    private static final Duration LEASE = Duration.ofSeconds(30);

    @Inject
    FeedStates states;

    @Inject
    FeedEntries entries;

    @Inject
    FeedPoll poll;

    @Inject
    HostTurns turns;

    @Inject
    Vertx vertx;

    private WorkerExecutor workers;
    private String mark;

    @BeforeEach
    void open() {
        workers = vertx.createSharedWorkerExecutor("two-instances", 8);
        mark = UUID.randomUUID().toString().substring(0, 8);
    }

    @AfterEach
    void close() {
        workers.close();
    }

    @Test
    void neverReserveTheSameFeed() {
        List<String> feeds =
                IntStream.range(0, 40).mapToObj(i -> "claim-" + mark + "-" + i).toList();
        feeds.forEach(
                feed -> on(() -> Waiting.await(() -> states.know(feed, URI.create("http://" + feed + ".example/")))));
        List<String> claimed = new CopyOnWriteArrayList<>();

        List<CompletableFuture<Void>> instances = new ArrayList<>();
        for (String owner : List.of("one-" + mark, "two-" + mark, "three-" + mark, "four-" + mark)) {
            instances.add(start(() -> {
                for (int round = 0; round < 10; round++) {
                    Waiting.await(() -> states.claim(feeds, owner, LEASE, 3))
                            .forEach(state -> claimed.add(state.feed()));
                }
                return null;
            }));
        }
        instances.forEach(TwoInstancesIT::join);

        assertThat(claimed).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(feeds);
    }

    @Test
    void reserveOneFeedOfAHostAtATime() {
        List<String> feeds =
                IntStream.range(0, 5).mapToObj(i -> "host-" + mark + "-" + i).toList();
        feeds.forEach(feed ->
                on(() -> Waiting.await(() -> states.know(feed, URI.create("http://h" + mark + ".example/" + feed)))));

        assertThat(claim(feeds, "one", LEASE)).hasSize(1);
    }

    @Test
    void takeOverAfterACrashOnlyWhenTheReservationHasEnded() {
        String feed = "crash-" + mark;
        on(() -> Waiting.await(() -> states.know(feed, URI.create("http://" + feed + ".example/"))));
        assertThat(claim(List.of(feed), "one", Duration.ofSeconds(3))).hasSize(1);

        assertThat(claim(List.of(feed), "two", LEASE)).isEmpty();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> claim(List.of(feed), "two", LEASE).size() == 1);

        assertThat(on(() -> Waiting.await(() -> states.renew(feed, "one", LEASE))))
                .isFalse();
        assertThat(on(() -> Waiting.await(() -> states.renew(feed, "two", LEASE))))
                .isTrue();
    }

    @Test
    void doNotWriteOverWhatAnotherHasTakenOver() {
        String feed = "late-" + mark;
        on(() -> Waiting.await(() -> states.know(feed, URI.create("http://" + feed + ".example/"))));
        FeedState claimed = claim(List.of(feed), "one", LEASE).get(0);
        FeedDefinition definition = new FeedDefinition(
                FeedProfile.unknown(feed), null, PollDefinition.of(URI.create("http://10.0.0.1/")), null);

        on(() -> poll.run(definition, claimed, "two"));
        assertThat(state(feed).lastAttemptAt()).isNull();

        on(() -> poll.run(definition, claimed, "one"));
        assertThat(state(feed).failures()).isEqualTo(1);
    }

    @Test
    void askAHostOneAfterTheOtherWithAPauseBetween() {
        String host = "turns-" + mark + ".example";
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        long started = System.nanoTime();

        List<CompletableFuture<Void>> instances = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            instances.add(start(() -> {
                HostTurns.Turn turn = turns.take(host);
                most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                Waiting.pause(Duration.ofMillis(50));
                atOnce.decrementAndGet();
                turn.end(Duration.ofMillis(200));
                return null;
            }));
        }
        instances.forEach(TwoInstancesIT::join);

        assertThat(most).hasValue(1);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isGreaterThan(Duration.ofMillis(3 * 250));
    }

    @Test
    void rememberEntriesPerFeed() {
        on(() -> Waiting.await(() -> entries.remember(mark, "a")));

        assertThat(on(() -> Waiting.await(() -> entries.known(mark, "a")))).isTrue();
        assertThat(on(() -> Waiting.await(() -> entries.known(mark, "b")))).isFalse();
        assertThat(on(() -> Waiting.await(() -> entries.known(mark + "x", "a"))))
                .isFalse();
    }

    private List<FeedState> claim(List<String> feeds, String owner, Duration lease) {
        return on(() -> Waiting.await(() -> states.claim(feeds, owner, lease, 100)));
    }

    private FeedState state(String feed) {
        return on(() -> Waiting.await(states::all)).stream()
                .filter(state -> state.feed().equals(feed))
                .findFirst()
                .orElseThrow();
    }

    private <T> T on(Callable<T> work) {
        return join(start(work));
    }

    private <T> CompletableFuture<T> start(Callable<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Waiting.start(vertx, workers, () -> {
                    try {
                        result.complete(work.call());
                    } catch (Exception e) {
                        result.completeExceptionally(e);
                    }
                })
                .onFailure(result::completeExceptionally);
        return result;
    }

    private static <T> T join(CompletableFuture<T> result) {
        return result.orTimeout(60, TimeUnit.SECONDS).join();
    }
}
