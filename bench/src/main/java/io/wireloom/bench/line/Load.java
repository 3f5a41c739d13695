package io.wireloom.bench.line;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireloom.bench.copies.stress.WireCopy.Item;
import io.wireloom.contracts.MessageCodec;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Sends items to the HTTP doors at a pace, each until it is taken. */
public final class Load {

    private static final int AT_A_TIME = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long AGAIN_MILLIS = 500;

    private final List<URI> doors;
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicLong taken = new AtomicLong();
    private final AtomicLong askedToWait = new AtomicLong();

    /**
     * @param doors addresses of instances of the ingest-service, which take turns by the item's id
     */
    public Load(List<URI> doors) {
        this.doors = List.copyOf(doors);
    }

    /** Items taken so far. */
    public long taken() {
        return taken.get();
    }

    /** How often a door asked to wait. */
    public long askedToWait() {
        return askedToWait.get();
    }

    /**
     * Sends all of them and waits until they are taken.
     *
     * @param perSecond how many are begun with each second; as many as are taken when infinite
     */
    void send(List<Item> items, double perSecond) throws InterruptedException {
        send(items, perSecond, Map.of());
    }

    /**
     * The same.
     *
     * @param also further parameters of each request
     */
    void send(List<Item> items, double perSecond, Map<String, String> also) throws InterruptedException {
        send(items.iterator(), perSecond, also);
    }

    /**
     * Sends what there is until there is no more, and waits until it is taken.
     *
     * @param items asked by one thread at a time
     * @param perSecond how many are begun with each second; as many as are taken when infinite
     * @param also further parameters of each request
     */
    public void send(Iterator<Item> items, double perSecond, Map<String, String> also) throws InterruptedException {
        Queue queue = new Queue(items);
        long started = System.nanoTime();
        List<Thread> threads = IntStream.range(0, AT_A_TIME)
                .mapToObj(number -> new Thread(() -> work(queue, started, perSecond, also), "load-" + number))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /** An item in its turn. */
    private record Turn(long number, Item item) {}

    /** Hands out turns. */
    private static final class Queue {

        private final Iterator<Item> items;
        private long number;

        Queue(Iterator<Item> items) {
            this.items = items;
        }

        synchronized Optional<Turn> next() {
            return items.hasNext() ? Optional.of(new Turn(number++, items.next())) : Optional.empty();
        }
    }

    private void work(Queue queue, long started, double perSecond, Map<String, String> also) {
        try {
            for (Optional<Turn> turn = queue.next(); turn.isPresent(); turn = queue.next()) {
                long due = started + (long) (turn.get().number() / perSecond * TimeUnit.SECONDS.toNanos(1));
                TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
                send(turn.get().item(), also);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Sends one item until it is taken.
     *
     * @param also further parameters
     * @return what the door says of it
     */
    JsonNode send(Item item, Map<String, String> also) throws InterruptedException {
        URI door = doors.get(Math.floorMod(item.itemId().hashCode(), doors.size()));
        while (true) {
            long wait = AGAIN_MILLIS;
            try {
                HttpResponse<String> answer =
                        client.send(request(item, door, also), HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() == 202) {
                    taken.incrementAndGet();
                    return MessageCodec.mapper().readTree(answer.body());
                }
                if (answer.statusCode() != 429 && answer.statusCode() != 503) {
                    throw new IllegalStateException(
                            item.itemId() + " is answered " + answer.statusCode() + ": " + answer.body());
                }
                askedToWait.incrementAndGet();
                wait = answer.headers().firstValueAsLong("Retry-After").orElse(1) * 1_000;
            } catch (IOException e) {
                askedToWait.incrementAndGet();
            }
            Thread.sleep(wait);
        }
    }

    private static HttpRequest request(Item item, URI door, Map<String, String> also) {
        StringBuilder query = new StringBuilder("/api/v1/wire?feed=" + encoded(item.feed()) + "&itemId="
                + encoded(item.itemId()) + "&version=" + item.version() + "&published=" + item.published());
        also.forEach((name, value) -> query.append('&').append(name).append('=').append(encoded(value)));
        return HttpRequest.newBuilder(door.resolve(query.toString()))
                .timeout(PATIENCE)
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString(item.text()))
                .build();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
