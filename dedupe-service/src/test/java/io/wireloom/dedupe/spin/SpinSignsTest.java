package io.wireloom.dedupe.spin;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.ArticleCopies.SpinSign;
import io.wireloom.dedupe.fixtures.ArticleFixture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class SpinSignsTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/spin/spun.csv", delimiter = '|', quoteCharacter = '~', useHeadersInDisplayName = true)
    void aSwapLeavesASign(String kind, String words, String meant, String sentence) {
        int start = sentence.indexOf(words);
        assertThat(SpinReader.traces(
                        ArticleFixture.article("one").paragraphs(sentence).build()))
                .contains(new SpinSign(kind, words, start, start + words.length(), meant));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/spin/clean.csv", delimiter = '|', quoteCharacter = '~', useHeadersInDisplayName = true)
    void aWritersSentenceHasNone(String sentence) {
        assertThat(SpinReader.traces(
                        ArticleFixture.article("one").paragraphs(sentence).build()))
                .filteredOn(sign -> !sign.kind().equals("long-form"))
                .isEmpty();
    }
}
