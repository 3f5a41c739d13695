package io.wireloom.bench.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.MessageCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** The figures on the quality page are this build's. */
class QualityTest {

    private static final Path SHIPPED = Path.of("../query-service/src/main/resources/quality/measured.json");

    @Test
    void theShippedFiguresAreThoseOfThisBuild() throws IOException {
        Quality shipped = MessageCodec.read(Files.readString(SHIPPED), Quality.class);
        Quality measured = Quality.measure(Path.of("../deploy/local/sample-copy"), shipped.measuredAt());

        assertThat(measured)
                .as(
                        "Write the file anew: bench/run quality --write query-service/src/main/resources/quality/measured.json")
                .isEqualTo(shipped);
        assertThat(shipped.measuredAt()).isBeforeOrEqualTo(LocalDate.now(ZoneOffset.UTC));
        assertThat(shipped.sets()).allSatisfy(set -> assertThat(set.fields()).allSatisfy(field -> {
            assertThat(field.right()).isBetween(0.0, (double) Math.min(field.gold(), field.system()));
            assertThat(field.gold()).isPositive();
        }));
    }
}
