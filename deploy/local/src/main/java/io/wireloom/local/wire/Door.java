package io.wireloom.local.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.wireloom.contracts.status.Http;
import io.wireloom.local.stack.StackFailure;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The ingest-service's HTTP door. */
public final class Door {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int ATTEMPTS = 5;

    private final URI address;

    /** @param address of the ingest-service */
    public Door(URI address) {
        this.address = address;
    }

    /**
     * Sends an item; tries again for a while when the door says that it is busy.
     *
     * @throws StackFailure when nobody answers
     */
    public Fate send(WireItem item) {
        return sendDocument(item).get(0);
    }

    /**
     * Sends a file that may be a document of many items, such as a feed.
     *
     * @return what the door said of each of its items, at least one
     * @throws StackFailure when nobody answers
     */
    public List<Fate> sendDocument(WireItem item) {
        try {
            byte[] content = Files.readAllBytes(item.file());
            Map<String, String> says = new LinkedHashMap<>(item.says());
            says.put("fileName", item.file().getFileName().toString());
            HttpRequest request = Key.request(address.resolve("/api/v1/wire" + query(says)))
                    .header("Content-Type", MediaType.of(item.file(), content))
                    .POST(HttpRequest.BodyPublishers.ofByteArray(content))
                    .build();
            HttpResponse<String> answer = answer(request);
            return fates(answer.statusCode(), answer.body());
        } catch (ConnectException e) {
            throw new StackFailure(
                    "Nothing answers at " + address
                            + ". Start Wireloom with ./wireloom up, or name its port with --ingest-port.",
                    e);
        } catch (IOException e) {
            return List.of(Fate.refused("not sent: " + e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while sending.", e);
        }
    }

    private HttpResponse<String> answer(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = Http.send(request, PATIENCE);
        for (int attempt = 1; attempt < ATTEMPTS && response.statusCode() == 503; attempt++) {
            Thread.sleep(Duration.ofSeconds(attempt).toMillis());
            response = Http.send(request, PATIENCE);
        }
        return response;
    }

    static List<Fate> fates(int status, String body) {
        JsonNode answer;
        try {
            answer = JSON.readTree(body);
        } catch (IOException e) {
            return List.of(Fate.refused("answer " + status + " that is no JSON"));
        }
        if (!answer.path("items").isEmpty()) {
            List<Fate> fates = new ArrayList<>();
            answer.path("items").forEach(item -> fates.add(fate(status, item)));
            return fates;
        }
        return List.of(fate(status, answer));
    }

    private static Fate fate(int status, JsonNode answer) {
        JsonNode problem = answer.has("problem") ? answer.path("problem") : answer;
        if (status >= 300 || answer.has("problem")) {
            String title = problem.path("title").asText("answer " + status);
            String detail = problem.path("detail").asText("");
            return Fate.refused(detail.isEmpty() ? title : title + ": " + detail);
        }
        return new Fate(
                Fate.Kind.valueOf(answer.path("status").asText("accepted").toUpperCase(Locale.ROOT)),
                answer.path("articleId").asText(),
                answer.path("versionId").asText(),
                null);
    }

    private static String query(Map<String, String> says) {
        return says.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }
}
