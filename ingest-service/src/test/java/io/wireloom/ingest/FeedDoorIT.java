package io.wireloom.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.wireloom.backing.BackingResource;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.Topic;
import io.wireloom.contracts.WireHeaders;
import io.wireloom.contracts.delivery.DeadLetters;
import io.wireloom.ingest.FeedSiteFixture.Reply;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** What comes of polling a feed. */
@QuarkusTest
@WithTestResource(BackingResource.class)
@TestProfile(PolledFeed.Profile.class)
class FeedDoorIT extends PolledFeed {

    private static final String LETTERS = Topic.WIRE_COPY.deadLetterFor("ingest-service");

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
        await().atMost(PATIENCE).until(() -> outcomesOf("Half an entry " + mark) > 0);
        askAgain("/" + mark);
        askAgain("/" + mark);
        assertThat(outcomesOf("Half an entry " + mark))
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
        List<ConsumerRecord<String, byte[]>> letters = letters();
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

    private List<ConsumerRecord<String, byte[]>> letters() {
        return TopicFixture.all(LETTERS).stream()
                .filter(letter -> feed.equals(TopicFixture.header(letter, WireHeaders.FEED)))
                .toList();
    }

    private int outcomesOf(String text) {
        return letters().size() + articlesWith(text).size();
    }
}
