package io.wireloom.contracts.erasing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** The query-service's API, as those use it who erase. */
final class QueryDoor {

    private static final Duration REQUEST = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(REQUEST).build();
    private final URI address;
    private final Map<String, String> headers;

    /** @param headers what each request carries, such as what says who asks */
    QueryDoor(URI address, Map<String, String> headers) {
        this.address = address;
        this.headers = Map.copyOf(headers);
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(address.resolve(path)));
    }

    HttpResponse<String> post(String path, String json) {
        return send(HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            headers.forEach(request::header);
            return http.send(request.timeout(REQUEST).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new ErasingException("The query-service does not answer at " + address + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ErasingException("Interrupted; run it again to bring it to its end.", e);
        }
    }
}
