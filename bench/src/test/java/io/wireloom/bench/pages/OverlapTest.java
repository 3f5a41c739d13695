package io.wireloom.bench.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverlapTest {

    @ParameterizedTest
    @CsvSource({
        // Worked out by hand: shingles of four words, counted as often as they come.
        "a b c d e, a b c d e, 2, 0, 0",
        "a b c d e, a b c d x, 1, 1, 1",
        "a b c d, a b c d a b c d, 1, 4, 0",
        "a b, a b, 1, 0, 0",
        "a b, '', 0, 0, 1",
        "'', '', 0, 0, 0",
        "'it''s 5 o''clock', 'it s 5 o clock', 2, 0, 0"
    })
    void countsShingles(String expected, String extracted, int both, int extra, int missed) {
        assertThat(Overlap.of(expected, extracted)).isEqualTo(new Overlap(both, extra, missed));
    }

    @Test
    void meansAreTakenOverPagesAndTheirF1IsTheFigure() {
        PageScore score = PageScore.of(List.of(new Overlap(1, 1, 0), new Overlap(0, 0, 4), new Overlap(2, 0, 0)));

        assertThat(score.precision()).isEqualTo(0.75);
        assertThat(score.recall()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(score.f1()).isCloseTo(2 * 0.75 * (2 / 3.0) / (0.75 + 2 / 3.0), within(1e-9));
        assertThat(score.exact()).isCloseTo(1 / 3.0, within(1e-9));
    }
}
