package io.wireloom.ingest.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedsFileTest {

    @TempDir
    Path directory;

    private Path path;
    private FeedsFile file;

    @BeforeEach
    void setUp() throws IOException {
        path = directory.resolve("feeds.yaml");
        write("feeds: {coast: {tier: 1}}");
        file = new FeedsFile(path, new FeedsReader(directory, name -> null));
        file.reload();
    }

    @Test
    void takesAChangeAndOnlyAChange() throws IOException {
        assertThat(file.reloadIfChanged()).isFalse();

        write("feeds: {coast: {tier: 3}}");

        assertThat(file.reloadIfChanged()).isTrue();
        assertThat(file.book().of("coast").tier()).isEqualTo(3);
        assertThat(file.reloadIfChanged()).isFalse();
    }

    @Test
    void keepsTheOldFeedsWhileTheFileIsBadAndComplainsOnce() throws IOException {
        write("feeds: {coast: {tier: 9}}");

        assertThatThrownBy(file::reloadIfChanged).isInstanceOf(BadFeedsException.class);
        assertThat(file.reloadIfChanged()).isFalse();
        assertThat(file.book().of("coast").tier()).isEqualTo(1);
        assertThat(file.problems()).hasSize(1);

        write("feeds: {coast: {tier: 2}}");
        assertThat(file.reloadIfChanged()).isTrue();
        assertThat(file.problems()).isEmpty();
    }

    @Test
    void complainsOnceOfAFileThatIsGoneAndTakesTheOneThatComesBack() throws IOException {
        Files.delete(path);

        assertThatThrownBy(file::reloadIfChanged).hasMessageContaining("cannot be read");
        assertThat(file.reloadIfChanged()).isFalse();
        assertThat(file.book().of("coast").tier()).isEqualTo(1);

        write("feeds: {coast: {tier: 1}}");
        assertThat(file.reloadIfChanged()).isTrue();
        assertThat(file.problems()).isEmpty();
    }

    @Test
    void hasNoFeedsWithoutAFile() {
        FeedsFile none = new FeedsFile(null, new FeedsReader(directory, name -> null));

        assertThat(none.reload().all()).isEmpty();
        assertThat(none.reloadIfChanged()).isFalse();
    }

    private void write(String text) throws IOException {
        Files.writeString(path, text);
    }
}
