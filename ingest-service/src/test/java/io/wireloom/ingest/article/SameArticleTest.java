package io.wireloom.ingest.article;

import static io.wireloom.ingest.article.ArticleFixture.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.WireHeaders;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What makes two items versions of one article, and two contents one version. */
class SameArticleTest {

    @Test
    void givesTheSameContentTheSameIdsWheneverItComes() {
        Article early = ArticleFixture.receivedAt(Instant.EPOCH, Samples.SITE_STORY);
        Article late = ArticleFixture.receivedAt(
                Instant.parse("2030-01-01T00:00:00Z"), Samples.SITE_STORY.replace("\n", "\r\n"));

        assertThat(late.articleId()).isEqualTo(early.articleId());
        assertThat(late.versionId()).isEqualTo(early.versionId());
        assertThat(late.receivedAt()).isNotEqualTo(early.receivedAt());
    }

    @Test
    void givesEveryChangeOfContentAnotherVersionOfTheSameArticle() {
        String[] item = {WireHeaders.ITEM_ID, "urn:x:9"};
        List<Article> versions = List.of(
                text(Samples.SITE_STORY, item),
                text(Samples.SITE_STORY.replace("four parked", "five parked"), item),
                text(Samples.SITE_STORY.replace("07 June", "08 June"), item),
                text(Samples.SITE_STORY.replace("falls on lorries", "crushes lorries"), item),
                text(Samples.SITE_STORY, WireHeaders.ITEM_ID, "urn:x:9", WireHeaders.VERSION, "2"),
                text(Samples.SITE_STORY, WireHeaders.ITEM_ID, "urn:x:9", WireHeaders.STATUS, "withheld"));

        assertThat(versions.stream().map(Article::versionId).distinct()).hasSize(versions.size());
        assertThat(versions.stream().map(Article::articleId).distinct()).hasSize(1);
    }

    @Test
    void takesTheAddressForTheIdentityOfAnItemThatStatesNone() {
        Article one = text(Samples.SITE_STORY, WireHeaders.URL, "HTTPS://Ost.example:443/quarry?utm_source=x&id=4#top");
        Article two = text(Samples.AGENCY_STORY, WireHeaders.URL, "https://ost.example/quarry?id=4");
        Article three = text(Samples.AGENCY_STORY, WireHeaders.URL, "https://ost.example/quarry?id=5");

        assertThat(one.itemId()).isEqualTo("https://ost.example/quarry?id=4").isEqualTo(two.itemId());
        assertThat(Objects.equals(three.articleId(), two.articleId())).isFalse();
    }
}
