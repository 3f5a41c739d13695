package io.wireloom.contracts.erasing;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireloom.contracts.ArticleIds;
import io.wireloom.contracts.MessageCodec;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;

/** Erases articles from the order to the proof: orders it, waits for the services, takes them off the topics, and looks for them. */
public final class Erasing {

    /** Orders that are given before the services are waited for, so that what waits stays little. */
    private static final int AT_ONCE = 200;

    private static final Duration BETWEEN = Duration.ofMillis(500);
    private static final int ACCEPTED = 202;
    private static final int OK = 200;

    private final QueryDoor door;
    private final Map<String, ?> connection;
    private final Duration patience;
    private final Consumer<String> progress;

    /**
     * @param query address of the query-service
     * @param headers what each request to it carries, such as what says who asks
     * @param connection where the broker is, and how to connect to it
     * @param patience with each step
     * @param progress takes a line for each step, of many orders for each part of them
     */
    public Erasing(
            URI query,
            Map<String, String> headers,
            Map<String, ?> connection,
            Duration patience,
            Consumer<String> progress) {
        this.door = new QueryDoor(query, headers);
        this.connection = new HashMap<>(connection);
        this.patience = patience;
        this.progress = progress;
    }

    /**
     * What is to be erased.
     *
     * @param articleId the article
     * @param reason why
     * @param reference the order's own mark
     * @param by who passes the order on
     * @param phrases words of the article that are looked for everywhere; may be empty
     */
    public record Order(String articleId, String reason, String reference, String by, List<String> phrases) {}

    /**
     * What came of it.
     *
     * @param taken records taken off, by topic
     * @param left where on the topics it still stands; empty when nowhere
     */
    public record Result(Map<String, Long> taken, List<String> left) {}

    /**
     * Erases; may be run again at any time, and after an interruption.
     *
     * @throws ErasingException when it cannot be brought to its end; says what to do
     */
    public Result erase(Order order) {
        return erase(List.of(order));
    }

    /** Erases many, with one walk over the topics; as {@link #erase(Order)}. */
    public Result erase(List<Order> orders) {
        refuseWhatIsNoId(orders);
        Set<String> articleIds = orders.stream().map(Order::articleId).collect(Collectors.toSet());
        for (int from = 0; from < orders.size(); from += AT_ONCE) {
            List<Order> some = orders.subList(from, Math.min(orders.size(), from + AT_ONCE));
            some.forEach(this::order);
            progress.accept("ordered%s; waiting for the services"
                    .formatted(orders.size() == 1 ? "" : " %,d of %,d".formatted(from + some.size(), orders.size())));
            try (Admin admin = Admin.create(new HashMap<>(connection))) {
                new Arrival(admin, patience, orders.size() > AT_ONCE ? line -> {} : progress).await();
            }
        }
        Set<String> told = orders.stream()
                .flatMap(order -> told(order.articleId()).stream())
                .collect(Collectors.toSet());
        List<String> phrases =
                orders.stream().flatMap(order -> order.phrases().stream()).toList();
        Erased erased = new Erased(articleIds, told, phrases);
        try (TopicPurge purge = new TopicPurge(connection, patience, progress)) {
            Map<String, Long> taken = purge.purge(erased);
            List<String> left = purge.find(erased);
            left.forEach(place -> progress.accept("still on " + place));
            return new Result(taken, left);
        }
    }

    /** What has another form names no article, and would be looked for in vain on every topic. */
    private static void refuseWhatIsNoId(List<Order> orders) {
        orders.stream()
                .map(Order::articleId)
                .filter(id -> !ArticleIds.isId(id))
                .findFirst()
                .ifPresent(id -> {
                    throw new ErasingException(
                            "\"%s\" is not the id of an article, which has %d hex digits. Nothing was ordered."
                                    .formatted(id, ArticleIds.LENGTH),
                            null);
                });
    }

    private void order(Order order) {
        String body = MessageCodec.writeText(Map.of(
                "articleId", order.articleId(),
                "reason", order.reason(),
                "reference", order.reference(),
                "by", order.by()));
        HttpResponse<String> answer = door.post("/api/v1/erasures", body);
        if (answer.statusCode() != ACCEPTED) {
            throw new ErasingException("The order was refused: " + answer.body(), null);
        }
    }

    /** The incidents that told of the article, once the read model has cleared what it remembered of them. */
    private Set<String> told(String articleId) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            HttpResponse<String> answer = door.get("/api/v1/erasures/" + articleId);
            JsonNode erasure = answer.statusCode() == OK
                    ? MessageCodec.read(answer.body(), JsonNode.class)
                    : MessageCodec.read("{}", JsonNode.class);
            if (answer.statusCode() == OK && erasure.path("open").asInt() == 0) {
                Set<String> told = new HashSet<>();
                erasure.path("told").forEach(id -> told.add(id.asText()));
                return told;
            }
            if (System.nanoTime() > deadline) {
                throw new ErasingException("The query-service has not taken the order yet. Run it again.", null);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ErasingException("Interrupted; run it again to bring it to its end.", e);
        }
    }
}
