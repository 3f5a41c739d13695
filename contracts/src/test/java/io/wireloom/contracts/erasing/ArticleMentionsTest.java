package io.wireloom.contracts.erasing;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.ArticleIds;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleMentionsTest {

    private static final String ONE = "0123456789abcdef0123456789abcdef";
    private static final String OTHER = "ffffffffffffffffffffffffffffffff";

    private final ArticleMentions mentions = new ArticleMentions(Set.of(ONE, OTHER));

    @ParameterizedTest
    @CsvSource({
        "0123456789abcdef0123456789abcdef, true",
        "of 0123456789abcdef0123456789abcdef, true",
        "0123456789abcdef0123456789abcdef-3, true",
        "bb0123456789abcdef0123456789abcdefcc, true",
        "ffffffffffffffffffffffffffffffffff, true",
        "0123456789abcdef0123456789abcde, false",
        "0123456789abcdef 0123456789abcdef, false",
        "0123456789abcdef0123456789abcdeg, false",
        "1123456789abcdef0123456789abcdef, false",
        "'', false"
    })
    void findsIdsAloneAndInLongerWords(String text, boolean found) {
        assertThat(mentions.in(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(found);
    }

    @Test
    void findsNothingInNothing() {
        assertThat(mentions.in(null)).isFalse();
    }

    @Test
    void findsWhatArticlesAreCalled() {
        String id = ArticleIds.of("coast", "urn:one");

        assertThat(ArticleIds.isId(id)).isTrue();
        assertThat(new ArticleMentions(Set.of(id)).in(("\"" + id + "\"").getBytes(StandardCharsets.UTF_8)))
                .isTrue();
    }
}
