package io.wireloom.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of metrics in docs/operations.md, against what dashboards and alerts ask for. */
class OperationsPageTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(wireloom_[a-z_]+)`");
    private static final Pattern OF_A_HISTOGRAM = Pattern.compile("_(bucket|count|sum)$");

    private final Set<String> documented =
            new TreeSet<>(ROW.matcher(Checkout.read(Checkout.ROOT.resolve("docs/operations.md")))
                    .results()
                    .map(row -> row.group(1))
                    .toList());

    @Test
    void everyMetricThatIsWatchedIsDocumented() {
        assertThat(documented).containsAll(watched());
    }

    @Test
    void everyMetricThatIsDocumentedIsWatched() {
        assertThat(watched()).containsAll(documented);
    }

    private static Set<String> watched() {
        return MonitoringFiles.metrics().stream()
                .filter(name -> name.startsWith("wireloom_"))
                .map(name -> name.endsWith("_seconds_bucket") || name.endsWith("_seconds_count")
                        ? OF_A_HISTOGRAM.matcher(name).replaceFirst("")
                        : name)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
