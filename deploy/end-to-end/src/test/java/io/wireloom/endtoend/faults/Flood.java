package io.wireloom.endtoend.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.wireloom.contracts.MessageCodec;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A sender who does not wait for answers: so many requests a second, whatever becomes of them, and none of them twice. */
final class Flood {

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<Item, Taken> taken = new ConcurrentHashMap<>();
    private final Map<Integer, AtomicInteger> answers = new ConcurrentHashMap<>();
    private final Set<Integer> withoutRetryAfter = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<Throwable> silence = new ConcurrentLinkedQueue<>();

    /** Sends, and waits for what is still to be answered. */
    void send(List<Item> items, URI door, double perSecond) throws Exception {
        long started = System.nanoTime();
        List<CompletableFuture<Void>> open = new ArrayList<>();
        for (int number = 0; number < items.size(); number++) {
            long due = started + (long) (number / perSecond * 1e9);
            TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
            Item item = items.get(number);
            open.add(client.sendAsync(item.request(door), HttpResponse.BodyHandlers.ofString())
                    .handle((answer, failure) -> {
                        note(item, answer, failure);
                        return null;
                    }));
        }
        CompletableFuture.allOf(open.toArray(CompletableFuture[]::new))
                .get(Duration.ofMinutes(3).toSeconds(), TimeUnit.SECONDS);
    }

    /** What the door said of each item it took. */
    Map<Item, Taken> taken() {
        return taken;
    }

    /** How many answers there were of each status. */
    Map<Integer, AtomicInteger> answers() {
        return answers;
    }

    /** Statuses other than 202 that came at least once without telling when to come again. */
    Set<Integer> withoutRetryAfter() {
        return withoutRetryAfter;
    }

    /** Requests that nobody answered. */
    List<Throwable> silence() {
        return List.copyOf(silence);
    }

    private void note(Item item, HttpResponse<String> answer, Throwable failure) {
        if (failure != null) {
            silence.add(failure);
            return;
        }
        answers.computeIfAbsent(answer.statusCode(), status -> new AtomicInteger())
                .incrementAndGet();
        if (answer.statusCode() != 202) {
            if (answer.headers().firstValue("Retry-After").isEmpty()) {
                withoutRetryAfter.add(answer.statusCode());
            }
            return;
        }
        try {
            JsonNode receipt = MessageCodec.mapper().readTree(answer.body());
            taken.put(
                    item,
                    new Taken(
                            receipt.path("articleId").asText(),
                            receipt.path("versionId").asText()));
        } catch (JsonProcessingException e) {
            silence.add(e);
        }
    }
}
