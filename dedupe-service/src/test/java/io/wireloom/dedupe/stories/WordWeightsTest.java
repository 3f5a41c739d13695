package io.wireloom.dedupe.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordWeightsTest {

    @Test
    void whatFewTextsSayWeighsMoreThanWhatManyDo() {
        assertThat(WordWeights.of("year", "year", "en"))
                .isLessThan(WordWeights.of("earthquak", "earthquake", "en"))
                .isPositive();
        assertThat(WordWeights.of("lomera", "lomera", "en"))
                .isGreaterThan(WordWeights.of("earthquak", "earthquake", "en"));
    }

    @Test
    void inOtherLanguagesShortWordsWeighLittle() {
        assertThat(WordWeights.of("el", "el", "es")).isLessThan(WordWeights.of("terremot", "terremoto", "es"));
        assertThat(WordWeights.of("7", "7", "es")).isEqualTo(WordWeights.of("terremot", "terremoto", "es"));
    }

    @Test
    void inflectedFormsMeet() {
        assertThat(Stems.in("en").of("earthquakes")).isEqualTo(Stems.in(null).of("earthquake"));
        assertThat(Stems.in("es").of("terremotos")).isEqualTo(Stems.in("es").of("terremoto"));
        assertThat(Stems.in("zh").of("地震")).isEqualTo("地震");
        assertThat(Stems.in("en").of("1990s")).isEqualTo("1990s");
    }
}
