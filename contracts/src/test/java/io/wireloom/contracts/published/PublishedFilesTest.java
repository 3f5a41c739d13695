package io.wireloom.contracts.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PublishedFilesTest {

    private static final String REGENERATE =
            "mvn -pl contracts test -Dtest=PublishedFilesTest -Dwireloom.regenerate=true";

    static Stream<Arguments> files() {
        return PublishedFiles.expected().entrySet().stream().map(file -> Arguments.of(file.getKey(), file.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void isCommittedAsGenerated(Path file, String expected) {
        if (Boolean.getBoolean("wireloom.regenerate")) {
            PublishedFiles.write(file, expected);
        }

        assertThat(PublishedFiles.read(file))
                .as("%s is not what the records say; look at the difference, then: %s", file, REGENERATE)
                .isEqualTo(expected);
    }

    @Test
    void isGeneratedTheSameEveryTime() {
        Map<Path, String> once = PublishedFiles.expected();

        assertThat(PublishedFiles.expected()).isEqualTo(once);
    }
}
