package io.wireloom.bench.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void ratiosAreMadeOfWhatWasMeasuredAndOfNothingElse() {
        Figures figures = new Figures();
        figures.put(Figures.TOKENS_CPU, 0.2);
        figures.put(Figures.CPU_LINE, 30);
        figures.put(Figures.CPU + "extract-service", 10);

        assertThat(figures.ratios())
                .isEqualTo(Map.of(
                        "CPU of the line to plain tokenisation", 150.0,
                        "CPU of extract-service to plain tokenisation", 50.0));
    }

    @Test
    void usageIsTheDifferenceOfTwoLooksAndTheLineIsAllButTheLoad() {
        Usage before = new Usage(Map.of("extract-service", 1.0, Usage.LOAD, 2.0));
        Usage after = new Usage(Map.of("extract-service", 4.0, Usage.LOAD, 8.0));

        assertThat(after.since(before).line()).isEqualTo(3.0);
        assertThat(after.since(before).of(Usage.LOAD)).isEqualTo(6.0);
    }

    @Test
    void percentilesAreThoseOfTheSortedTimes() {
        List<Double> millis = List.of(1.0, 2.0, 3.0, 4.0);

        assertThat(LineCommand.percentile(millis, 50)).isEqualTo(3.0);
        assertThat(LineCommand.percentile(millis, 99)).isEqualTo(4.0);
    }
}
