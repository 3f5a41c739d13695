package io.wireloom.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {

    private static final String TEXT = "🔴 Live: two dead";

    @Test
    void countsUtf16Units() {
        Span span = Span.of(TEXT, 3, 7);

        assertThat(span.text()).isEqualTo("Live");
        assertThat(span.standsIn(TEXT)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"3, 7, life", "3, 8, Live", "3, 6, Live", "14, 18, dead", "100, 104, Live"})
    void doesNotStandInATextThatReadsOtherwise(int start, int end, String words) {
        assertThat(new Span(start, end, words).standsIn(TEXT)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"-1, 2", "3, 2"})
    void refusesWhatIsNoStretch(int start, int end) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Span(start, end, ""))
                .withMessageContaining(start + ".." + end);
    }

    @Test
    void refusesAStretchWithoutWords() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Span(0, 2, null))
                .withMessage("text is missing");
    }

    @ParameterizedTest
    @CsvSource({"0, 3, false", "0, 4, true", "4, 5, true", "6, 9, true", "7, 9, false"})
    void overlapsWhatSharesAUnit(int start, int end, boolean overlaps) {
        Span span = new Span(3, 7, "Live");
        Span other = new Span(start, end, "");

        assertThat(span.overlaps(other)).isEqualTo(overlaps);
        assertThat(other.overlaps(span)).isEqualTo(overlaps);
    }
}
