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
                "-                         | <?xml version='1.0'?><html>   | HTML",
                "text/xml                  | <?xml version='1.0'?><rss/>   | RSS",
                "application/xml           | <feed xmlns='x'>              | ATOM",
                "-                         | <a:RDF xmlns:a='x'>           | RDF",
                "-                         | <newsItem guid='x'>           | NEWSML_G2",
                "-                         | <NewsML Version='1.2'>        | NEWSML_1",
                "application/nitf+xml      | <nitf>                        | NITF",
                "application/json          | {\"headline\": \"x\"}         | NINJS",
                "-                         | {\"version\": \"https://jsonfeed.org/version/1.1\"} | JSON_FEED",
                "message/rfc822            | Subject: x                    | EMAIL"
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
    @ValueSource(strings = {"image/png", "application/x-www-form-urlencoded", "video/mp4"})
    void refusesWhatIsNoWireCopy(String contentType) {
        assertThatThrownBy(() -> WireFormat.of(item(contentType, new byte[] {'x'})))
                .isInstanceOfSatisfying(
                        UnusableItemException.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNSUPPORTED_TYPE));
    }

    @Test
    void namesTheRootOfXmlThatIsNoWireFormat() {
        assertThatThrownBy(() -> WireFormat.of(
                        item("text/xml", "<?xml version='1.0'?><invoice/>".getBytes(StandardCharsets.UTF_8))))
                .hasMessageContaining("root element invoice");
    }

    private static WireItem item(String contentType, byte[] body) {
        Map<String, String> fields = new HashMap<>();
        fields.put(WireHeaders.CONTENT_TYPE, contentType);
        return new WireItem(body, Envelope.read(fields, "feed", Instant.EPOCH));
    }
}
