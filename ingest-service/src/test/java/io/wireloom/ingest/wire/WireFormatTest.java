package io.wireloom.ingest.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wireloom.contracts.WireHeaders;
import io.wireloom.ingest.wire.UnusableItemException.Reason;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireFormatTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "text/plain; charset=utf-8 | <p>marks</p>                  | PLAIN_TEXT",
                "TEXT/HTML                 | words                         | HTML",
                "application/xhtml+xml     | <html xmlns='x'/>             | HTML",
                "-                         | plain words                   | PLAIN_TEXT",
                "-                         | <!DOCTYPE html><p>a           | HTML",
                "application/octet-stream  | <!-- note --> <html lang='en'> | HTML",
                "application/octet-stream  | [Photo] of a bridge           | PLAIN_TEXT",
                "-                         | <?xml version='1.0'?><html>   | HTML"
            })
    void goesByTheTypeStatedElseByTheContent(String contentType, String body, WireFormat format) {
        assertThat(WireFormat.of(item(contentType, body.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(format);
    }

    @Test
    void knowsAPageInUtf16() {
        byte[] body = "<!DOCTYPE html><html><p>words</p></html>".getBytes(Charset.forName("UTF-16"));

        assertThat(WireFormat.of(item(null, body))).isEqualTo(WireFormat.HTML);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "application/rss+xml", "text/xml", "application/vnd.iptc.g2.newsitem+xml"})
    void saysThatAWireFormatIsNotReadYet(String contentType) {
        assertThatThrownBy(() -> WireFormat.of(item(contentType, new byte[] {'x'})))
                .hasMessageContaining("not read yet")
                .hasMessageContaining("text/plain");
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "application/x-www-form-urlencoded", "video/mp4"})
    void refusesWhatIsNoWireCopy(String contentType) {
        assertThatThrownBy(() -> WireFormat.of(item(contentType, new byte[] {'x'})))
                .isInstanceOfSatisfying(
                        UnusableItemException.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNSUPPORTED_TYPE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"headline\": \"x\"}", "[{\"a\":1}]", "<?xml version='1.0'?><rss/>", "<newsItem guid='x'>"})
    void refusesJsonAndXmlByTheirContent(String body) {
        assertThatThrownBy(() -> WireFormat.of(item(null, body.getBytes(StandardCharsets.UTF_8))))
                .hasMessageContaining("not read yet");
    }

    private static WireItem item(String contentType, byte[] body) {
        Map<String, String> fields = new HashMap<>();
        fields.put(WireHeaders.CONTENT_TYPE, contentType);
        return new WireItem(body, Envelope.read(fields, "feed", Instant.EPOCH));
    }
}
