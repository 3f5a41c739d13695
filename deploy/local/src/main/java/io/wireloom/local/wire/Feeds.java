package io.wireloom.local.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.wireloom.contracts.status.Http;
import io.wireloom.local.stack.StackFailure;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The feeds that the ingest-service polls, over its API. */
public final class Feeds {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI address;

    /** @param address of the ingest-service */
    public Feeds(URI address) {
        this.address = address;
    }

    /** How each does, by name. */
    public JsonNode list() {
        return answer(request("").GET()).path("items");
    }

    /**
     * Has one polled now.
     *
     * @throws StackFailure when none of that name is polled
     */
    public void poll(String name) {
        String path = "/" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "/poll";
        answer(request(path).POST(BodyPublishers.noBody()));
    }

    /**
     * Takes over those of a list.
     *
     * @return a line for each
     * @throws StackFailure when it is no list of feeds
     */
    public JsonNode importList(byte[] opml) {
        return answer(request("/opml").header("Content-Type", "text/x-opml").POST(BodyPublishers.ofByteArray(opml)));
    }

    private HttpRequest.Builder request(String path) {
        return Key.request(address.resolve("/api/v1/feeds" + path));
    }

    private JsonNode answer(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = Http.send(request.build(), PATIENCE);
            JsonNode answer = JSON.readTree(response.body());
            if (response.statusCode() >= 300) {
                throw new StackFailure(
                        answer.path("detail").asText("The ingest-service answers " + response.statusCode()) + ".");
            }
            return answer;
        } catch (IOException e) {
            throw new StackFailure(
                    "The ingest-service does not answer at " + address + " (" + e.getMessage()
                            + "). ./wireloom up starts it.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted.", e);
        }
    }
}
