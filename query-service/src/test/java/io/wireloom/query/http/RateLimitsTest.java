package io.wireloom.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.query.config.LimitsConfig;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private final Vertx vertx = Vertx.vertx();
    private HttpServer server;

    /** Three requests at once, and one a second after that. */
    private static final class Settings implements LimitsConfig {

        @Override
        public int requestsPerSecond() {
            return 1;
        }

        @Override
        public int burst() {
            return 3;
        }

        @Override
        public Optional<String> clientHeader() {
            return Optional.of("X-Client");
        }
    }

    @BeforeEach
    void start() throws Exception {
        Router router = Router.router(vertx);
        RateLimits limits = new RateLimits(new Settings(), new ProblemWriter(null), new SimpleMeterRegistry());
        router.route().handler(limits::limit);
        router.route().handler(context -> context.response().end("fine"));
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    @AfterEach
    void stop() {
        vertx.close();
    }

    @Test
    void everyAnswerTellsHowTheClientStands() throws Exception {
        HttpResponse<String> first = get("/api/v1/incidents", "heron");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("RateLimit-Policy")).hasValue("\"client\";q=3;w=3");
        assertThat(first.headers().firstValue("RateLimit")).hasValue("\"client\";r=2;t=1");
    }

    @Test
    void whoAsksTooOftenIsToldWhenToComeBack() throws Exception {
        for (int i = 0; i < 3; i++) {
            get("/api/v1/incidents", "egret");
        }
        HttpResponse<String> refused = get("/api/v1/incidents", "egret");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(MessageCodec.read(refused.body(), Map.class))
                .containsEntry("status", 429)
                .containsEntry("instance", "/api/v1/incidents");
        assertThat(get("/api/v1/incidents", "bittern").statusCode()).isEqualTo(200);
    }

    @Test
    void healthMetricsAndFilesAreFree() throws Exception {
        for (int i = 0; i < 9; i++) {
            assertThat(get("/q/health/ready", "stork").statusCode()).isEqualTo(200);
            assertThat(get("/assets/desk.css", "stork").headers().firstValue("RateLimit"))
                    .isEmpty();
        }
    }

    private HttpResponse<String> get(String path, String client) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.actualPort() + path))
                .header("X-Client", client)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
