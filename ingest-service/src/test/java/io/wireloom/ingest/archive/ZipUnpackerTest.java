package io.wireloom.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wireloom.ingest.wire.UnusableItemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZipUnpackerTest {

    @Test
    void handsOutEntriesByNameAndPassesOverHousekeeping() throws IOException {
        byte[] zip = new ZipFixture()
                .with("monday/", "")
                .with("monday/ferry.txt", "Ferry halts")
                .stored("mine.txt", "Mine floods")
                .with("__MACOSX/monday/._ferry.txt", "x")
                .with(".hidden", "x")
                .with("Thumbs.db", "x")
                .bytes();

        PartsFixture parts = PartsFixture.of(zip, null, "day.zip");

        assertThat(parts.texts()).containsExactly("Ferry halts", "Mine floods");
        assertThat(parts.names()).containsExactly("monday/ferry.txt", "mine.txt");
        assertThat(parts.items).allMatch(item -> item.envelope().feed().equals("coast"));
        assertThat(parts.refused).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, etc/passwd",
        "/root/story.txt, root/story.txt",
        "C:\\\\wire\\\\..\\\\story.txt, wire/story.txt",
        "a/./b/story.txt, a/b/story.txt",
    })
    void keepsNothingOfANameThatWouldLeadElsewhere(String name, String label) throws IOException {
        byte[] zip =
                new ZipFixture().with(name.replace("\\\\", "\\"), "Ferry halts").bytes();

        assertThat(PartsFixture.of(zip, null, null).names()).containsExactly(label);
    }

    @Test
    void takesZipsInsideZips() throws IOException {
        byte[] inner = new ZipFixture().with("ferry.txt", "Ferry halts").bytes();
        byte[] lines = "{\"uri\":\"urn:x:1\"}\n{\"uri\":\"urn:x:2\"}\n".getBytes(StandardCharsets.UTF_8);
        byte[] zip = new ZipFixture()
                .with("inner.zip", inner)
                .with("lines.ndjson.gz", ZipFixture.gzip(lines))
                .bytes();

        PartsFixture parts = PartsFixture.of(zip, null, null);

        assertThat(parts.texts()).containsExactly("Ferry halts", "{\"uri\":\"urn:x:1\"}", "{\"uri\":\"urn:x:2\"}");
    }

    @Test
    void refusesOnlyThePartThatLiesTooDeep() throws IOException {
        byte[] zip = new ZipFixture().with("ferry.txt", "Ferry halts").bytes();
        for (int depth = 0; depth < 5; depth++) {
            zip = new ZipFixture().with("inner" + depth + ".zip", zip).bytes();
        }
        byte[] whole = new ZipFixture()
                .with("deep.zip", zip)
                .with("mine.txt", "Mine floods")
                .bytes();

        PartsFixture parts = PartsFixture.of(whole, null, null);

        assertThat(parts.texts()).containsExactly("Mine floods");
        assertThat(parts.refused).singleElement().asString().contains("TOO_LARGE", "inside one another");
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void refusesADamagedEntryAndGoesOn(boolean checksumBefore) throws IOException {
        ZipFixture fixture = new ZipFixture();
        String text = "Storm shuts the harbour at Skarvig";
        byte[] zip = (checksumBefore ? fixture.stored("storm.txt", text) : fixture.with("storm.txt", text))
                .with("mine.txt", "Mine floods")
                .bytes();
        int at = checksumBefore ? indexOf(zip, "harbour") : 30 + "storm.txt".length() + 12;
        zip[at] ^= 0x10;

        PartsFixture parts = PartsFixture.of(zip, null, null);

        assertThat(parts.texts()).containsExactly("Mine floods");
        assertThat(parts.refused)
                .singleElement()
                .asString()
                .startsWith("storm.txt: UNDECODABLE")
                .contains("damaged");
    }

    @Test
    void refusesAnEncryptedEntryAndGoesOn() throws IOException {
        byte[] zip = new ZipFixture()
                .stored("secret.txt", "Storm shuts harbour")
                .with("mine.txt", "Mine floods")
                .bytes();
        zip[6] |= 1;

        PartsFixture parts = PartsFixture.of(zip, null, null);

        assertThat(parts.texts()).containsExactly("Mine floods");
        assertThat(parts.refused).singleElement().asString().contains("encrypted");
    }

    @Test
    void keepsWhatCameBeforeTheEndOfATruncatedFile() {
        byte[] zip = new ZipFixture()
                .with("mine.txt", "Mine floods")
                .with("storm.txt", "Storm shuts the harbour at Skarvig")
                .bytes();
        byte[] half = Arrays.copyOf(zip, indexOf(zip, "storm.txt") + 15);
        PartsFixture parts = new PartsFixture();

        assertThatThrownBy(() -> PartsFixture.unpacking()
                        .unpack(new ByteArrayInputStream(half), PartsFixture.envelope("application/zip", null), parts))
                .isInstanceOf(IOException.class);
        assertThat(parts.texts()).containsExactly("Mine floods");
        assertThat(parts.refused).singleElement().asString().startsWith("storm.txt");
    }

    @Test
    void refusesAnEntryThatIsTooLargeAndGoesOn() throws IOException {
        byte[] zip = new ZipFixture()
                .with("long.txt", "word ".repeat(PartsFixture.ITEM_BYTES))
                .with("mine.txt", "Mine floods")
                .bytes();

        PartsFixture parts = PartsFixture.of(zip, null, null);

        assertThat(parts.texts()).containsExactly("Mine floods");
        assertThat(parts.refused).singleElement().asString().startsWith("long.txt: TOO_LARGE");
    }

    @Test
    void endsABombInTime() {
        byte[] zeros = new byte[64 << 20];
        ZipFixture fixture = new ZipFixture();
        for (int entry = 0; entry < 8; entry++) {
            fixture.with(entry + ".txt", zeros);
        }
        byte[] bomb = new ZipFixture().with("bomb.zip", fixture.bytes()).bytes();

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertThatThrownBy(() -> PartsFixture.of(bomb, null, null))
                        .isInstanceOf(UnusableItemException.class)
                        .hasMessageContaining("times its size"));
    }

    private static int indexOf(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
    }
}
