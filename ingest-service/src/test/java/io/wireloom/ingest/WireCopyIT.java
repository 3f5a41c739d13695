package io.wireloom.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.wireloom.backing.BackingResource;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.Topic;
import io.wireloom.contracts.WireHeaders;
import io.wireloom.contracts.delivery.DeadLetters;
import io.wireloom.ingest.archive.ZipFixture;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(BackingResource.class)
class WireCopyIT {

    private static final String LETTERS = Topic.WIRE_COPY.deadLetterFor("ingest-service");

    @Inject
    MeterRegistry meters;

    @Test
    void readsARecordThatAnyoneWroteWithoutAHeader() {
        String mark = UUID.randomUUID().toString();

        put("key", "Dam holds\n\nThe dam above Ruvik held on Tuesday, engineers said. " + mark, Map.of());

        Article article = awaitArticleWith(mark);
        assertThat(article.feed()).isEqualTo("wire-copy");
        assertThat(article.itemId()).startsWith("sha256:");
        assertThat(article.contentType()).isEqualTo("text/plain");
    }

    @Test
    void publishesARepeatedRecordOnce() {
        String mark = UUID.randomUUID().toString();
        String text = "Train halts\n\nA train stood at Ost for an hour on Tuesday, its driver said. " + mark;
        put(mark, text, Map.of());
        awaitArticleWith(mark);

        put(mark, text, Map.of());

        String marker = UUID.randomUUID().toString();
        put(mark, "Marker\n\nThis one only comes after the others. " + marker, Map.of());
        awaitArticleWith(marker);
        assertThat(TopicFixture.all("articles"))
                .filteredOn(record -> text(record).contains(mark))
                .hasSize(1);
    }

    @Test
    void deadLettersWhatIsNoTextAndGoesOn() {
        String mark = UUID.randomUUID().toString();
        byte[] poison = new byte[] {0, 1, 2, 3, 0, 5, (byte) 0xfe};

        TopicFixture.put("wire-copy", mark, poison, Map.of(WireHeaders.FEED, "coast"));
        put(mark, "Well found\n\nA well was found at Dry Creek on Tuesday, its finder said. " + mark, Map.of());

        awaitArticleWith(mark);
        ConsumerRecord<String, byte[]> letter = TopicFixture.await(LETTERS, record -> mark.equals(record.key()));
        assertThat(letter.value()).isEqualTo(poison);
        assertThat(TopicFixture.header(letter, DeadLetters.REASON)).contains("binary");
        assertThat(TopicFixture.header(letter, DeadLetters.TOPIC)).isEqualTo("wire-copy");
        assertThat(TopicFixture.header(letter, WireHeaders.FEED)).isEqualTo("coast");
    }

    @Test
    void deadLettersARecordWithoutAValueAndOneWithABadHeader() {
        String empty = UUID.randomUUID().toString();
        String bad = UUID.randomUUID().toString();

        TopicFixture.put("wire-copy", empty, null, Map.of());
        put(bad, "Good words here.", Map.of(WireHeaders.PUBLISHED, "soon"));

        assertThat(reason(empty)).contains("empty");
        assertThat(reason(bad)).contains("RFC 3339");
    }

    @Test
    void takesADocumentOfManyApart() {
        String mark = UUID.randomUUID().toString();
        byte[] zip = new ZipFixture()
                .with("1.txt", "Boat found\n\nA boat was found off Lomsund on Tuesday. 1-" + mark)
                .with(
                        "lines.ndjson",
                        "{\"itemId\":\"urn:x:" + mark + "\",\"feed\":\"isle\",\"body\":"
                                + "\"Mill burns. A mill burnt at Tamm on Tuesday. 2-" + mark + "\"}\n")
                .bytes();

        TopicFixture.put("wire-copy", mark, zip, Map.of(WireHeaders.FEED, "coast"));

        assertThat(awaitArticleWith("1-" + mark).feed()).isEqualTo("coast");
        Article ofLine = awaitArticleWith("2-" + mark);
        assertThat(ofLine.feed()).isEqualTo("isle");
        assertThat(ofLine.itemId()).isEqualTo("urn:x:" + mark);
        assertThat(count("unpacked")).isPositive();
    }

    @Test
    void takesTheGoodLinesOfADocumentAndDeadLettersItForTheBad() {
        String mark = UUID.randomUUID().toString();
        String lines = "{\"body\":\"Boat found. A boat was found off Lomsund on Tuesday. 1-" + mark + "\"}\nno json\n"
                + "{\"body\":\"Mill burns. A mill burnt at Tamm on Tuesday. 2-" + mark + "\"}\n";

        put(mark, lines, Map.of(WireHeaders.CONTENT_TYPE, "application/x-ndjson"));

        awaitArticleWith("1-" + mark);
        awaitArticleWith("2-" + mark);
        assertThat(reason(mark)).contains("1 of the document's 3 items", "line 2", "no JSON");
    }

    @Test
    void closesItsLedger() {
        String mark = UUID.randomUUID().toString();
        put(mark, "Cows stray\n\nCows strayed onto a road at Elm on Tuesday, a driver said. " + mark, Map.of());
        awaitArticleWith(mark);

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            double closed = meters.find("wireloom.records.closed").tag("door", "wire-copy").counters().stream()
                    .mapToDouble(Counter::count)
                    .sum();
            assertThat(closed).isPositive();
            assertThat(meters.get("wireloom.records.received")
                            .tag("door", "wire-copy")
                            .counter()
                            .count())
                    .isEqualTo(closed);
        });
    }

    private double count(String outcome) {
        return meters.get("wireloom.records.closed")
                .tags("door", "wire-copy", "outcome", outcome)
                .counter()
                .count();
    }

    private static String reason(String key) {
        return TopicFixture.header(TopicFixture.await(LETTERS, record -> key.equals(record.key())), DeadLetters.REASON);
    }

    private static void put(String key, String text, Map<String, String> headers) {
        TopicFixture.put("wire-copy", key, text.getBytes(StandardCharsets.UTF_8), headers);
    }

    private static Article awaitArticleWith(String mark) {
        return MessageCodec.read(
                TopicFixture.await("articles", record -> text(record).contains(mark))
                        .value(),
                Article.class);
    }

    private static String text(ConsumerRecord<String, byte[]> record) {
        return new String(record.value(), StandardCharsets.UTF_8);
    }
}
