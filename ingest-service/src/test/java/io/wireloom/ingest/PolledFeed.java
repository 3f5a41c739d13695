package io.wireloom.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.restassured.path.json.JsonPath;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.MessageCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A feed with a name and a server of its own, that may be polled, and what a test asks about it. */
abstract class PolledFeed {

    static final Duration PATIENCE = Duration.ofSeconds(60);

    static FeedSiteFixture site;

    String mark;
    String feed;

    /** The loopback address may be asked, and little time passes between two looks. The other door takes one request at a time. */
    public static class Profile implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "wireloom.ingest.feeds-file", emptyFile(),
                    "wireloom.ingest.fetch.allow", "127.0.0.1",
                    "wireloom.ingest.fetch.interval", "PT0.02S",
                    "wireloom.ingest.fetch.contact", "https://desk.example/bot",
                    "wireloom.ingest.poll.tick", "1s",
                    "wireloom.ingest.door.most-requests", "1",
                    "wireloom.ingest.door.most-bulks", "1");
        }

        private static String emptyFile() {
            try {
                return Files.writeString(Files.createTempFile("feeds", ".yaml"), "feeds: {}")
                        .toString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @BeforeAll
    static void open() throws IOException {
        site = new FeedSiteFixture();
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @BeforeEach
    void newFeed() {
        mark = UUID.randomUUID().toString();
        feed = "feed-" + mark.substring(0, 8);
    }

    void configure(String poll) {
        String rest = poll.startsWith("{") ? poll.substring(1) : poll + "}";
        write("feeds: {" + feed + ": {poll: {url: '" + site.url("/" + mark) + "', " + rest + "}}");
        given().post("/api/v1/feeds/reload").then().statusCode(200);
    }

    static void write(String yaml) {
        try {
            Files.writeString(
                    Path.of(ConfigProvider.getConfig().getValue("wireloom.ingest.feeds-file", String.class)), yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void pollNow() {
        given().post("/api/v1/feeds/" + feed + "/poll").then().statusCode(202);
    }

    /** Has the feed asked before its time, and waits until its server has seen that. */
    void askAgain(String path) {
        int before = site.requests(path).size();
        pollNow();
        await().atMost(PATIENCE).until(() -> site.requests(path).size() > before);
    }

    JsonPath report() {
        return given().get("/api/v1/feeds/" + feed)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static void metrics(String line) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        given().get("/q/metrics").asString().lines())
                .anyMatch(found -> found.startsWith(line)));
    }

    Article articleOf(String entry) {
        ConsumerRecord<String, byte[]> record = TopicFixture.await("articles", with(mark + "-" + entry));
        return MessageCodec.read(record.value(), Article.class);
    }

    static List<ConsumerRecord<String, byte[]>> articlesWith(String text) {
        return TopicFixture.all("articles").stream().filter(with(text)).toList();
    }

    static Predicate<ConsumerRecord<String, byte[]>> with(String text) {
        return record -> new String(record.value(), StandardCharsets.UTF_8).contains(text);
    }

    String entry(String number) {
        return entry(number, "/story/" + mark + "-" + number);
    }

    String entry(String number, String path) {
        String id = mark + "-" + number;
        return "<item><title>Harbour news " + number + "</title><link>" + site.url(path)
                + "</link><guid isPermaLink='false'>urn:x:" + id
                + "</guid><pubDate>Mon, 02 Mar 2026 08:00:00 GMT</pubDate>"
                + "<description>The harbour of Skarvik was closed on Monday, its master said. Boats stay out until Tuesday. "
                + id + "</description></item>";
    }

    static String rss(String entries) {
        return "<?xml version='1.0' encoding='UTF-8'?><rss version='2.0'><channel><title>Coast</title>"
                + "<link>https://coast.example/</link><description>News of the coast</description>" + entries
                + "</channel></rss>";
    }
}
