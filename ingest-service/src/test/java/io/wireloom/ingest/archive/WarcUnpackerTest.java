package io.wireloom.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wireloom.ingest.wire.Envelope;
import io.wireloom.ingest.wire.UnusableItemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WarcUnpackerTest {

    private static final String PAGE = "<html><p>Ferry halts at Lomsund</p></html>";

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void handsOutThePagesThatMayBeCopyAndNothingElse(boolean compressed) throws IOException {
        byte[] warc = new WarcFixture(compressed)
                .record("warcinfo", "urn:x:info", "application/warc-fields", bytes("software: x\r\n"))
                .record(
                        "request",
                        "https://isle.example/1",
                        "application/http; msgtype=request",
                        bytes("GET / HTTP/1.1\r\n\r\n"))
                .page("https://isle.example/1", PAGE)
                .response("https://isle.example/2", 404, "Content-Type: text/html\r\n", bytes("<html>Gone</html>"))
                .response("https://isle.example/3.png", 200, "Content-Type: image/png\r\n", new byte[] {1, 2, 3})
                .response("https://isle.example/4.js", 200, "Content-Type: text/javascript\r\n", bytes("var x"))
                .response("https://isle.example/robots.txt", 200, "Content-Type: text/plain\r\n", bytes("Disallow:"))
                .record(
                        "revisit",
                        "https://isle.example/1",
                        "application/http; msgtype=response",
                        bytes("HTTP/1.1 200 OK\r\n\r\n"))
                .record("resource", "https://isle.example/5", "text/plain", bytes("Mine floods"))
                .record("conversion", "https://isle.example/6|a", "text/plain", bytes("Storm shuts harbour"))
                .record("metadata", "https://isle.example/1", "text/plain", bytes("x: y"))
                .record("resource", "dns:isle.example", "text/dns", bytes("isle.example 1.2.3.4"))
                .bytes();

        PartsFixture parts = PartsFixture.of(warc, "application/warc", "crawl.warc" + (compressed ? ".gz" : ""));

        assertThat(parts.texts()).containsExactly(PAGE, "Mine floods", "Storm shuts harbour");
        assertThat(parts.items)
                .extracting(item -> item.envelope().url())
                .containsExactly("https://isle.example/1", "https://isle.example/5", "https://isle.example/6%7ca");
        assertThat(parts.refused).isEmpty();
    }

    @Test
    void saysOfAPageItsAddressAndTypeButNotWhenItWasCaptured() throws IOException {
        byte[] warc =
                new WarcFixture(false).page("https://isle.example/1", PAGE).bytes();

        Envelope page = PartsFixture.of(warc, null, null).items.get(0).envelope();

        Envelope expected =
                PartsFixture.envelope("text/html; charset=utf-8", null).at("https://isle.example/1");
        assertThat(page).isEqualTo(expected);
    }

    @Test
    void takesTransferAndContentEncodingOff() throws IOException {
        byte[] zipped = ZipFixture.gzip(bytes(PAGE));
        String chunked = Integer.toHexString(PAGE.length()) + "\r\n" + PAGE + "\r\n0\r\n\r\n";
        byte[] warc = new WarcFixture(true)
                .response(
                        "https://isle.example/1", 200, "Content-Type: text/html\r\nContent-Encoding: gzip\r\n", zipped)
                .response(
                        "https://isle.example/2",
                        200,
                        "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n",
                        bytes(chunked))
                .bytes();

        assertThat(PartsFixture.of(warc, "application/warc", null).texts()).containsExactly(PAGE, PAGE);
    }

    @Test
    void refusesADamagedPageByItself() throws IOException {
        byte[] warc = new WarcFixture(false)
                .response(
                        "https://isle.example/1",
                        200,
                        "Content-Type: text/html\r\nContent-Encoding: gzip\r\n",
                        bytes("no gzip"))
                .page("https://isle.example/2", PAGE)
                .bytes();

        PartsFixture parts = PartsFixture.of(warc, "application/warc", null);

        assertThat(parts.texts()).containsExactly(PAGE);
        assertThat(parts.refused).singleElement().asString().contains("UNDECODABLE", "damaged");
    }

    @Test
    void keepsWhatCameBeforeADamagedRecord() {
        byte[] whole = new WarcFixture(true)
                .page("https://isle.example/1", PAGE)
                .page("https://isle.example/2", PAGE)
                .bytes();
        byte[] half = Arrays.copyOf(whole, whole.length * 3 / 4);
        PartsFixture parts = new PartsFixture();

        assertThatThrownBy(() -> PartsFixture.unpacking()
                        .unpack(new ByteArrayInputStream(half), PartsFixture.envelope("application/warc", null), parts))
                .isInstanceOf(IOException.class);
        assertThat(parts.texts()).containsExactly(PAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WARC/1.0\r\nX: ",
                "WARC/1.0\r\n",
                "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999999\r\n",
                "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 9999\r\n\r\n"
            })
    void endsAHeaderWithoutEndInTime(String start) {
        byte[] bomb = new byte[30 << 20];
        Arrays.fill(bomb, (byte) 'x');
        System.arraycopy(bytes(start), 0, bomb, 0, start.length());

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertThatThrownBy(() -> PartsFixture.of(bomb, "application/warc", null))
                        .isInstanceOfAny(IOException.class, UnusableItemException.class));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
