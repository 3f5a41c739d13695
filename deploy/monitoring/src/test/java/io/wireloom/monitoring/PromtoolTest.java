package io.wireloom.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Prometheus' own tool says of the rules. */
class PromtoolTest {

    private static final Path PROMETHEUS = Checkout.MONITORING.resolve("prometheus");

    @BeforeAll
    static void isInstalled() {
        boolean there = runs("promtool", "--version");
        assumeTrue(there, "promtool is not installed (Debian: apt-get install prometheus): the rules are not checked.");
    }

    @Test
    void theRulesAreSound() throws Exception {
        assertThat(run(
                        "promtool",
                        "check",
                        "rules",
                        PROMETHEUS.resolve("rules.yaml").toString()))
                .contains("SUCCESS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"local.yml", "compose.yml"})
    void theConfigurationsAreSound(String name) throws Exception {
        assertThat(run("promtool", "check", "config", PROMETHEUS.resolve(name).toString()))
                .contains("SUCCESS");
    }

    @Test
    void theAlertsFireWhenTheyShould() throws Exception {
        assertThat(run(
                        "promtool",
                        "test",
                        "rules",
                        PROMETHEUS.resolve("tests/rules.yaml").toString()))
                .contains("SUCCESS");
    }

    @Test
    void seesABrokenRule(@TempDir Path directory) throws Exception {
        Path broken = Files.writeString(
                directory.resolve("rules.yaml"),
                Rules.write().replace("max(wireloom_broker_up)", "max(wireloom_broker_up"));

        assertThat(run("promtool", "check", "rules", broken.toString())).contains("FAILED");
    }

    /** The dashboards' queries are no rules; as such they can be checked all the same. */
    @Test
    void theQueriesOfTheDashboardsAreSound(@TempDir Path directory) throws Exception {
        StringBuilder rules = new StringBuilder("groups:\n  - name: queries\n    rules:\n");
        List<String> seen = new ArrayList<>();
        Dashboards.all().forEach(dashboard -> dashboard.panels().forEach(panel -> panel.queries()
                .forEach(query -> {
                    if (!seen.contains(query.expression())) {
                        seen.add(query.expression());
                        rules.append("      - record: query:n")
                                .append(seen.size())
                                .append("\n        expr: '");
                        rules.append(query.expression().replace("'", "''")).append("'\n");
                    }
                })));
        Path file = Files.writeString(directory.resolve("queries.yaml"), rules);

        assertThat(run("promtool", "check", "rules", file.toString())).contains("SUCCESS: " + seen.size());
    }

    private static boolean runs(String... command) {
        try {
            run(command);
            return true;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What a command says, on both streams. */
    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return said;
    }
}
