package io.wireloom.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wireloom.backing.FreePorts;
import io.wireloom.contracts.status.Http;
import io.wireloom.local.stack.Part;
import io.wireloom.monitoring.Rules;
import io.wireloom.monitoring.Scraping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A Prometheus that asks the services of a stack every second, with the rules that are deployed but for their waits. */
final class PrometheusServer implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final URI address;

    private PrometheusServer(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Whether it is installed. */
    static boolean isInstalled() {
        try {
            return new ProcessBuilder("prometheus", "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Starts one over {@code stack}, with its files in an empty {@code home}. */
    static PrometheusServer start(TestStack stack, Path home) {
        try {
            Map<String, URI> services = Part.services().stream().collect(Collectors.toMap(Part::title, stack::address));
            Files.writeString(home.resolve("rules.yaml"), Rules.atOnce());
            Files.writeString(home.resolve("prometheus.yml"), Scraping.configuration(1, "rules.yaml", services));
            int port = FreePorts.some(1).get(0);
            Process process = new ProcessBuilder(
                            "prometheus",
                            "--config.file=" + home.resolve("prometheus.yml"),
                            "--storage.tsdb.path=" + home.resolve("data"),
                            "--web.listen-address=127.0.0.1:" + port)
                    .redirectErrorStream(true)
                    .redirectOutput(home.resolve("prometheus.log").toFile())
                    .start();
            return new PrometheusServer(process, URI.create("http://127.0.0.1:" + port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an expression yields now; empty when it yields nothing, or Prometheus does not answer yet. */
    JsonNode query(String expression) {
        return get("/api/v1/query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8))
                .path("result");
    }

    /** Every name that a series has had since it started. */
    Set<String> names() {
        return Texts.each(get("/api/v1/label/__name__/values"))
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
    }

    /** The labels of the alerts of that name that fire. */
    Set<JsonNode> firing(String alert) {
        return Texts.each(get("/api/v1/alerts").path("alerts"))
                .filter(one -> one.path("state").asText().equals("firing"))
                .map(one -> one.path("labels"))
                .filter(labels -> labels.path("alertname").asText().equals(alert))
                .collect(Collectors.toSet());
    }

    private JsonNode get(String path) {
        try {
            HttpRequest request = HttpRequest.newBuilder(address.resolve(path)).build();
            return JSON.readTree(Http.send(request, Duration.ofSeconds(10)).body())
                    .path("data");
        } catch (IOException e) {
            return JSON.missingNode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
