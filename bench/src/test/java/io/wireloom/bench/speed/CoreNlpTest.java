package io.wireloom.bench.speed;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wireloom.bench.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoreNlpTest {

    @TempDir
    private Path folder;

    @Test
    void saysWhatTheFolderLacks() throws IOException {
        assertThatThrownBy(() -> CoreNlp.load(folder.resolve("none")))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("cannot read");
        assertThatThrownBy(() -> CoreNlp.load(folder))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("no jars in");

        new JarOutputStream(Files.newOutputStream(folder.resolve("other.jar")), new java.util.jar.Manifest()).close();
        assertThatThrownBy(() -> CoreNlp.load(folder))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("stanford-corenlp, its models and their dependencies");
    }
}
