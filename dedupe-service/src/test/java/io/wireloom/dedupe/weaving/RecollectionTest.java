package io.wireloom.dedupe.weaving;

import static io.wireloom.dedupe.fixtures.ArticleFixture.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.dedupe.copies.ArticleText;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecollectionTest {

    private static final int MOST = 3_000;

    private static final String LONG = "Word ".repeat(750);

    @ParameterizedTest
    @CsvSource({"0, 300", "307, 300", "640, 800", "1024, 1400", "2048, 3000", "8192, 3000"})
    void remembersAsManyTextsAsTheHeapHasRoomFor(long megabytes, int remembered) {
        Recollection recollection = new Recollection(megabytes << 20);
        ArticleText one = ArticleText.of(article("long").paragraphs(LONG).build());
        List<ArticleText> texts = IntStream.rangeClosed(0, MOST)
                .mapToObj(number -> new ArticleText(
                        article("a" + number).build(),
                        one.words(),
                        one.phrases(),
                        one.sentences(),
                        one.fingerprints(),
                        one.spin()))
                .toList();

        texts.forEach(recollection::note);

        assertThat(texts)
                .filteredOn(text ->
                        recollection.text(text.articleId(), text.article().versionId()) != null)
                .hasSize(remembered)
                .last()
                .isEqualTo(texts.get(MOST));
    }
}
