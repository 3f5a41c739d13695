package io.wireloom.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RunbooksTest {

    private static final Path RUNBOOKS = Checkout.ROOT.resolve("docs/runbooks");

    static Stream<Alert> alerts() {
        return Alerts.all().stream();
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void everyAlertHasAPageThatSaysWhatToDo(Alert alert) {
        String page = Checkout.read(Checkout.ROOT.resolve(alert.runbook()));

        assertThat(page).as(alert.runbook()).startsWith("# " + alert.name() + "\n");
        assertThat(page).contains("\n## What it means\n", "\n## What to look at\n", "\n## What to do\n");
    }

    /** Pages of other names tell of things that are done on purpose. */
    @Test
    void noPageIsLeftOverFromAnAlert() throws IOException {
        Set<String> names = alerts().map(Alert::name).collect(Collectors.toSet());
        try (Stream<Path> pages = Files.list(RUNBOOKS)) {
            assertThat(pages.map(page -> page.getFileName().toString().replace(".md", ""))
                            .filter(name -> name.startsWith("Wireloom")))
                    .allSatisfy(name -> assertThat(names).contains(name));
        }
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void everyAlertIsSeenToFireAndToBeQuiet(Alert alert) {
        String tests = Checkout.read(Checkout.MONITORING.resolve("prometheus/tests/rules.yaml"));
        long asked = tests.lines()
                .filter(line -> line.strip().equals("alertname: " + alert.name()))
                .count();

        assertThat(asked)
                .as("evaluations of %s in prometheus/tests/rules.yaml", alert.name())
                .isGreaterThanOrEqualTo(2);
    }
}
