package io.wireloom.bench.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wireloom.bench.BadInputException;
import io.wireloom.bench.copies.Expectations.Copy;
import io.wireloom.bench.corpus.Documents;
import io.wireloom.bench.corpus.JsonLines;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExpectationsTest {

    private static final List<String> DOCUMENTS = List.of("000_a.txt", "001_b.txt", "002_c.txt", "002_d.txt");

    private static Expectations parse(String text) {
        return Expectations.parse(text, "given", DOCUMENTS);
    }

    @Test
    void filesMayBeNamedByTheirBeginnings() {
        Expectations expected =
                parse("# known\n\ncopy 000 excerpt|revision 001_b.txt\neither 001 002_c\nspun 002_d.txt\n");

        assertThat(expected.copies())
                .containsExactly(new Copy("000_a.txt", List.of("excerpt", "revision"), "001_b.txt"));
        assertThat(expected.either()).containsExactly(Set.of("001_b.txt", "002_c.txt"));
        assertThat(expected.spun()).containsExactly("002_d.txt");
    }

    @Test
    void aLineThatSaysNothingKnownIsRefused() {
        assertThatThrownBy(() -> parse("\nsame 000 001"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("given, line 2");
        assertThatThrownBy(() -> parse("spun 009")).hasMessageContaining("no document begins with 009");
        assertThatThrownBy(() -> parse("spun 002")).hasMessageContaining("more than one document begins with 002");
    }

    @Test
    void theShippedExpectationsFitTheSampleCopy() {
        List<String> files = Documents.samples(Path.of("../deploy/local/sample-copy")).stream()
                .map(document -> document.id())
                .toList();
        String name = "/copies/sample-copy.expected";

        assertThat(Expectations.parse(JsonLines.resourceText(name), name, files).copies())
                .isNotEmpty();
    }

    @Test
    void aTargetIsMetAtItsValueAndMissedBelow() {
        Targets targets = new Targets();
        targets.atLeast("reached", 0.97, 0.97, "");
        targets.atLeast("short", 0.969, 0.97, "");
        targets.below("at the bound", 0.005, 0.005, "");
        targets.unmeasured("left out", ">= 1", "give --stored");
        StringWriter text = new StringWriter();
        targets.print(new PrintWriter(text));

        assertThat(text.toString().lines().map(line -> line.replaceAll(" {2,}", "|")))
                .contains(
                        "reached|0.970|>= 0.970|met",
                        "short|0.969|>= 0.970|MISSED",
                        "at the bound|0.005|< 0.005|MISSED",
                        "left out|>= 1|give --stored|not measured");
    }
}
