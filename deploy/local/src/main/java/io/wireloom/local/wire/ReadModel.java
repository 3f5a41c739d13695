package io.wireloom.local.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.wireloom.contracts.status.Http;
import io.wireloom.local.stack.StackFailure;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What the query-service knows, over its API. */
public final class ReadModel {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI address;

    /** @param address of the query-service */
    public ReadModel(URI address) {
        this.address = address;
    }

    /** An article; missing while the query-service has not heard of it. */
    public JsonNode article(String articleId) {
        return get("/api/v1/articles/" + articleId);
    }

    /** Whether {@code versionId} or a later version of the article has come through the whole line. */
    public boolean through(String articleId, String versionId) {
        JsonNode article = article(articleId);
        boolean known = false;
        for (JsonNode version : article.path("versions")) {
            known |= version.path("versionId").asText().equals(versionId);
        }
        return known
                && !article.path("progress").path("deduplicated").asText("").isEmpty();
    }

    /** The claims of an article. */
    public List<JsonNode> claims(String articleId) {
        return list(get("/api/v1/articles/" + articleId + "/claims").path("items"));
    }

    /** Every incident that stands, newest first, as lists show them. */
    public List<JsonNode> incidents() {
        List<JsonNode> incidents = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = get("/api/v1/incidents?limit=100" + cursor);
            incidents.addAll(list(page.path("items")));
            String next = page.path("nextCursor").asText("");
            cursor = next.isEmpty() ? "" : "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        } while (!cursor.isEmpty());
        return incidents;
    }

    /** An incident in full. */
    public JsonNode incident(String incidentId) {
        return get("/api/v1/incidents/" + incidentId);
    }

    /** The state digest: equal for equal states. */
    public JsonNode digest() {
        return get("/api/v1/digest");
    }

    private JsonNode get(String path) {
        HttpRequest request = Key.request(address.resolve(path)).build();
        try {
            HttpResponse<String> response = Http.send(request, PATIENCE);
            if (response.statusCode() == 404) {
                return MissingNode.getInstance();
            }
            if (response.statusCode() != 200) {
                throw new StackFailure(address.resolve(path) + " answers " + response.statusCode() + ".");
            }
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new StackFailure("The query-service does not answer at " + address + " (" + e.getMessage() + ").", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted.", e);
        }
    }

    private static List<JsonNode> list(JsonNode array) {
        List<JsonNode> items = new ArrayList<>();
        array.forEach(items::add);
        return items;
    }
}
