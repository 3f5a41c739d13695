package io.wireloom.query.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QualityViewTest {

    @Test
    void theIntervalIsWilsons() {
        // Computed by hand: 81 of 263, a textbook example, gives 0.2553 to 0.3662.
        assertThat(Interval.of(81, 263)).isEqualTo(new Interval(0.308, 0.255, 0.366, 263));
        assertThat(Interval.of(5, 5)).isEqualTo(new Interval(1, 0.566, 1, 5));
        assertThat(Interval.of(0, 0)).isEqualTo(new Interval(0, 0, 1, 0));
    }

    @Test
    void everyShippedFigureSaysWhatItMeans() {
        QualityView view = QualityView.of(Measured.shipped());

        assertThat(view.sets()).isNotEmpty();
        assertThat(view.sets()).allSatisfy(set -> assertThat(set.fields()).allSatisfy(figures -> {
            assertThat(figures.meaning()).doesNotContain("answers are wrong");
            assertThat(figures.precision().value())
                    .isBetween(figures.precision().low(), figures.precision().high());
        }));
        assertThat(view.sets().get(0).fields().get(0).meaning())
                .matches("\\d+ in 100 claims shown say nothing that the text says;"
                        + " \\d+ in 100 claims in the text are not found\\.");
        assertThat(Meanings.of("claims", Interval.of(38, 49), Interval.of(38, 45)))
                .isEqualTo(
                        "22 in 100 claims shown say nothing that the text says; 16 in 100 claims in the text are not found.");
    }
}
