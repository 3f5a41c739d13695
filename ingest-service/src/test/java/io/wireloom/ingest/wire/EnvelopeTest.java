package io.wireloom.ingest.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wireloom.contracts.Article.Status;
import io.wireloom.contracts.WireHeaders;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvelopeTest {

    private static final Instant NOW = Instant.parse("2024-05-01T08:30:00Z");

    @Test
    void givesAnItemWithoutFieldsTheDefaultFeedAndTheTimeOfItsArrival() {
        Envelope envelope = Envelope.read(Map.of(), "wire-copy", NOW);

        assertThat(envelope).isEqualTo(new Envelope(null, "wire-copy", null, null, null, null, null, null, null, NOW));
    }

    @Test
    void writesWhatItReads() {
        Map<String, String> fields = Map.of(
                WireHeaders.CONTENT_TYPE, "text/plain; charset=utf-8",
                WireHeaders.FEED, "coast",
                WireHeaders.ITEM_ID, "urn:x:1",
                WireHeaders.URL, "https://coast.example/a",
                WireHeaders.PUBLISHED, "2024-04-30T10:00:00+02:00",
                WireHeaders.VERSION, "3",
                WireHeaders.STATUS, "canceled",
                WireHeaders.FILE_NAME, "a.txt",
                WireHeaders.RECEIVED, "2024-04-30T08:00:01Z");

        Envelope envelope = Envelope.read(fields, "wire-copy", NOW);

        assertThat(Envelope.read(envelope.fields(), "other", Instant.EPOCH)).isEqualTo(envelope);
        assertThat(envelope.published()).isEqualTo(Instant.parse("2024-04-30T08:00:00Z"));
        assertThat(envelope.status()).isEqualTo(Status.CANCELED);
        assertThat(envelope.received()).isEqualTo(Instant.parse("2024-04-30T08:00:01Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "wireloom-published, yesterday, RFC 3339",
        "wireloom-published, 2024-13-01, RFC 3339",
        "wireloom-published, 2024-05-01T08:30:00, RFC 3339",
        "wireloom-version, -1, whole number",
        "wireloom-version, two, whole number",
        "wireloom-status, dead, usable",
        "wireloom-url, /relative, absolute",
        "wireloom-url, ftp://a.example/x, absolute",
        "wireloom-url, http://a b, absolute"
    })
    void saysWhatIsWrongWithAField(String name, String value, String hint) {
        assertThatThrownBy(() -> Envelope.read(Map.of(name, value), "wire-copy", NOW))
                .isInstanceOf(UnusableItemException.class)
                .hasMessageContaining(value)
                .hasMessageContaining(hint);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-05-01, 2024-05-01T00:00:00Z",
        "2024-05-01T08:30Z, 2024-05-01T08:30:00Z",
        "2024-05-01T08:30:00 02:00, 2024-05-01T06:30:00Z"
    })
    void readsDaysAndTimesWhosePlusSignTheQueryLost(String value, Instant instant) {
        assertThat(Envelope.read(Map.of(WireHeaders.PUBLISHED, value), "f", NOW).published())
                .isEqualTo(instant);
    }
}
