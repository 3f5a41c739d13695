package io.wireloom.ingest.html;

import static io.wireloom.ingest.article.ArticleFixture.html;
import static io.wireloom.ingest.article.ArticleFixture.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.Article.BlockKind;
import io.wireloom.contracts.WireHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What pages state of their stories, in all the ways they do. */
class PageFactsTest {

    private static final String STORY =
            "<h1>Bridge closed</h1><p>The bridge was closed on Tuesday, after divers found cracks in two of its piers.</p>";

    private static Article page(String head, String body) {
        return html("<html><head>" + head + "</head><body><main>" + body + STORY + "</main></body></html>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2019-11-18T10:00:00+0200\"}</script>",
                "<script type='application/ld+json'>[{\"@graph\":[{\"@type\":[\"ReportageNewsArticle\"],\"datePublished\":\"2019-11-18 08:00\"}]}]</script>",
                "<script type='application/ld+json'><!-- {\"@type\":\"Article\",\"datePublished\":\"2019-11-18T08:00:00.000Z\"}; --></script>",
                "<script type='application/ld+json'>{\"@type\":\"Article\",\"datePublished\":\"2019-11-18T08:00:00Z\",\"body\":\"cut o</script>",
                "<script type='application/ld+json'>{\"@type\":\"WebPage\",\"datePublished\":\"2019-11-18T08:00:00Z\"}</script>",
                "<meta property='article:published_time' content='2019-11-18T08:00:00+00:00'>",
                "<meta name='Parsely-Pub-Date' content='Mon, 18 Nov 2019 08:00:00 GMT'>",
                "<meta name='pubdate' content='1574064000'>",
                "<meta name='dc.date' content='{{date}}'><meta name='date' content='2019-11-18T08:00Z'>",
                "<meta name='dc.date' content='2019-11-18'><meta name='dcterms.date' content='2019-11-18T08:00Z'>"
            })
    void readsThePublicationDate(String head) {
        assertThat(page(head, "").publishedAt()).hasToString("2019-11-18T08:00:00Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<div itemscope itemtype='http://schema.org/NewsArticle'><span itemprop='datePublished' content='2019-11-18T08:00:00Z'></span></div>",
                "<meta itemprop='datePublished dateCreated' content='2019-11-18T08:00:00Z'>",
                "<time datetime='2019-11-18T08:00:00Z'>this morning</time>",
                "<aside><time pubdate datetime='2018-01-01T08:00:00Z'>old</time></aside><time datetime='2019-11-18T08:00:00Z'>now</time>"
            })
    void readsThePublicationDateInThePage(String body) {
        assertThat(page("", body).publishedAt()).hasToString("2019-11-18T08:00:00Z");
    }

    @Test
    void theDateOfAnotherStoryIsNotThePages() {
        Article article = page(
                "<script type='application/ld+json'>{\"@type\":\"ItemList\",\"itemListElement\":"
                        + "[{\"@type\":\"NewsArticle\",\"datePublished\":\"2018-01-01T08:00:00Z\"}]}</script>",
                "");

        assertThat(article.publishedAt()).isNull();
    }

    @Test
    void theAddressDatesAPageOnlyWhenNothingElseDoes() {
        String url = "https://post.example/2019/11/18/bridge";

        assertThat(html("<body>" + STORY + "</body>", WireHeaders.URL, url).publishedAt())
                .hasToString("2019-11-18T00:00:00Z");
        assertThat(html(
                                "<body>" + STORY + "</body>",
                                WireHeaders.URL,
                                url,
                                WireHeaders.PUBLISHED,
                                "2019-11-19T05:00:00Z")
                        .publishedAt())
                .hasToString("2019-11-19T05:00:00Z");
    }

    @Test
    void readsMicrodata() {
        Article article = html(
                """
                <html><body><article itemscope itemtype="https://schema.org/NewsArticle">
                <h1 itemprop="headline">Bridge closed</h1>
                <span itemprop="author" itemscope itemtype="https://schema.org/Person"><b itemprop="name">Ida Moe</b></span>
                <meta itemprop="dateModified" content="2019-11-18T09:30:00+01:00">
                <meta itemprop="datePublished" content="2019-11-18T09:00:00+01:00">
                <span itemprop="publisher" itemscope><meta itemprop="name" content="Lindvik Post"></span>
                <meta itemprop="articleSection" content="Traffic"><meta itemprop="keywords" content="bridges, Lindvik">
                <div itemprop="articleBody"><p>The bridge was closed on Tuesday, after divers found cracks in its piers.</p></div>
                <div itemscope itemtype="https://schema.org/Comment"><meta itemprop="datePublished" content="2019-12-01"></div>
                </article></body></html>
                """);

        assertThat(article.headline()).isEqualTo("Bridge closed");
        assertThat(article.byline()).contains("Ida Moe");
        assertThat(article.publishedAt()).hasToString("2019-11-18T08:00:00Z");
        assertThat(article.updatedAt()).hasToString("2019-11-18T08:30:00Z");
        assertThat(article.zone()).isEqualTo("+01:00");
        assertThat(article.source().name()).isEqualTo("Lindvik Post");
        assertThat(article.handling().subjects())
                .extracting(Article.Subject::name)
                .containsExactly("Traffic", "bridges", "Lindvik");
    }

    @Test
    void entriesOfALivePageComeOldestFirstAndEmptyOnesNot() {
        Article article = page(
                """
                <script type="application/ld+json">{"@type": "LiveBlogPosting", "datePublished": "2019-11-18T08:00:00Z",
                "liveBlogUpdate": [
                {"@type": "BlogPosting", "datePublished": "2019-11-18T10:00:00Z", "articleBody": "<p>Lorries go by ferry now.</p>"},
                {"@type": "BlogPosting", "datePublished": "2019-11-18T09:30:00Z", "headline": "", "articleBody": " "},
                {"@type": "BlogPosting", "datePublished": "2019-11-18T09:00:00Z", "headline": "Divers are down"}]}</script>
                """,
                "");

        assertThat(texts(article, BlockKind.LIVE_BLOG_ENTRY))
                .containsSubsequence("Divers are down", "Lorries go by ferry now.");
        assertThat(article.blocks().stream()
                        .filter(block -> block.entry() != null)
                        .map(Article.Block::time)
                        .distinct())
                .isSorted();
    }

    @Test
    void readsUtf8ThatStillDeclaresWhatItWasBefore() {
        Article article = html(
                "<html><head><meta charset='windows-1251'></head><body><h1>Мост закрыт</h1></body></html>",
                WireHeaders.CONTENT_TYPE,
                "text/html");

        assertThat(article.headline()).isEqualTo("Мост закрыт");
    }
}
