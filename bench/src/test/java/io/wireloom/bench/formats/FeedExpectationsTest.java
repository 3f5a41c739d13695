package io.wireloom.bench.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedExpectationsTest {

    @TempDir
    Path directory;

    @Test
    void countsWhatIsMetAndTellsWhatIsNot() throws IOException {
        Files.writeString(
                directory.resolve("a.xml"),
                "<rss><channel><title>Port</title><item><title>Ferry</title></item><item><guid>7</guid></item></channel></rss>");
        Files.writeString(
                directory.resolve("expected_feeds.jsonl"),
                """
                {"file": "a.xml", "expect": "not bozo and feed['title'] == 'Port' and entries[0]['title'] == 'Tug'"}
                {"file": "a.xml", "expect": "entries[1]['id'] == '7' and entries[0]['comments'] == 'none'"}
                """);
        FeedExpectations.Result result = new FeedExpectations(directory, new Ingest()::take).run();

        assertThat(result.files()).isEqualTo(2);
        assertThat(result.expected()).isEqualTo(3);
        assertThat(result.met()).isEqualTo(2);
        assertThat(result.misses()).singleElement().asString().contains("a.xml entries.0.title", "'Tug'", "[Ferry]");
        assertThat(result.lost()).isEmpty();
    }
}
