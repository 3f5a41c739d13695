package io.wireloom.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Reads the stream line by line on a thread of its own. */
final class StreamListener implements AutoCloseable {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final InputStream body;

    StreamListener(URI address) throws IOException {
        try {
            body = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofInputStream())
                    .body();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        Thread reader = new Thread(this::read, "stream-listener");
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        try {
            new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))
                    .lines()
                    .forEach(lines::add);
        } catch (UncheckedIOException e) {
            lines.add("closed");
        }
    }

    /** Waits until a line holds the text. */
    void await(String part) {
        org.awaitility.Awaitility.await().atMost(SOON).untilAsserted(() -> assertThat(lines)
                .anySatisfy(line -> assertThat(line).contains(part)));
    }

    /** The changes so far. */
    List<JsonPath> data() {
        return lines.stream()
                .filter(line -> line.startsWith("data:{\"kind\""))
                .map(line -> JsonPath.from(line.substring("data:".length())))
                .toList();
    }

    /** How many of them hold the text. */
    long dataWith(String part) {
        return lines.stream()
                .filter(line -> line.startsWith("data:") && line.contains(part))
                .count();
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
