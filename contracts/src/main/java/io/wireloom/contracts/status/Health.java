package io.wireloom.contracts.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How a service says it fares.
 *
 * @param up whether it can do its work
 * @param reason what is wrong, in words; empty when nothing is
 */
public record Health(boolean up, String reason) {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final String NO_ANSWER = "does not answer";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Whether the service answered at all. */
    public boolean answered() {
        return up || !reason.startsWith(NO_ANSWER);
    }

    /** Asks the service at {@code address} for its readiness. */
    public static Health ask(URI address) {
        HttpRequest request =
                HttpRequest.newBuilder(address.resolve("/q/health/ready")).build();
        try {
            HttpResponse<String> response = Http.send(request, PATIENCE);
            return read(response.statusCode(), response.body());
        } catch (IOException e) {
            return new Health(false, NO_ANSWER + " at " + address);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Health(false, "was not asked to the end");
        }
    }

    static Health read(int status, String body) {
        if (status == 200) {
            return new Health(true, "");
        }
        List<String> reasons = new ArrayList<>();
        try {
            for (JsonNode check : JSON.readTree(body).path("checks")) {
                if ("DOWN".equals(check.path("status").asText())) {
                    List<String> data = new ArrayList<>();
                    check.path("data")
                            .properties()
                            .forEach(entry -> data.add(entry.getValue().asText()));
                    reasons.add(check.path("name").asText() + (data.isEmpty() ? "" : ": " + String.join(", ", data)));
                }
            }
        } catch (IOException e) {
            reasons.add("answers " + status);
        }
        return new Health(false, reasons.isEmpty() ? "answers " + status : String.join("; ", reasons));
    }
}
