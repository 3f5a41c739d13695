package io.wireloom.ingest.html;

import static io.wireloom.contracts.Article.BlockKind.BYLINE;
import static io.wireloom.contracts.Article.BlockKind.CAPTION;
import static io.wireloom.contracts.Article.BlockKind.DATELINE;
import static io.wireloom.contracts.Article.BlockKind.HEADLINE;
import static io.wireloom.contracts.Article.BlockKind.LIVE_BLOG_ENTRY;
import static io.wireloom.contracts.Article.BlockKind.PARAGRAPH;
import static io.wireloom.contracts.Article.BlockKind.SUBHEADING;
import static io.wireloom.contracts.Article.BlockKind.SUMMARY;
import static io.wireloom.ingest.article.ArticleFixture.html;
import static io.wireloom.ingest.article.ArticleFixture.kinds;
import static io.wireloom.ingest.article.ArticleFixture.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.Article.Block;
import io.wireloom.contracts.Article.TimeBasis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class HtmlReaderTest {

    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="nb-NO"><head><meta charset="utf-8">
            <title>Dam holds | Ost Courier</title>
            <link rel="canonical" href="https://ost.example/dam?utm_source=feed">
            <meta property="article:published_time" content="2020-01-01T00:00:00Z">
            <meta property="og:site_name" content="Ost Courier">
            <script type="application/ld+json">{"@graph": [{"@type": "WebPage"}, {"@type": ["NewsArticle"],
              "headline": "Dam above Ruvik holds", "datePublished": "2020-05-04T08:15:00+02:00",
              "dateModified": "2020-05-04T09:00:00+02:00", "author": {"@type": "Organization", "name": "Northwire"},
              "publisher": {"name": "The Ost Courier"}}]}</script>
            <script type="application/ld+json">{broken</script>
            </head><body>
            <header class="site-header"><a href="/">Ost Courier</a><nav><a href="/n">News</a></nav></header>
            <div class="cookie-banner">We use cookies. <button>Accept</button></div>
            <main><article>
              <span class="kicker">Norway</span>
              <h1>Dam above Ruvik holds</h1>
              <p class="standfirst">Engineers had feared the worst after a night of rain</p>
              <div class="byline">By Ann Lee</div>
              <time datetime="2020-05-04T08:15:00+02:00">4 May 2020, 8.15am CEST</time>
              <div class="share-tools"><a href="#">Share</a></div>
              <p>A dam above the town of <a href="/ruvik">Ruvik</a> held on Monday,<br>engineers said after a long night of work.</p>
              <figure><img src="a.jpg"><figcaption>The dam at dawn. <span class="credit">Tom Bo/EPN</span></figcaption></figure>
              <h2>What they saw</h2>
              <p>Water stood two metres below the crest at dawn, the county said in a statement to newspapers.</p>
              <aside class="related"><h3>Related</h3><ul><li><a href="/x">Bus falls off bridge in Cordoba</a></li></ul></aside>
              <p>“We slept in the school,” said Ida Moe, who keeps bees in the valley below the dam.</p>
            </article></main>
            <div id="comments"><p>First! I never trusted that dam, and my neighbours who live there did not either.</p></div>
            <footer><p>© 2020 The Ost Courier</p></footer>
            </body></html>
            """;

    @Test
    void readsThePagesStoryAndNothingAroundIt() {
        Article article = html(PAGE);

        assertThat(kinds(article))
                .containsExactly(
                        HEADLINE, SUMMARY, BYLINE, DATELINE, PARAGRAPH, CAPTION, SUBHEADING, PARAGRAPH, PARAGRAPH);
        assertThat(texts(article, PARAGRAPH))
                .first()
                .isEqualTo("A dam above the town of Ruvik held on Monday, engineers said after a long night of work.");
        assertThat(texts(article, CAPTION)).containsExactly("The dam at dawn. Tom Bo/EPN");
        assertThat(article.text()).doesNotContain("cookies", "Share", "Cordoba", "First!", "©", "Norway\n");
    }

    @Test
    void readsWhatThePageStates() {
        Article article = html(PAGE);

        assertThat(article.headline()).isEqualTo("Dam above Ruvik holds");
        assertThat(article.byline()).isEqualTo("By Ann Lee");
        assertThat(article.publishedAt()).hasToString("2020-05-04T06:15:00Z");
        assertThat(article.publishedBasis()).isEqualTo(TimeBasis.METADATA);
        assertThat(article.updatedAt()).hasToString("2020-05-04T07:00:00Z");
        assertThat(article.zone()).isEqualTo("+02:00");
        assertThat(article.source().name()).isEqualTo("The Ost Courier");
        assertThat(article.source().credit()).isEqualTo("Northwire");
        assertThat(article.itemId()).isEqualTo("https://ost.example/dam");
        assertThat(article.language()).isEqualTo("nb");
    }

    @Test
    void readsALiveBlogByTheTimesOfItsEntries() {
        Article article = html(
                """
                <html><head><title>Ferry aground - live</title></head><body><main>
                <h1>Ferry aground off Lomsund – live</h1>
                <section>
                <article class="post"><h2>All ashore</h2><time datetime="2016-08-12T00:10:00+02:00">00:10</time>
                  <p>All of the 212 passengers are ashore, the coast guard says.</p></article>
                <article class="post"><time datetime="2016-08-11T23:00:00+02:00">23:00</time></article>
                <article class="post"><time datetime="2016-08-11T21:15:00+02:00">21:15</time>
                  <p>The ferry has run onto a bank off Lomsund, its owner says.</p>
                  <blockquote><p>We felt a bump and then the lights went out in the saloon.</p></blockquote></article>
                </section></main></body></html>
                """);

        assertThat(texts(article, LIVE_BLOG_ENTRY))
                .hasSize(3)
                .first()
                .asString()
                .startsWith("The ferry has run");
        assertThat(article.blocks())
                .filteredOn(block -> block.entry() != null)
                .extracting(Block::time)
                .isSorted()
                .last()
                .hasToString("2016-08-11T22:10:00Z");
        assertThat(article.text()).doesNotContain("00:10");
    }

    @Test
    void takesEntriesFromTheMetadataOfAPageThatLoadsThemLater() {
        Article article = html(
                """
                <html><head><script type="application/ld+json">{"@type": "LiveBlogPosting", "headline": "Ferry aground",
                "datePublished": "2016-08-11T21:00:00Z", "liveBlogUpdate": [
                {"headline": "All ashore", "datePublished": "2016-08-11T22:10:00Z", "articleBody": "All passengers are ashore, we hear."},
                {"datePublished": "2016-08-11T21:15:00Z", "articleBody": "The ferry has run onto a bank, its owner says."}]}
                </script></head><body><h1>Ferry aground</h1><div id="root"></div></body></html>
                """);

        assertThat(texts(article, LIVE_BLOG_ENTRY))
                .containsExactly(
                        "The ferry has run onto a bank, its owner says.", "All passengers are ashore, we hear.");
    }

    @Test
    void findsTheStoryOfAPageWithoutAnyMeaningfulMarkup() {
        Article article = html(
                """
                <html><body><table><tr><td><a href="/">Home</a> <a href="/s">Sport</a></td><td>
                <font size="5"><b>Quarry wall falls</b></font>
                <div>A wall of the lime quarry at Ost fell on four parked lorries on Thursday, its owner said.</div>
                <div>Nobody was hurt, as the drivers had left for lunch a few minutes before the wall came down.</div>
                </td></tr></table></body></html>
                """);

        assertThat(texts(article, PARAGRAPH)).hasSize(2);
        assertThat(article.text()).doesNotContain("Sport");
    }

    @Test
    @Timeout(120)
    void bearsDeeplyNestedAndUnclosedMarkup() {
        String nested =
                "<div><b><table>".repeat(5_000) + "<p>The wall fell on Thursday, the owner of the pit said.</p>";

        assertThat(html("<html><body><h1>Wall falls</h1>" + nested).text()).contains("Wall falls");
    }
}
