package io.wireloom.ingest.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The example that is shipped can be used as it is, and so can what stands in it commented out. */
class ExampleFeedsTest {

    private static final Path EXAMPLE = Path.of("..", "deploy", "local", "feeds.example.yaml");

    @Test
    void readsAsItIs() throws IOException {
        FeedBook book = new FeedsReader(Path.of(""), name -> null).read(Files.readString(EXAMPLE));

        assertThat(book.all())
                .extracting(FeedDefinition::name)
                .containsExactly("northwire", "coast-courier", "inland-post", "harbour-desk");
        assertThat(book.all()).filteredOn(feed -> feed.folder() != null).hasSize(1);
        assertThat(book.all()).filteredOn(feed -> feed.poll() != null).hasSize(2);
    }

    @Test
    void readsWithWhatIsCommentedOut() throws IOException {
        String all = Files.readString(EXAMPLE).replaceAll("(?m)^  # (?=wire-api:| {2,})", "  ");

        FeedBook book = new FeedsReader(Path.of(""), Map.of("WIRE_API_TOKEN", "x")::get).read(all);

        assertThat(book.find("wire-api").orElseThrow().poll().headers())
                .containsEntry("Authorization", "Bearer ${WIRE_API_TOKEN}");
    }
}
