package io.wireloom.bench.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedTest {

    @TempDir
    private Path folder;

    @Test
    void nothingIsLostWhereNothingWasRecorded() throws IOException {
        assertThat(recorded().losses(figures(100, 10))).isEmpty();
    }

    @Test
    void aRatioThatIsWorseThanNoiseIsALossAndNamesTheCommit() throws Exception {
        recorded().add(figures(100, 10));

        assertThat(recorded().losses(figures(100, 10 / (1 + Recorded.NOISE) + 0.1)))
                .isEmpty();
        assertThat(recorded().losses(figures(100, 7)))
                .singleElement()
                .asString()
                .contains("pass-through to full speed is 14.29; it was 10.00 at ");
    }

    @Test
    void aSlowerMachineIsNoLoss() throws Exception {
        recorded().add(figures(100, 10));

        assertThat(recorded().losses(figures(10, 1))).isEmpty();
    }

    @Test
    void theNewestRecordCounts() throws Exception {
        recorded().add(figures(100, 10));
        recorded().add(figures(100, 5));

        assertThat(recorded().losses(figures(100, 5))).isEmpty();
    }

    @Test
    void anotherVersionOfJavaIsNotComparedWith() throws Exception {
        on(17).add(figures(100, 10));
        on(25).add(figures(100, 5));

        assertThat(on(21).losses(figures(100, 1))).isEmpty();
        assertThat(on(21).noLoss()).isEqualTo("nothing is recorded on Java 21 to compare with");
        assertThat(on(25).losses(figures(100, 5))).isEmpty();
        assertThat(on(17).losses(figures(100, 5))).hasSize(1);
    }

    private Recorded on(int java) {
        return new Recorded(folder.resolve("figures/line.jsonl"), java);
    }

    private Recorded recorded() {
        return new Recorded(folder.resolve("figures/line.jsonl"));
    }

    private static Figures figures(double passThrough, double sustained) {
        Figures figures = new Figures();
        figures.put(Figures.PASS_THROUGH, passThrough);
        figures.put(Figures.SUSTAINED, sustained);
        return figures;
    }
}
