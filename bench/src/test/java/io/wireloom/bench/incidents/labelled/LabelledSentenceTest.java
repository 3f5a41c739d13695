package io.wireloom.bench.incidents.labelled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wireloom.bench.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelledSentenceTest {

    @TempDir
    private Path folder;

    @Test
    void readsEventsAndSentencesOfNone() throws IOException {
        Path file = Files.writeString(
                folder.resolve("labels.jsonl"),
                "{\"set\":\"s\",\"doc\":\"d1\",\"event\":\"e1\",\"quote\":\"Shells fell.\"}\n"
                        + "{\"set\":\"s\",\"doc\":\"d1\",\"event\":null,\"quote\":\"War is long.\"}\n");

        assertThat(LabelledSentence.read(file))
                .containsExactly(
                        new LabelledSentence("d1", "s/e1", "Shells fell."),
                        new LabelledSentence("d1", null, "War is long."));
    }

    @Test
    void aLineWithoutADocumentIsBadInput() throws IOException {
        Path file = Files.writeString(folder.resolve("labels.jsonl"), "{\"quote\":\"Shells fell.\"}\n");

        assertThatThrownBy(() -> LabelledSentence.read(file)).isInstanceOf(BadInputException.class);
    }

    @Test
    void standsInATextThatIsBrokenOtherwise() {
        String text = "Two died.\n\nShells  fell on\nthe market. More came.";
        int[] at = new LabelledSentence("d", "e", "Shells fell on the market.").in(text);

        assertThat(text.substring(at[0], at[1])).isEqualTo("Shells  fell on\nthe market.");
        assertThat(new LabelledSentence("d", "e", "Nothing fell.").in(text)).isNull();
    }
}
