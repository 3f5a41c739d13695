package io.wireloom.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayoutTest {

    @TempDir
    Path home;

    @Test
    void findsTheFileOfFeedsThatIsAskedForElseTheOneBesideTheData() throws IOException {
        Layout layout = new Layout(home, home);

        assertThat(layout.feedsFile(null)).isEmpty();

        Path own = Files.writeString(home.resolve("feeds.yaml"), "feeds: {}");
        assertThat(layout.feedsFile(" ")).contains(own);
        assertThat(layout.feedsFile("desk.yaml")).contains(Path.of("desk.yaml").toAbsolutePath());
    }

    @Test
    void findsTheLexiconThatIsAskedForOrThatLiesBesideTheData() throws IOException {
        Layout layout = new Layout(home, home);

        assertThat(layout.lexiconFolder(null)).isEmpty();

        Path own = Files.createDirectory(home.resolve("lexicon"));
        assertThat(layout.lexiconFolder("")).contains(own);
        assertThat(layout.lexiconFolder("desk")).contains(Path.of("desk").toAbsolutePath());
    }
}
