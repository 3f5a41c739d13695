package io.wireloom.bench.quotations;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.bench.corpus.Document;
import io.wireloom.contracts.ArticleCopies.Drift;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuotationCorpusTest {

    @Test
    void makesTheSameArticlesOfTheSameSeed() {
        assertThat(QuotationCorpus.generate(7, 3)).isEqualTo(QuotationCorpus.generate(7, 3));
        assertThat(QuotationCorpus.generate(7, 3)).isNotEqualTo(QuotationCorpus.generate(8, 3));
    }

    @Test
    void countsWhatIsPlantedAndFound() {
        List<Telling> tellings = QuotationCorpus.generate(7, 2);
        List<Document> documents = tellings.stream()
                .map(telling -> new Document(telling.id(), telling.text(), telling.published(), "outlet", null))
                .toList();

        DriftScore score = DriftScore.of(tellings, new QuotationIndex(documents));

        long planted = tellings.stream()
                .filter(telling ->
                        telling.variant() != null && telling.variant().drifts().contains(Drift.CUT))
                .count();
        assertThat(score.drifts().get(Drift.CUT).gold()).isEqualTo(planted);
        assertThat(score.byVariant()).containsKeys(Variant.IDENTICAL, Variant.PARAPHRASE);
        assertThat(score.alignment().f1()).isGreaterThan(0.9);
    }
}
