package io.wireloom.query.asof;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Article;
import io.wireloom.dedupe.chronicle.Entries;
import io.wireloom.query.Copy;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class UnsaidTest {

    @Test
    void blanksStandForWhatHadNotBeenWritten() {
        Article whole = Copy.article("a-1", "v-1", "Later headline", "A paragraph.");

        Article then = Unsaid.hiddenIn(Entries.until(whole, Instant.parse("2015-10-01T00:00:00Z")));

        assertThat(then.text()).isBlank().hasSameSizeAs(whole.text());
        assertThat(then.headline()).isNull();
    }

    @Test
    void whatIsLeftStandsWhereItStood() {
        Article article = Copy.article("a-1", "v-1", "A headline", "A paragraph.");

        Article.Block paragraph = article.blocks().get(1);

        assertThat(Unsaid.hiddenIn(article).text().substring(paragraph.start(), paragraph.end()))
                .isEqualTo("A paragraph.");
    }
}
