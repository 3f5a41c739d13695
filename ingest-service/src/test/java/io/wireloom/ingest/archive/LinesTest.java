package io.wireloom.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinesTest {

    /** About the size of what is read at a time, so that lines end before, at and after its end. */
    @ParameterizedTest
    @ValueSource(ints = {1, 65_534, 65_535, 65_536, 65_537, 200_000})
    void readsLinesOfAnyLength(int length) throws IOException {
        String text = "a".repeat(length) + "\n\n" + "b".repeat(length) + "\nc";

        assertThat(lines(text, 1_000_000)).containsExactly("a".repeat(length), "", "b".repeat(length), "c");
    }

    @Test
    void keepsOnlySoMuchOfALineThatIsTooLong() throws IOException {
        Lines lines = new Lines(new ByteArrayInputStream(bytes("a".repeat(300_000) + "\nb")), 10);

        assertThat(lines.next()).hasSize(10);
        assertThat(lines.tooLong()).isTrue();
        assertThat(lines.next()).isEqualTo(bytes("b"));
        assertThat(lines.tooLong()).isFalse();
        assertThat(lines.number()).isEqualTo(2);
        assertThat(lines.next()).isNull();
    }

    private static List<String> lines(String text, int limit) throws IOException {
        Lines lines = new Lines(new ByteArrayInputStream(bytes(text)), limit);
        List<String> read = new ArrayList<>();
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            read.add(new String(line, StandardCharsets.UTF_8));
        }
        return read;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
