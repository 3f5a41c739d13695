package io.wireloom.query.articles;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.query.Copy;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BodyTest {

    @Test
    void isWhatTheArticleItselfReports() {
        assertThat(Body.paragraphs(Copy.article("a", "v", "A headline", "Its Tomé paragraph.")))
                .containsExactly("Its Tomé paragraph.");
        assertThat(Body.words(Copy.article("a", "v", "A headline", "Its Tomé paragraph.")))
                .isEqualTo("Its Tome paragraph.");
    }

    @Test
    void isCutBetweenWordsBeforeItIsMoreThanTheIndexHolds() {
        String words = Body.words(Copy.article("a", "v", "A headline", "слово ".repeat(60_000)));

        assertThat(words.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(299_000, 300_000);
        assertThat(words).endsWith("слово");
    }
}
