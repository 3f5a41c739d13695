package io.wireloom.local.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wireloom.local.stack.StackFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WireFilesTest {

    @TempDir
    private Path directory;

    @Test
    void aManifestGivesTheOrderAndWhatIsSaidBesideEachFile() throws IOException {
        write("b.txt", "two");
        write("a.txt", "one");
        write("README.md", "not copy");
        write(
                "manifest.json",
                """
                [{"file": "b.txt", "feed": "meridian", "itemId": "urn:x", "providerVersion": "2", "status": "canceled"},
                 {"file": "a.txt", "url": "https://a.example/1", "published": "2020-01-01T00:00:00Z"}]
                """);
        List<WireItem> items = WireFiles.find(List.of(directory), Map.of("feed", "ignored"));
        assertThat(items)
                .containsExactly(
                        new WireItem(
                                directory.resolve("b.txt"),
                                Map.of("feed", "meridian", "itemId", "urn:x", "version", "2", "status", "canceled")),
                        new WireItem(
                                directory.resolve("a.txt"),
                                Map.of("url", "https://a.example/1", "published", "2020-01-01T00:00:00Z")));
    }

    @Test
    void aDirectoryWithoutManifestGivesItsFilesOfAKnownKindAndThoseOfItsDirectories() throws IOException {
        write("b.html", "two");
        write("a.txt", "one");
        write("notes.md", "not copy");
        write("c", "<?xml version='1.0'?><nitf/>");
        write(".hidden.txt", "not copy");
        Files.createDirectories(directory.resolve("day/night"));
        write("day/night/d.ninjs", "{}");
        write("day/e.warc.gz", "");

        assertThat(WireFiles.find(List.of(directory), Map.of("feed", "f")))
                .extracting(item -> directory.relativize(item.file()).toString())
                .containsExactly("a.txt", "b.html", "c", "day/e.warc.gz", "day/night/d.ninjs");
    }

    @Test
    void aFileNamedIsSentWhateverItsName() throws IOException {
        write("take.copy", "one");
        assertThat(WireFiles.find(List.of(directory.resolve("take.copy")), Map.of()))
                .hasSize(1);
    }

    @Test
    void whatIsMissingOrUnreadableIsSaidBeforeAnythingIsSent() throws IOException {
        Path missing = directory.resolve("missing.txt");
        assertThatThrownBy(() -> WireFiles.find(List.of(missing), Map.of()))
                .isInstanceOf(StackFailure.class)
                .hasMessage(missing + " is not there. Nothing was sent.");
        write("manifest.json", "[{\"file\": \"gone.txt\"}]");
        assertThatThrownBy(() -> WireFiles.find(List.of(directory), Map.of()))
                .hasMessageContaining("gone.txt, which cannot be read");
        write("manifest.json", "[{\"file\": ");
        assertThatThrownBy(() -> WireFiles.find(List.of(directory), Map.of()))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("manifest.json cannot be read");
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(directory.resolve(name), content);
    }
}
