package io.wireloom.endtoend.faults;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireloom.contracts.MessageCodec;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Sends items at a pace, several at a time, each again and again until it is taken. What cannot be read goes to the topic
 * {@code wire-copy}, all else to the HTTP doors.
 */
final class Sender implements AutoCloseable {

    private static final int CONNECTIONS = 8;
    private static final Duration AGAIN = Duration.ofMillis(300);

    private final List<Item> items;
    private final Supplier<URI> doors;
    private final KafkaProducer<String, byte[]> topic;
    private final double perSecond;
    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    private final AtomicInteger next = new AtomicInteger();
    private final Map<Item, Taken> taken = new ConcurrentHashMap<>();
    private final Map<Integer, AtomicInteger> refusals = new ConcurrentHashMap<>();
    private final long started = System.nanoTime();
    private final CompletableFuture<Void> all;

    /**
     * Begins.
     *
     * @param bootstrapServers the broker
     * @param doors which door to go to next
     * @param perSecond how many items to begin with each second
     */
    static Sender start(List<Item> items, String bootstrapServers, Supplier<URI> doors, double perSecond) {
        return new Sender(items, bootstrapServers, doors, perSecond);
    }

    private Sender(List<Item> items, String bootstrapServers, Supplier<URI> doors, double perSecond) {
        this.items = items;
        this.doors = doors;
        this.perSecond = perSecond;
        Map<String, Object> settings =
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "delivery.timeout.ms", 600_000);
        topic = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        all = CompletableFuture.allOf(IntStream.range(0, CONNECTIONS)
                .mapToObj(thread -> CompletableFuture.runAsync(this::send, threads))
                .toArray(CompletableFuture[]::new));
    }

    /** How many have been begun with. */
    int begun() {
        return Math.min(items.size(), next.get());
    }

    boolean done() {
        return all.isDone();
    }

    /** How often a door answered with something else than that it took the item, by status. */
    Map<Integer, AtomicInteger> refusals() {
        return refusals;
    }

    /** Waits until every item is taken; answers what the doors said of those that went to them. */
    Map<Item, Taken> awaitAll(Duration patience) throws Exception {
        all.get(patience.toSeconds(), TimeUnit.SECONDS);
        return Map.copyOf(taken);
    }

    @Override
    public void close() {
        threads.shutdownNow();
        topic.close(Duration.ZERO);
    }

    private void send() {
        try {
            for (int number = next.getAndIncrement(); number < items.size(); number = next.getAndIncrement()) {
                long due = started + (long) (number / perSecond * 1e9);
                TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
                Item item = items.get(number);
                if (item.readable()) {
                    taken.put(item, untilTaken(item));
                } else {
                    topic.send(item.record()).get();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker did not take a record", e);
        }
    }

    private Taken untilTaken(Item item) throws InterruptedException {
        while (true) {
            Duration wait = AGAIN;
            try {
                HttpResponse<String> answer =
                        client.send(item.request(doors.get()), HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() == 202) {
                    JsonNode receipt = MessageCodec.mapper().readTree(answer.body());
                    return new Taken(
                            receipt.path("articleId").asText(),
                            receipt.path("versionId").asText());
                }
                refusals.computeIfAbsent(answer.statusCode(), status -> new AtomicInteger())
                        .incrementAndGet();
                if (answer.statusCode() < 500 && answer.statusCode() != 429) {
                    throw new IllegalStateException(item.name() + ": " + answer.statusCode() + " " + answer.body());
                }
                wait = answer.headers().firstValue("Retry-After").stream()
                        .flatMap(seconds -> Stream.of(Duration.ofSeconds(Long.parseLong(seconds))))
                        .findFirst()
                        .orElse(AGAIN);
            } catch (IOException e) {
                refusals.computeIfAbsent(0, none -> new AtomicInteger()).incrementAndGet();
            }
            Thread.sleep(wait.toMillis());
        }
    }
}
