package io.wireloom.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.wireloom.backing.BackingResource;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.Topic;
import io.wireloom.contracts.WireHeaders;
import io.wireloom.contracts.delivery.DeadLetters;
import io.wireloom.ingest.FeedSiteFixture.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(BackingResource.class)
@TestProfile(FeedDoorIT.Profile.class)
class FeedDoorIT {

    private static final String LETTERS = Topic.WIRE_COPY.deadLetterFor("ingest-service");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static FeedSiteFixture site;

    private String mark;
    private String feed;

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

    @Test
    void takesEachEntryOnceAndAsksOnlyForWhatHasChanged() {
        site.put("/" + mark, new Reply(200, Map.of("Content-Type", "text/html", "ETag", "\"1\""), rss(entry("1"))));
        configure("every: 5s");

        assertThat(articleOf("1").feed()).isEqualTo(feed);
        await().atMost(PATIENCE).until(() -> site.requests("/" + mark).size() >= 2);
        assertThat(site.requests("/" + mark).get(0).header("User-Agent"))
                .startsWith("Wireloom/")
                .endsWith(" (+https://desk.example/bot)");
        assertThat(site.requests("/" + mark).get(1).header("If-None-Match")).isEqualTo("\"1\"");
        await().atMost(PATIENCE).until(() -> report().getInt("httpStatus") == 304);
        assertThat(report().getString("state")).isEqualTo("ok");

        site.put("/" + mark, new Reply(200, Map.of("ETag", "\"2\""), rss(entry("1") + entry("2"))));
        pollNow();
        articleOf("2");
        await().atMost(PATIENCE).until(() -> report().getInt("items") == 2);
        assertThat(articlesWith(mark + "-1")).hasSize(1);
    }

    @Test
    void waitsLongerAfterEachFailureAndIsWellAgainAfterwards() {
        site.put("/" + mark, Reply.status(500));
        configure("every: 5s");

        await().atMost(PATIENCE).until(() -> report().getInt("failures") == 1);
        assertThat(report().getString("state")).isEqualTo("failing");
        assertThat(report().getString("lastError")).contains("answers 500");
        assertThat(Duration.between(
                        Instant.parse(report().getString("lastAttemptAt")),
                        Instant.parse(report().getString("nextPollAt"))))
                .isBetween(Duration.ofSeconds(8), Duration.ofSeconds(12));

        site.put("/" + mark, Reply.of("application/rss+xml", rss(entry("1"))));
        pollNow();
        articleOf("1");
        await().atMost(PATIENCE).until(() -> report().getString("state").equals("ok"));
        assertThat(report().getInt("failures")).isZero();
        metrics("wireloom_feed_consecutive_failures{feed=\"" + feed + "\"} 0.0");
        metrics("wireloom_feed_polls_total{feed=\"" + feed + "\",outcome=\"failed\"} ");
    }

    @Test
    void comesLaterWhenItsServerAsksForThat() {
        site.put("/" + mark, Reply.status(503, "Retry-After", "600"));
        configure("every: 5s");

        await().atMost(PATIENCE).until(() -> report().getInt("httpStatus") == 503);
        assertThat(Instant.parse(report().getString("nextPollAt")))
                .isAfter(Instant.now().plusSeconds(500));
    }

    @Test
    void stopsWhenTheFeedIsGoneUntilSomebodyWantsIt() {
        site.put("/" + mark, Reply.status(410));
        configure("every: 5s");

        await().atMost(PATIENCE).until(() -> report().getString("state").equals("gone"));
        assertThat(report().getString("nextPollAt")).isNull();

        site.put("/" + mark, Reply.of("application/rss+xml", rss(entry("1"))));
        pollNow();
        articleOf("1");
    }

    @Test
    void remembersALastingRedirectAndRefusesOneThatLeadsInside() {
        site.put("/" + mark, Reply.status(301, "Location", "/moved-" + mark));
        site.put("/moved-" + mark, Reply.of("application/rss+xml", rss(entry("1"))));
        configure("every: 5s");
        articleOf("1");
        await().atMost(PATIENCE).until(() -> report().getString("movedTo") != null);
        assertThat(report().getString("movedTo")).isEqualTo(site.url("/moved-" + mark));
        askAgain("/moved-" + mark);
        assertThat(site.requests("/" + mark)).hasSize(1);

        site.put("/moved-" + mark, Reply.status(302, "Location", "http://169.254.169.254/latest/meta-data/"));
        pollNow();
        await().atMost(PATIENCE).until(() -> report().getInt("failures") > 0);
        assertThat(report().getString("lastError")).contains("169.254.169.254 is a link-local address");
    }

    @Test
    void letsThePageStandForTheEntryWhereTheFeedSaysSo() {
        String story = "The lighthouse at Nordvik was closed on Monday after the storm, the coast guard said. "
                + "Its lamp will be repaired in spring, when the sea allows it. " + mark;
        site.put("/robots.txt", Reply.of("text/plain", "User-agent: *\nDisallow: /closed\n"));
        site.put(
                "/page/" + mark + "-1",
                Reply.of(
                        "text/html",
                        "<html><head><title>Lighthouse closed</title></head><body><article><h1>Lighthouse"
                                + " closed</h1><p>" + story + "</p></article></body></html>"));
        site.put(
                "/" + mark,
                Reply.of(
                        "application/rss+xml",
                        rss(entry("1", "/page/" + mark + "-1") + entry("2", "/closed/" + mark))));
        configure("{every: 5s, fullText: true}");

        Article page = articleOf("1");
        assertThat(page.text()).contains("Its lamp will be repaired in spring");
        assertThat(page.itemId()).isEqualTo("urn:x:" + mark + "-1");
        assertThat(page.url()).isEqualTo(site.url("/page/" + mark + "-1"));
        assertThat(page.publishedAt()).isEqualTo(Instant.parse("2026-03-02T08:00:00Z"));
        assertThat(articleOf("2").contentType()).isNotEqualTo("text/html");
        assertThat(site.requests("/closed/" + mark)).isEmpty();

        askAgain("/" + mark);
        askAgain("/" + mark);
        assertThat(site.requests("/page/" + mark + "-1")).hasSize(1);
    }

    @Test
    void saysWhatIsWrongWithABrokenFeedAndLosesNothingOfIt() {
        String broken = "<?xml version='1.0'?><rss version='2.0'><channel><title>Coast</title>" + entry("1")
                + "<item><title>Half an entry " + mark;
        site.put("/" + mark, Reply.of("application/rss+xml", broken));
        configure("every: 5s");

        articleOf("1");
        askAgain("/" + mark);
        List<String> told = TopicFixture.all(LETTERS).stream()
                .filter(letter -> feed.equals(TopicFixture.header(letter, WireHeaders.FEED)))
                .map(letter -> TopicFixture.header(letter, DeadLetters.REASON))
                .toList();
        assertThat(told.size() + articlesWith("Half an entry " + mark).size())
                .as("what is damaged is an article or a dead letter, once")
                .isEqualTo(1);

        site.put("/" + mark, Reply.of("text/html", "<html><body>Please log in</body></html>"));
        pollNow();
        await().atMost(PATIENCE).until(() -> report().getString("state").equals("failing"));
        assertThat(report().getString("lastError")).isEqualTo("the answer is no feed");
    }

    @Test
    void deadLettersAnEntryThatCannotBeUsedOnceAndTakesTheOthers() {
        String empty = "<item><guid isPermaLink='false'>urn:x:" + mark + "-0</guid></item>";
        site.put("/" + mark, Reply.of("application/rss+xml", rss(empty + entry("1"))));
        configure("every: 5s");

        articleOf("1");
        askAgain("/" + mark);
        askAgain("/" + mark);
        List<ConsumerRecord<String, byte[]>> letters = TopicFixture.all(LETTERS).stream()
                .filter(letter -> feed.equals(TopicFixture.header(letter, WireHeaders.FEED)))
                .toList();
        assertThat(letters).hasSize(1);
        assertThat(new String(letters.get(0).value(), StandardCharsets.UTF_8)).contains(mark + "-0");
        assertThat(TopicFixture.header(letters.get(0), DeadLetters.TOPIC)).isEqualTo("wire-copy");
        assertThat(report().getString("state")).isEqualTo("ok");
    }

    @Test
    void raisesTheAlarmWhenAFeedFallsSilent() {
        site.put("/" + mark, Reply.of("application/rss+xml", rss(entry("1"))));
        configure("{every: 5s, silentAfter: 1s}");

        articleOf("1");
        await().atMost(PATIENCE).until(() -> report().getString("state").equals("silent"));
        metrics("wireloom_feed_silent{feed=\"" + feed + "\"} 1.0");
    }

    @Test
    void importsAListOfFeedsAndEndsAnImportedOne() {
        site.put("/" + mark, Reply.of("application/rss+xml", rss(entry("1"))));
        String opml =
                "<opml version='2.0'><head><title>x</title></head><body><outline text='World'><outline type='rss' text='Coast "
                        + mark + "' xmlUrl='" + site.url("/" + mark)
                        + "'/><outline type='rss' text='Bad' xmlUrl='file:///x'/></outline>"
                        + "</body></opml>";

        String name = given().contentType("text/x-opml")
                .body(opml.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/feeds/opml")
                .then()
                .statusCode(200)
                .body("added", equalTo(1))
                .body("refused", equalTo(1))
                .body("items[0].category", equalTo("World"))
                .body("items[1].reason", startsWith("its xmlUrl is no"))
                .extract()
                .path("items[0].name");
        feed = name;
        articleOf("1");
        given().contentType("text/x-opml")
                .body(opml.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/feeds/opml")
                .then()
                .body("known", equalTo(1));

        given().delete("/api/v1/feeds/" + name).then().statusCode(204);
        given().get("/api/v1/feeds/" + name)
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:wireloom:problem:http-404"));
        given().contentType("text/x-opml")
                .body("<html/>".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/feeds/opml")
                .then()
                .statusCode(422);
    }

    @Test
    void keepsTheOldFeedsWhenTheirFileIsBadAndSaysEverythingThatIsWrong() {
        site.put("/" + mark, Reply.of("application/rss+xml", rss("")));
        configure("every: 5s");

        write("feeds: {coast: {tier: 9, zone: Nowhere}}");
        given().post("/api/v1/feeds/reload")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.key", hasItem("tier"))
                .body("errors.key", hasItem("zone"));
        assertThat(report().getString("name")).isEqualTo(feed);
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'feeds file' }.data.problems", startsWith("line 1, feed coast, zone"));
        metrics("wireloom_feeds_file_problems 2.0");
        configure("every: 5s");
    }

    private void configure(String poll) {
        String rest = poll.startsWith("{") ? poll.substring(1) : poll + "}";
        write("feeds: {" + feed + ": {poll: {url: '" + site.url("/" + mark) + "', " + rest + "}}");
        given().post("/api/v1/feeds/reload").then().statusCode(200);
    }

    private static void write(String yaml) {
        try {
            Files.writeString(
                    Path.of(ConfigProvider.getConfig().getValue("wireloom.ingest.feeds-file", String.class)), yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void pollNow() {
        given().post("/api/v1/feeds/" + feed + "/poll").then().statusCode(202);
    }

    /** Has the feed asked before its time, and waits until its server has seen that. */
    private void askAgain(String path) {
        int before = site.requests(path).size();
        pollNow();
        await().atMost(PATIENCE).until(() -> site.requests(path).size() > before);
    }

    private JsonPath report() {
        return given().get("/api/v1/feeds/" + feed)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void metrics(String line) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        given().get("/q/metrics").asString().lines())
                .anyMatch(found -> found.startsWith(line)));
    }

    private Article articleOf(String entry) {
        ConsumerRecord<String, byte[]> record = TopicFixture.await("articles", with(mark + "-" + entry));
        return MessageCodec.read(record.value(), Article.class);
    }

    private static List<ConsumerRecord<String, byte[]>> articlesWith(String text) {
        return TopicFixture.all("articles").stream().filter(with(text)).toList();
    }

    private static Predicate<ConsumerRecord<String, byte[]>> with(String text) {
        return record -> new String(record.value(), StandardCharsets.UTF_8).contains(text);
    }

    private String entry(String number) {
        return entry(number, "/story/" + mark + "-" + number);
    }

    private String entry(String number, String path) {
        String id = mark + "-" + number;
        return "<item><title>Harbour news " + number + "</title><link>" + site.url(path)
                + "</link><guid isPermaLink='false'>urn:x:" + id
                + "</guid><pubDate>Mon, 02 Mar 2026 08:00:00 GMT</pubDate>"
                + "<description>The harbour of Skarvik was closed on Monday, its master said. Boats stay out until Tuesday. "
                + id + "</description></item>";
    }

    private static String rss(String entries) {
        return "<?xml version='1.0' encoding='UTF-8'?><rss version='2.0'><channel><title>Coast</title>"
                + "<link>https://coast.example/</link><description>News of the coast</description>" + entries
                + "</channel></rss>";
    }
}
