package io.wireloom.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireloom.contracts.samples.GoldenSamples;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleTest {

    @ParameterizedTest
    @ValueSource(strings = {"articleId", "versionId", "text", "status"})
    void isUnreadableWithoutWhatGivesItMeaning(String field) {
        ObjectNode json = json();
        json.remove(field);

        assertThatThrownBy(() -> read(json))
                .isInstanceOf(UnreadableMessageException.class)
                .hasMessageContaining(field + " is missing");
    }

    @Test
    void isReadableWithNothingElse() {
        ObjectNode json = json();
        json.retain("articleId", "versionId", "text", "status");

        Article article = read(json);

        assertThat(article.blocks()).isEmpty();
        assertThat(article.upstream()).isEmpty();
        assertThat(article.order()).isEqualTo(new VersionOrder(null, null, article.versionId()));
    }

    @ParameterizedTest
    @CsvSource({"-1, 4", "5, 4", "0, 100000"})
    void refusesABlockOutsideItsText(int start, int end) {
        ObjectNode json = json();
        ((ObjectNode) json.get("blocks").get(0)).put("start", start).put("end", end);

        assertThatThrownBy(() -> read(json))
                .isInstanceOf(UnreadableMessageException.class)
                .hasMessageContaining("block " + start + ".." + end + " lies outside the text");
    }

    @Test
    void refusesABlockOfNoKind() {
        ObjectNode json = json();
        ((ObjectNode) json.get("blocks").get(0)).remove("kind");

        assertThatThrownBy(() -> read(json)).hasMessageContaining("kind is missing");
    }

    @Test
    void keepsItsListsToItself() {
        List<Article.Block> blocks = GoldenSamples.article().blocks();

        assertThatThrownBy(() -> blocks.remove(0)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void countsFromItsUpdateElseFromItsPublication() {
        Article updated = GoldenSamples.article();
        ObjectNode json = json();
        json.remove("updatedAt");

        assertThat(updated.order().statedAt()).isEqualTo(updated.updatedAt());
        assertThat(read(json).order().statedAt()).isEqualTo(Instant.parse("2024-03-13T15:10:00Z"));
    }

    @Test
    void comesBeforeItsKill() {
        assertThat(Article.VERSION_ORDER.compare(GoldenSamples.article(), GoldenSamples.canceledArticle()))
                .isNegative();
        assertThat(GoldenSamples.article().usable()).isTrue();
        assertThat(GoldenSamples.canceledArticle().usable()).isFalse();
    }

    @Test
    void doesNotTakeOtherOutletsHeadlinesForItsOwnReporting() {
        assertThat(Article.BlockKind.FOREIGN_HEADLINES.ownReporting()).isFalse();
        assertThat(Article.BlockKind.UNKNOWN.ownReporting()).isFalse();
        assertThat(Article.BlockKind.LIVE_BLOG_ENTRY.ownReporting()).isTrue();
    }

    private static ObjectNode json() {
        return MessageCodec.read(GoldenSamples.json("article"), ObjectNode.class);
    }

    private static Article read(ObjectNode json) {
        return MessageCodec.read(json.toString(), Article.class);
    }
}
