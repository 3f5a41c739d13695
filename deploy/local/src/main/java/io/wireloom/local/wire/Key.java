package io.wireloom.local.wire;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Optional;

/** The key that is shown to services that ask who calls: {@code WIRELOOM_API_KEY}, or the system property {@code wireloom.api-key}. */
public final class Key {

    private Key() {}

    /** A request that shows the key, where there is one. */
    public static HttpRequest.Builder request(URI address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        shown().ifPresent(key -> request.header("X-API-Key", key));
        return request;
    }

    /** The key; empty when there is none. */
    public static Optional<String> shown() {
        return Optional.ofNullable(System.getProperty("wireloom.api-key", System.getenv("WIRELOOM_API_KEY")))
                .map(String::strip)
                .filter(key -> !key.isEmpty());
    }
}
