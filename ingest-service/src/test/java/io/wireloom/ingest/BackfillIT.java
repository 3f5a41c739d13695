package io.wireloom.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wireloom.backing.BackingResource;
import io.wireloom.contracts.ArticleIds;
import io.wireloom.contracts.OutgoingRecords;
import io.wireloom.contracts.Topic;
import io.wireloom.contracts.WireHeaders;
import io.wireloom.ingest.archive.ZipFixture;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What may wait goes through while the line is free, and only then. */
@QuarkusTest
@WithTestResource(BackingResource.class)
class BackfillIT {

    private static final String TOPIC = Topic.WIRE_COPY_BACKFILL.topicName();
    private static final String LETTERS = Topic.WIRE_COPY_BACKFILL.deadLetterFor("ingest-service");
    /** The default of wireloom.ingest.backfill.most-waiting. */
    private static final int MOST_WAITING = 100;

    private static final int ARCHIVE = 300;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Inject
    MeterRegistry meters;

    private final String mark = UUID.randomUUID().toString();
    private final LineFixture line = new LineFixture();

    @AfterEach
    void free() {
        line.readAll();
        line.close();
    }

    @Test
    void holdsAnArchiveBackWhileTheLineIsBusyAndLetsLiveCopyThrough() {
        line.pile(MOST_WAITING);
        awaitHeldBack(1);

        given().header("Content-Type", "application/x-ndjson")
                .body(archive())
                .post("/api/v1/wire/bulk?feed=archive&lane=backfill")
                .then()
                .statusCode(200)
                .body(containsString("\"accepted\":" + ARCHIVE));
        assertThat(send("live", "Breaking")).isEqualTo("accepted");
        TopicFixture.awaitArticle(ArticleIds.of("archive", item("live")));

        // The same item once more, in a hurry now: it does not wait for itself.
        assertThat(send("7", text("7"))).isEqualTo("accepted");
        TopicFixture.awaitArticle(ArticleIds.of("archive", item("7")));
        assertThat(send("7", text("7"))).isEqualTo("unchanged");

        assertThat(published()).containsOnly(item("live"), item("7"));
        assertThat(TopicFixture.all(TOPIC)).filteredOn(this::mine).hasSize(ARCHIVE);

        line.readAll();
        await().atMost(PATIENCE).until(() -> published().size() >= MOST_WAITING);
        awaitHeldBack(1);
        // The two that hurried, what is allowed, and one that was in hand when it was looked.
        assertThat(published()).hasSizeLessThanOrEqualTo(2 + MOST_WAITING + 1);

        await().atMost(PATIENCE).until(() -> {
            line.readAll();
            return published().size() == ARCHIVE + 1;
        });
        assertThat(publishedOnce()).isTrue();
        assertThat(TopicFixture.all("articles"))
                .filteredOn(this::mine)
                .filteredOn(record -> !OutgoingRecords.backfilled(record))
                .hasSize(2);
    }

    @Test
    void takesSingleItemsOfTheLaneAndRefusesALaneThatThereIsNot() {
        line.readAll();

        given().header("Content-Type", "text/plain")
                .body(text("single"))
                .post("/api/v1/wire?feed=archive&lane=backfill&itemId=" + item("single"))
                .then()
                .statusCode(202)
                .body("status", equalTo("accepted"));

        TopicFixture.awaitArticle(ArticleIds.of("archive", item("single")));
        assertThat(TopicFixture.all("wire-copy")).noneMatch(this::mine);
        for (String path : List.of("/api/v1/wire", "/api/v1/wire/bulk")) {
            given().header("Content-Type", "text/plain")
                    .body(text("lost"))
                    .post(path + "?lane=express")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("detail", containsString("live or backfill"));
        }
    }

    @Test
    void keepsTheLaneOfADocumentOfManyAndHasDeadLettersOfItsOwn() {
        line.readAll();
        byte[] zip = new ZipFixture()
                .with("1.txt", text("1"))
                .with("2.txt", text("2"))
                .bytes();

        TopicFixture.put(TOPIC, mark + ":zip", zip, Map.of(WireHeaders.FEED, "archive"));
        TopicFixture.put(TOPIC, mark + ":poison", new byte[] {0, 1, 2, 3, 0, 5, (byte) 0xfe}, Map.of());

        TopicFixture.await(LETTERS, record -> (mark + ":poison").equals(record.key()));
        await().atMost(PATIENCE).until(() -> {
            line.readAll();
            return TopicFixture.all("articles").stream().filter(this::mine).count() == 2;
        });
        assertThat(TopicFixture.all(TOPIC)).filteredOn(this::mine).hasSize(2);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(closed())
                .isPositive()
                .isEqualTo(meters.get("wireloom.records.received")
                        .tag("door", TOPIC)
                        .counter()
                        .count()));
    }

    private double closed() {
        return meters.find("wireloom.records.closed").tag("door", TOPIC).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    private void awaitHeldBack(int value) {
        await().atMost(PATIENCE)
                .until(() -> meters.get("wireloom.backfill.held.back").gauge().value() == value);
    }

    private String send(String name, String body) {
        return given().header("Content-Type", "text/plain")
                .body(body + " " + mark)
                .post("/api/v1/wire?feed=archive&itemId=" + item(name))
                .then()
                .statusCode(202)
                .extract()
                .path("status");
    }

    private byte[] archive() {
        return IntStream.rangeClosed(1, ARCHIVE)
                .mapToObj(i -> "{\"itemId\":\"" + item("" + i) + "\",\"contentType\":\"text/plain\",\"body\":\""
                        + text("" + i).replace("\n", "\\n") + " " + mark + "\"}\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    private String item(String name) {
        return "urn:x:" + mark + ":" + name;
    }

    private String text(String name) {
        return "Ferry " + name + " halts\n\nFerry " + name + " halted at Lomsund on Friday, its master said. " + mark;
    }

    /** Item ids of what has become of this test's items. */
    private Set<String> published() {
        return TopicFixture.all("articles").stream()
                .filter(this::mine)
                .map(record -> text(record).replaceFirst("(?s).*\"itemId\":\"([^\"]+)\".*", "$1"))
                .collect(Collectors.toSet());
    }

    private boolean publishedOnce() {
        return TopicFixture.all("articles").stream().filter(this::mine).count() == ARCHIVE + 1;
    }

    private boolean mine(ConsumerRecord<String, byte[]> record) {
        return record.value() != null && text(record).contains(mark);
    }

    private static String text(ConsumerRecord<String, byte[]> record) {
        return new String(record.value(), StandardCharsets.UTF_8);
    }
}
