package io.wireloom.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.Vertx;
import io.wireloom.ingest.polling.Answer;
import io.wireloom.ingest.polling.Validators;
import io.wireloom.ingest.targets.AllowList;
import io.wireloom.ingest.targets.Targets;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FetcherTest {

    private static final int LIMIT = 10_000;

    private final Vertx vertx = Vertx.vertx();
    private final Map<String, Map<String, List<String>>> asked = new ConcurrentHashMap<>();
    private final List<Duration> pauses = new ArrayList<>();
    private HttpServer server;
    private Fetcher fetcher;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
        fetcher = fetcher(host -> pauses::add, Clock.systemUTC());
    }

    private Fetcher fetcher(HostTurns turns, Clock clock) {
        Targets targets = new Targets(AllowList.of(List.of("feeds.example", "other.example")), host -> {
            byte[] address = host.endsWith(".example") ? new byte[] {127, 0, 0, 1} : new byte[] {10, 0, 0, 1};
            return new InetAddress[] {InetAddress.getByAddress(address)};
        });
        return new Fetcher(
                new Exchange(vertx),
                targets,
                turns,
                new Fetcher.Settings("Wireloom/1", Duration.ofSeconds(1), Duration.ofSeconds(3)),
                clock);
    }

    @AfterEach
    void close() {
        server.stop(0);
        vertx.close();
    }

    @Test
    void connectsToTheCheckedAddressUnderTheNameThatWasAsked() {
        serve("/feed", 200, Map.of("Content-Type", "application/rss+xml", "ETag", "\"1\""), bytes("<rss/>"));

        Answer.Content content = (Answer.Content) get("/feed");

        assertThat(content.body()).isEqualTo(bytes("<rss/>"));
        assertThat(content.contentType()).isEqualTo("application/rss+xml");
        assertThat(content.validators().etag()).isEqualTo("\"1\"");
        assertThat(asked.get("/feed").get("Host")).containsExactly("feeds.example:" + port());
        assertThat(asked.get("/feed").get("User-agent")).containsExactly("Wireloom/1");
        assertThat(pauses).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void followsLastingRedirectsAndKeepsSecretsFromOtherServers() {
        redirect("/feed", 301, "/new");
        redirect("/new", 302, "http://other.example:" + port() + "/there");
        serve("/there", 200, Map.of(), bytes("<rss/>"));

        Answer.Content content = (Answer.Content) get("/feed");

        assertThat(content.movedTo()).isEqualTo(uri("/new"));
        assertThat(asked.get("/new")).containsKey("X-token");
        assertThat(asked.get("/there")).doesNotContainKey("X-token");
    }

    @Test
    void refusesARedirectThatLeadsInsideAndOneWithoutEnd() {
        redirect("/feed", 302, "http://inside.local/");
        redirect("/ring", 302, "/ring");
        redirect("/odd", 302, "http://2130706433/");

        assertThat(reason(get("/feed"))).contains("10.0.0.1 is a private address");
        assertThat(reason(get("/odd"))).contains("unusual spelling");
        assertThat(reason(get("/ring"))).contains("redirects more than 5 times");
    }

    @Test
    void unpacksGzipUpToTheLimit() {
        serve("/feed", 200, Map.of("Content-Encoding", "gzip"), gzip(bytes("<rss/>")));
        serve("/bomb", 200, Map.of("Content-Encoding", "gzip"), gzip(new byte[5_000_000]));
        serve("/odd", 200, Map.of("Content-Encoding", "br"), bytes("x"));
        serve("/broken", 200, Map.of("Content-Encoding", "gzip"), bytes("no gzip"));

        assertThat(((Answer.Content) get("/feed")).body()).isEqualTo(bytes("<rss/>"));
        assertThat(reason(get("/bomb"))).contains("larger than 10000 bytes");
        assertThat(reason(get("/odd"))).contains("coded as 'br'");
        assertThat(reason(get("/broken"))).isNotBlank();
    }

    @Test
    void readsNoMoreThanTheLimitAndWaitsNoLongerThanTheTimeout() {
        serve("/large", 200, Map.of(), new byte[LIMIT + 1]);
        CountDownLatch never = new CountDownLatch(1);
        server.createContext("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            await(never);
            exchange.close();
        });

        assertThat(reason(get("/large"))).contains("larger than 10000 bytes");
        assertThat(reason(get("/slow"))).contains("no whole answer within");
        never.countDown();
    }

    @Test
    void countsNoWaitForATurnAgainstTheTimeout() {
        serve("/feed", 200, Map.of(), bytes("<rss/>"));
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T10:00:00Z"));
        Fetcher waiting = fetcher(
                host -> {
                    now.updateAndGet(time -> time.plus(Duration.ofHours(1)));
                    return pauses::add;
                },
                new Clock() {
                    @Override
                    public ZoneId getZone() {
                        return ZoneOffset.UTC;
                    }

                    @Override
                    public Clock withZone(ZoneId zone) {
                        return this;
                    }

                    @Override
                    public Instant instant() {
                        return now.get();
                    }
                });

        Answer answer = waiting.get(new Ask(uri("/feed"), "*/*", Validators.NONE, Map.of(), LIMIT, Ask.Hops.ALL));

        assertThat(answer).isInstanceOf(Answer.Content.class);
    }

    @Test
    void tellsPassingTroubleFromLasting() {
        serve("/missing", 404, Map.of(), new byte[0]);
        serve("/late", 408, Map.of(), new byte[0]);
        serve("/fault", 500, Map.of(), new byte[0]);
        serve("/large", 200, Map.of(), new byte[LIMIT + 1]);
        serve("/odd", 200, Map.of("Content-Encoding", "br"), bytes("x"));
        redirect("/inside", 302, "http://inside.local/");

        for (String lasting : List.of("/missing", "/large", "/odd", "/inside")) {
            assertThat(((Answer.Failed) get(lasting)).passing()).as(lasting).isFalse();
        }
        for (String passing : List.of("/late", "/fault")) {
            assertThat(((Answer.Failed) get(passing)).passing()).as(passing).isTrue();
        }
    }

    @Test
    void tellsWhatTheStatusMeans() {
        serve("/same", 304, Map.of(), new byte[0]);
        serve("/gone", 410, Map.of(), new byte[0]);
        serve("/busy", 429, Map.of("Retry-After", "7"), new byte[0]);
        serve("/fault", 500, Map.of(), new byte[0]);

        assertThat(get("/same")).isInstanceOf(Answer.NotModified.class);
        assertThat(get("/gone")).isInstanceOf(Answer.Gone.class);
        assertThat(get("/busy")).isEqualTo(new Answer.Busy(429, Duration.ofSeconds(7)));
        assertThat(get("/fault").status()).isEqualTo(500);
    }

    @Test
    void obeysRobotsAndTheirDelayAndAsksForThemOnce() {
        serve(
                "/robots.txt",
                200,
                Map.of(),
                bytes("User-agent: wireloom\nDisallow: /closed\nCrawl-delay: 3\n\nUser-agent: *\nDisallow: /\n"));
        serve("/open", 200, Map.of(), bytes("x"));
        serve("/closed/a", 200, Map.of(), bytes("x"));
        Robots robots = new Robots(fetcher, Clock.systemUTC());

        Answer open = fetcher.get(new Ask(uri("/open"), "text/html", Validators.NONE, Map.of(), LIMIT, robots));
        Answer closed = fetcher.get(new Ask(uri("/closed/a"), "text/html", Validators.NONE, Map.of(), LIMIT, robots));

        assertThat(open.status()).isEqualTo(200);
        assertThat(reason(closed)).contains("closed to programs");
        assertThat(((Answer.Failed) closed).passing()).isFalse();
        assertThat(asked).doesNotContainKey("/closed/a");
        assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(3));
    }

    @Test
    void fetchesNothingWhereRobotsCannotBeHadOrWantLongPauses() {
        serve("/page", 200, Map.of(), bytes("x"));
        serve("/robots.txt", 500, Map.of(), new byte[0]);
        Robots robots = new Robots(fetcher, Clock.systemUTC());
        assertThat(reason(fetcher.get(new Ask(uri("/page"), "*/*", Validators.NONE, Map.of(), LIMIT, robots))))
                .contains("cannot be had");

        server.removeContext("/robots.txt");
        serve("/robots.txt", 200, Map.of(), bytes("User-agent: *\nCrawl-delay: 600\n"));
        Robots slow = new Robots(fetcher, Clock.systemUTC());
        assertThat(reason(fetcher.get(new Ask(uri("/page"), "*/*", Validators.NONE, Map.of(), LIMIT, slow))))
                .contains("wants 600 s between two requests");
    }

    private Answer get(String path) {
        return fetcher.get(
                new Ask(uri(path), "*/*", Validators.NONE, Map.of("X-Token", "secret"), LIMIT, Ask.Hops.ALL));
    }

    private static String reason(Answer answer) {
        return ((Answer.Failed) answer).reason();
    }

    private URI uri(String path) {
        return URI.create("http://feeds.example:" + port() + path);
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private void redirect(String path, int status, String location) {
        serve(path, status, Map.of("Location", location), new byte[0]);
    }

    private void serve(String path, int status, Map<String, String> headers, byte[] body) {
        server.createContext(path, exchange -> answer(exchange, status, headers, body));
    }

    private void answer(HttpExchange exchange, int status, Map<String, String> headers, byte[] body)
            throws IOException {
        try (exchange) {
            asked.put(exchange.getRequestURI().getPath(), Map.copyOf(exchange.getRequestHeaders()));
            headers.forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return packed.toByteArray();
    }
}
