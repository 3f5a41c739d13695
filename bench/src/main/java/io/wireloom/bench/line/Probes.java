package io.wireloom.bench.line;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireloom.bench.copies.stress.WireCopy.Item;
import io.wireloom.contracts.MessageCodec;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Sends single items beside the load and asks for each until it can be read with its claims and its incidents: the time from the
 * moment a sender begins to send it.
 */
final class Probes {

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(20);

    /** Of the time since it was sent: an answer costs the services work, and many probes asking often would be a load of their own. */
    private static final double LONGEST_PAUSE = 0.1;

    private static final long PATIENCE_SECONDS = 600;

    private final Load load;
    private final URI desk;
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Double> millis = Collections.synchronizedList(new ArrayList<>());

    Probes(Load load, URI desk) {
        this.load = load;
        this.desk = desk;
    }

    /** Sends one probe after another, {@code perSecond} of them a second or as many as come through, until all are sent. */
    void send(List<Item> items, double perSecond) throws InterruptedException {
        List<Thread> waiting = new ArrayList<>();
        long started = System.nanoTime();
        for (int number = 0; number < items.size(); number++) {
            long due = started + (long) (number / perSecond * TimeUnit.SECONDS.toNanos(1));
            TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
            Item item = items.get(number);
            Thread thread = new Thread(() -> follow(item), "probe-" + number);
            thread.start();
            waiting.add(thread);
        }
        for (Thread thread : waiting) {
            thread.join();
        }
    }

    /** Milliseconds of each probe, the quickest first; each at most a tenth too long. */
    List<Double> sorted() {
        List<Double> sorted = new ArrayList<>(millis);
        Collections.sort(sorted);
        return sorted;
    }

    private void follow(Item item) {
        try {
            long sent = System.nanoTime();
            JsonNode receipt = load.send(item, Map.of());
            long end = sent + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (!through(receipt)) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException(item.itemId() + " is not through after " + PATIENCE_SECONDS + " s");
                }
                long pause = Math.max(SHORTEST_PAUSE.toNanos(), (long) (LONGEST_PAUSE * (System.nanoTime() - sent)));
                TimeUnit.NANOSECONDS.sleep(pause);
            }
            millis.add((System.nanoTime() - sent) / 1e6);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new IllegalStateException("the query-service does not answer", e);
        }
    }

    private boolean through(JsonNode receipt) throws IOException, InterruptedException {
        URI article =
                desk.resolve("/api/v1/articles/" + receipt.path("articleId").asText());
        HttpResponse<byte[]> answer =
                client.send(HttpRequest.newBuilder(article).build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            return false;
        }
        JsonNode read = MessageCodec.mapper().readTree(answer.body());
        return read.path("versionId").asText().equals(receipt.path("versionId").asText())
                && !read.path("progress").path("deduplicated").asText("").isEmpty();
    }
}
