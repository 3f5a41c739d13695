package io.wireloom.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wireloom.contracts.Article;
import io.wireloom.ingest.wire.Envelope;
import io.wireloom.ingest.wire.UnusableItemException;
import io.wireloom.ingest.wire.WireItem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NdjsonUnpackerTest {

    private static final String NDJSON = "application/x-ndjson";

    @Test
    void readsEveryFieldOfAnEnvelope() throws IOException {
        WireItem item = only(
                "{\"body\":\"Ferry halts\",\"contentType\":\"text/plain; charset=iso-8859-1\",\"feed\":\"isle\","
                        + "\"itemId\":\"urn:x:1\",\"url\":\"https://isle.example/1\",\"published\":\"2026-02-03T04:05:06Z\","
                        + "\"version\":3,\"status\":\"usable\",\"embargo\":\"2026-02-04T00:00:00Z\",\"fileName\":\"f.txt\"}");

        assertThat(new String(item.body(), StandardCharsets.UTF_8)).isEqualTo("Ferry halts");
        assertThat(item.envelope())
                .isEqualTo(new Envelope(
                        "text/plain; charset=utf-8",
                        "isle",
                        "urn:x:1",
                        "https://isle.example/1",
                        Instant.parse("2026-02-03T04:05:06Z"),
                        3L,
                        Article.Status.USABLE,
                        Instant.parse("2026-02-04T00:00:00Z"),
                        "f.txt",
                        Instant.parse("2026-03-01T10:00:00Z")));
    }

    @Test
    void keepsBytesInBase64AsTheyWere() throws IOException {
        WireItem item = only("{\"bodyBase64\":\"/+n+AA==\",\"contentType\":\"text/plain; charset=iso-8859-1\"}");

        assertThat(item.body()).isEqualTo(new byte[] {(byte) 0xff, (byte) 0xe9, (byte) 0xfe, 0});
        assertThat(item.envelope().contentType()).isEqualTo("text/plain; charset=iso-8859-1");
    }

    @Test
    void saysThatTextInJsonIsUtf8() throws IOException {
        assertThat(only("{\"body\":\"<html><head><meta charset='iso-8859-1'></head><p>Skærvig</html>\"}")
                        .envelope()
                        .contentType())
                .isEqualTo("text/html; charset=utf-8");
    }

    @Test
    void takesABareObjectAsItIs() throws IOException {
        String ninjs = "{\"uri\":\"urn:x:1\",\"body_text\":\"Ferry halts\"}";

        PartsFixture parts = PartsFixture.of((ninjs + "\r\n\n").getBytes(StandardCharsets.UTF_8), NDJSON, null);

        assertThat(parts.texts()).singleElement().asString().isEqualToIgnoringWhitespace(ninjs);
        assertThat(parts.items.get(0).envelope().contentType()).isEqualTo("application/json");
    }

    @Test
    void takesAWithdrawalWithoutABody() throws IOException {
        assertThat(only("{\"itemId\":\"urn:x:1\",\"status\":\"canceled\"}").withdrawal())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"body\":               | UNDECODABLE: the line is no JSON",
                "[1]                      | UNDECODABLE: the line is no JSON object",
                "{\"body\":{}}            | BAD_PARAMETER: one of body and bodyBase64",
                "{\"body\":\"x\",\"bodyBase64\":\"eA==\"} | BAD_PARAMETER: one of body and bodyBase64",
                "{\"bodyBase64\":\"x\"}   | BAD_PARAMETER: bodyBase64 is no base64",
                "{\"body\":\"x\",\"published\":\"soon\"} | BAD_PARAMETER: published is 'soon'",
                "{\"body\":\"x\",\"feed\":[]} | BAD_PARAMETER: feed must be",
            })
    void refusesABadLineByItselfAndSaysWhich(String line, String reason) throws IOException {
        String document = "{\"body\":\"Ferry halts\"}\n" + line + "\n{\"body\":\"Mine floods\"}";

        PartsFixture parts = PartsFixture.of(document.getBytes(StandardCharsets.UTF_8), NDJSON, null);

        assertThat(parts.texts()).containsExactly("Ferry halts", "Mine floods");
        assertThat(parts.refused).singleElement().asString().startsWith("line 2: " + reason);
    }

    @Test
    void refusesALineOfAHundredMegabytesByItself() throws IOException {
        byte[] document = new byte[(100 << 20) + 23];
        Arrays.fill(document, (byte) 'x');
        byte[] last = "\n{\"body\":\"Mine floods\"}".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(last, 0, document, document.length - last.length, last.length);

        PartsFixture parts = PartsFixture.of(document, NDJSON, null);

        assertThat(parts.texts()).containsExactly("Mine floods");
        assertThat(parts.refused).singleElement().asString().startsWith("line 1: TOO_LARGE");
    }

    @Test
    void countsBadLinesAgainstTheMostItemsOfADocument() {
        byte[] document = "no json\n".repeat(650_000).getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> PartsFixture.of(document, NDJSON, null))
                .isInstanceOf(UnusableItemException.class)
                .hasMessageContaining("more than the 1000 items");
    }

    private static WireItem only(String line) throws IOException {
        PartsFixture parts = PartsFixture.of(line.getBytes(StandardCharsets.UTF_8), NDJSON, null);
        assertThat(parts.refused).isEmpty();
        assertThat(parts.items).hasSize(1);
        return parts.items.get(0);
    }
}
