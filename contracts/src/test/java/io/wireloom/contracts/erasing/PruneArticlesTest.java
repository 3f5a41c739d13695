package io.wireloom.contracts.erasing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PruneArticlesTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void saysWhatItTakes() {
        assertThat(run("2024-01-01")).isEqualTo(2);
        assertThat(said()).contains("Usage: PruneArticles YYYY-MM-DD REASON BY");
    }

    @Test
    void saysWhatIsNoDay() {
        assertThat(run("January", "space", "Awa")).isEqualTo(2);
        assertThat(said()).contains("\"January\" is no day; expected YYYY-MM-DD.");
    }

    @Test
    void saysWhoDoesNotAnswer() {
        assertThat(run("2024-01-01", "space", "Awa")).isEqualTo(1);
        assertThat(said()).contains("The query-service does not answer at http://localhost:1.");
    }

    private int run(String... arguments) {
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        return PruneArticles.run(Map.of("WIRELOOM_QUERY_URL", "http://localhost:1"), stream, arguments);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
