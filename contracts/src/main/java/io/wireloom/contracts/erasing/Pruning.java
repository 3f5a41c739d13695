package io.wireloom.contracts.erasing;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireloom.contracts.MessageCodec;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Keeps the stores in bounds: finds the articles that were published before a moment, to have them erased. Articles that tell no time
 * of publication are kept.
 */
public final class Pruning {

    private static final int PAGE = 200;
    private static final int OK = 200;

    private final QueryDoor door;
    private final Consumer<String> progress;

    /**
     * @param query address of the query-service
     * @param headers what each request to it carries, such as what says who asks
     * @param progress takes a line now and then
     */
    public Pruning(URI query, Map<String, String> headers, Consumer<String> progress) {
        this.door = new QueryDoor(query, headers);
        this.progress = progress;
    }

    /**
     * An order for each article that was published before {@code moment}, as far as the read model knows them now. Those that an
     * earlier run ordered for the same moment are among them: it may not have come as far as the topics.
     *
     * @param reason why
     * @param by who orders it
     * @throws ErasingException when the query-service does not answer or refuses
     */
    public List<Erasing.Order> orders(Instant moment, String reason, String by) {
        String reference = "published before " + moment;
        Set<String> articleIds = new LinkedHashSet<>();
        pages("/api/v1/articles?publishedTo=" + moment + "&limit=" + PAGE, item -> {
            articleIds.add(item.path("articleId").asText());
        });
        progress.accept("%,d articles published before %s".formatted(articleIds.size(), moment));
        int found = articleIds.size();
        pages("/api/v1/erasures?limit=" + PAGE, item -> {
            if (item.path("reference").asText().equals(reference)) {
                articleIds.add(item.path("articleId").asText());
            }
        });
        if (articleIds.size() > found) {
            progress.accept("%,d that were ordered before".formatted(articleIds.size() - found));
        }
        return articleIds.stream()
                .map(id -> new Erasing.Order(id, reason, reference, by, List.of()))
                .toList();
    }

    private void pages(String path, Consumer<JsonNode> items) {
        String cursor = null;
        do {
            JsonNode page =
                    page(path + (cursor == null ? "" : "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8)));
            page.path("items").forEach(items);
            cursor = page.path("nextCursor").asText(null);
        } while (cursor != null);
    }

    private JsonNode page(String path) {
        HttpResponse<String> answer = door.get(path);
        if (answer.statusCode() != OK) {
            throw new ErasingException("What is to go cannot be listed: " + answer.body(), null);
        }
        return MessageCodec.read(answer.body(), JsonNode.class);
    }
}
