package io.wireloom.extract.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.Article.BlockKind;
import io.wireloom.contracts.ArticleClaims.Quotation;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A passage, and what it quotes of whom. */
class QuotationTableTest {

    /** A row of the table: paragraphs, and the quotations in them. */
    record Row(String passage, String quotations) {
        @Override
        public String toString() {
            return passage;
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void readsWhatIsQuotedAndOfWhom(Row row) {
        Article article = Articles.of("row", row.passage().split("¶")).build();

        List<Quotation> quotations = Extractors.extract(article).quotations();

        assertThat(rendered(quotations)).isEqualTo(row.quotations());
        assertThat(quotations).allSatisfy(quotation -> {
            assertThat(quotation.words().standsIn(article.text())).isTrue();
            if (quotation.speaker() != null) {
                assertThat(article.text()
                                .substring(
                                        quotation.speaker().start(),
                                        quotation.speaker().end()))
                        .isEqualTo(quotation.speaker().text());
            }
        });
    }

    @Test
    void readsAnArticleThatMakesNoClaim() {
        Article article = Articles.of("a", "\"The choir sang until the candles went out,\" Ines Calder said.")
                .build();

        assertThat(Extractors.extract(article).claims()).isEmpty();
        assertThat(Extractors.extract(article).quotations()).hasSize(1);
    }

    @Test
    void quotesNothingFromWhatTheArticleDoesNotReport() {
        Article article = Articles.of("a")
                .block(BlockKind.FOREIGN_HEADLINES, "\"We hid in the mill,\" Ines Calder said.", null, null)
                .build();

        assertThat(Extractors.extract(article).quotations()).isEmpty();
    }

    @Test
    void quotesNothingFromAWithdrawnArticle() {
        Article article = Articles.of("a", "\"We hid in the mill,\" Ines Calder said.")
                .status(Article.Status.CANCELED)
                .build();

        assertThat(Extractors.extract(article).quotations()).isEmpty();
    }

    private static String rendered(List<Quotation> quotations) {
        return quotations.isEmpty()
                ? "-"
                : quotations.stream()
                        .map(quotation -> quotation.words().text()
                                + (quotation.speaker() == null
                                        ? ""
                                        : " [" + quotation.speaker().name() + "]"))
                        .collect(Collectors.joining(" ;; "));
    }

    static Stream<Row> rows() {
        return TableFile.rows("quotations.tsv").map(columns -> new Row(columns[0], columns[1]));
    }
}
