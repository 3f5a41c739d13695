package io.wireloom.local.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaTypeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    take.txt       | Two trains met.                          | text/plain; charset=utf-8
                    take.TXT       | Two trains met.                          | text/plain; charset=utf-8
                    take           | Two trains met.                          | text/plain; charset=utf-8
                    page.html      | <p>Two trains met.</p>                   | text/html
                    page.htm       | Two trains met.                          | text/html
                    saved.txt      | <!DOCTYPE html><p>Two trains met.</p>    | text/html
                    saved          | <html lang="en"><p>Two trains met.</p>   | text/html
                    item.xml       | <newsItem/>                              | application/xml
                    item           | <?xml version="1.0"?><newsItem/>         | application/xml
                    page.xml       | <?xml version="1.0"?><html><p>x</p></html> | text/html
                    item.json      | {"uri": "x"}                             | application/json
                    """)
    void contentDecidesWhereItTellsAndTheNameWhereItDoesNot(String name, String content, String type) {
        assertThat(MediaType.of(Path.of(name), content.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(type);
    }

    @Test
    void textThatIsNotUtf8NamesNoCharacterSet() {
        assertThat(MediaType.of(Path.of("take.txt"), "Cúcuta".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("text/plain");
    }

    @Test
    void bytesThatAreNoTextAreSentAsSuchWhateverTheirName() {
        assertThat(MediaType.of(Path.of("take.txt"), new byte[] {'P', 'K', 3, 4, 0, 0}))
                .isEqualTo("application/octet-stream");
        assertThat(MediaType.of(Path.of("take.txt"), "wide".getBytes(StandardCharsets.UTF_16)))
                .isEqualTo("text/plain");
    }

    @ParameterizedTest
    @CsvSource({
        "day.zip, x, application/zip",
        "day.jsonl, x, application/x-ndjson",
        "crawl.warc, x, application/warc",
        "crawl.warc.gz, x, application/warc",
        "day.ndjson.gz, x, application/gzip",
        "crawl, WARC/1.0, application/warc",
        "day.docx, x, ",
        "take.txt, WARC/1.0, ",
    })
    void tellsArchivesByNameAndByContentWhereThereIsNoName(
            String name, String content, String type, @TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve(name), content);

        assertThat(MediaType.archive(file)).isEqualTo(Optional.ofNullable(type));
    }
}
