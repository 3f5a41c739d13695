package io.wireloom.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class BenchTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine commandLine = Bench.commandLine();
        commandLine.setOut(new PrintWriter(out, true));
        commandLine.setErr(new PrintWriter(err, true));
        return commandLine.execute(arguments);
    }

    @Test
    void aFileThatIsNotThereIsNamedInOneLine() {
        assertThat(run("claims", "--gold", "nowhere.jsonl", "--docs", "a=nowhere.txt"))
                .isEqualTo(2);
        assertThat(err.toString().lines()).singleElement().asString().contains("nowhere");
    }

    @Test
    void goldWithoutItsDocumentsIsRefused() {
        assertThat(run("claims", "--gold", "gold.jsonl")).isEqualTo(2);
        assertThat(err.toString()).contains("--docs");
    }

    @Test
    void snippetsThatAreNotThereAreNamedInOneLine() {
        assertThat(run("snippets", "--docs", "nowhere.jsonl")).isEqualTo(2);
        assertThat(run("types", "--docs", "nowhere.jsonl")).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(2).allMatch(line -> line.contains("nowhere"));
    }

    @Test
    void anUnknownOptionIsRefused() {
        assertThat(run("incidents", "--evnts", "3")).isEqualTo(2);
        assertThat(err.toString()).contains("--evnts");
    }

    @Test
    void incidentsPrintsItsFigures() {
        assertThat(run("incidents", "--events", "10", "--most-accounts", "3", "--shuffles", "1"))
                .isZero();
        assertThat(out.toString()).contains("incidents per real event").contains("orders with another digest");
    }

    @Test
    void formatsMeetsEveryValueOfTheShippedFixtures() {
        assertThat(run("formats")).isZero();
        assertThat(out.toString())
                .contains("not of the copy: dialect.json: priority = 3", "read: 1 of 1", "crashes: 0")
                .doesNotContain("missed:", "wrong:", "refused:", "not read:");
    }

    @Test
    void formatsNeedsADirectory() {
        assertThat(run("formats", "--formats", "nowhere")).isEqualTo(2);
        assertThat(err.toString()).contains("nowhere");
    }

    @Test
    void pagesReadsTheProjectsOwnPagesToTheLastWord() {
        assertThat(run("pages")).isZero();
        assertThat(out.toString()).containsPattern("Wireloom +1.000 +1.000 +1.000 +1.000");
    }

    @Test
    void aFolderWithoutPagesIsNamed() {
        assertThat(run("pages", "--pages", "nowhere")).isEqualTo(2);
        assertThat(err.toString()).contains("nowhere");
    }
}
