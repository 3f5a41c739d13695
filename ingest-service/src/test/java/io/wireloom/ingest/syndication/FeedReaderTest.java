package io.wireloom.ingest.syndication;

import static io.wireloom.ingest.syndication.FeedFixture.atom;
import static io.wireloom.ingest.syndication.FeedFixture.read;
import static io.wireloom.ingest.syndication.FeedFixture.rss;
import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.Article.BlockKind;
import io.wireloom.contracts.Article.Status;
import io.wireloom.contracts.Article.Subject;
import io.wireloom.contracts.Article.Upstream;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedReaderTest {

    @Test
    void readsAnRssItem() {
        Article article = read(rss(
                        """
                        <item><title>Ferry &amp;amp; tug <![CDATA[<b>collide</b>]]> - Harbour Post</title>
                        <link>/news/ferry</link><guid isPermaLink="false">hp:991</guid>
                        <dc:creator>Ann Lee</dc:creator><dc:creator>Bo Ek</dc:creator>
                        <pubDate>Thu, 5 Nov 2015 08:30 +0100</pubDate><atom:updated>2015-11-05T09:00:00+01:00</atom:updated>
                        <category domain="desk">Ports</category>
                        <description>The ferry was towed in. Nobody was hurt, the coastguard said. [&amp;hellip;]</description>
                        <content:encoded><![CDATA[<p>The ferry was towed in. Nobody was hurt, the coastguard said.</p>
                        <p>It will be inspected on Monday.</p><p><a href="/news/ferry">Continue reading</a></p>
                        <p>The post <a href="/news/ferry">Ferry</a> appeared first on <a href="https://harbourpost.example">Harbour Post</a>.</p>
                        <img src="https://pixel.example/1.gif" width="1">]]></content:encoded>
                        <media:content url="https://i.example/1.jpg" medium="image"><media:description>The ferry under tow.</media:description>
                        <media:credit>Jo Dahl</media:credit></media:content>
                        </item>"""))
                .only();

        assertThat(article.headline()).isEqualTo("Ferry & tug collide");
        assertThat(article.itemId()).isEqualTo("hp:991");
        assertThat(article.url()).isEqualTo("https://feeds.harbourpost.example/news/ferry");
        assertThat(article.byline()).isEqualTo("Ann Lee, Bo Ek");
        assertThat(article.publishedAt()).isEqualTo(Instant.parse("2015-11-05T07:30:00Z"));
        assertThat(article.updatedAt()).isEqualTo(Instant.parse("2015-11-05T08:00:00Z"));
        assertThat(article.zone()).isEqualTo("+01:00");
        assertThat(article.language()).isEqualTo("en");
        assertThat(article.handling().subjects()).containsExactly(new Subject("desk", null, "Ports"));
        assertThat(article.handling().usageTerms()).isEqualTo("Harbour Post Ltd");
        assertThat(article.upstream()).isEmpty();
        assertThat(article.text())
                .isEqualTo(
                        """
                        Ferry & tug collide

                        The ferry was towed in. Nobody was hurt, the coastguard said.

                        It will be inspected on Monday.

                        The ferry under tow. (Photo: Jo Dahl)""");
    }

    @Test
    void readsAnAtomEntry() {
        Article article = read(atom(
                        """
                        <entry xml:base="https://talboten.example/2021/"><id>tag:talboten.example,2021:7</id>
                        <title type="html">Br&amp;uuml;cke &lt;em&gt;gesperrt&lt;/em&gt;</title>
                        <link rel="enclosure" href="a.mp3"/><link rel="via" title="Bergpost" href="https://bergpost.example/x"/>
                        <link href="bruecke"/><published>2021-02-03T10:00:00Z</published><updated>2021-02-03T11:00:00Z</updated>
                        <category term="verkehr" scheme="urn:desk" label="Verkehr"/>
                        <summary>Die Sperre dauert bis Mai.</summary>
                        <content type="xhtml"><x:div xmlns:x="http://www.w3.org/1999/xhtml"><x:p>Die Br&#xfc;cke ist zu.</x:p>
                        <x:p>Der Verkehr wird umgeleitet.</x:p></x:div></content></entry>"""))
                .only();

        assertThat(article.headline()).isEqualTo("Brücke gesperrt");
        assertThat(article.url()).isEqualTo("https://talboten.example/2021/bruecke");
        assertThat(article.byline()).isEqualTo("Redaktion Talboten");
        assertThat(article.language()).isEqualTo("de");
        assertThat(article.handling().subjects()).containsExactly(new Subject("urn:desk", "verkehr", "Verkehr"));
        assertThat(article.upstream()).contains(new Upstream("syndicated", "Bergpost", "https://bergpost.example/x"));
        assertThat(article.blocks())
                .extracting(Article.Block::kind)
                .containsExactly(BlockKind.HEADLINE, BlockKind.SUMMARY, BlockKind.PARAGRAPH, BlockKind.PARAGRAPH);
        assertThat(article.text())
                .contains("Die Sperre dauert bis Mai.", "Die Brücke ist zu.", "Der Verkehr wird umgeleitet.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<content type='text'>One &lt;two&gt; three fish</content> | One <two> three fish",
                "<content>Fish &amp; chips were sold</content> | Fish & chips were sold",
                "<content type='html'>&lt;p&gt;Fish were sold&lt;/p&gt;</content> | Fish were sold",
                "<content type='application/octet-stream'>RmlzaCB3ZXJlIHNvbGQ=</content> | Fish were sold",
                "<content type='text/html' mode='escaped'>&lt;b&gt;Fish&lt;/b&gt; were sold</content> | Fish were sold",
                "<content mode='base64'>PHA+RmlzaCB3ZXJlIHNvbGQ8L3A+</content> | Fish were sold",
                "<summary>Fish were sold</summary><content src='https://talboten.example/v.mp4' type='video/mp4'/> | Fish were sold"
            })
    void readsTextsAsTheyAreWritten(String element, String text) {
        assertThat(read(atom("<entry><title>Market</title>" + element + "</entry>"))
                        .only()
                        .text())
                .isEqualTo("Market\n\n" + text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<author>desk@harbourpost.example (Ann Lee)</author> | Ann Lee",
                "<author>Ann Lee &lt;ann@harbourpost.example&gt;</author> | Ann Lee",
                "<author>noreply@harbourpost.example</author> | ",
                "<author>ann@harbourpost.example</author> | ann@harbourpost.example",
                "<author><name>Ann Lee</name><email>a@b.example</email></author> | Ann Lee",
                "<itunes:author>Ann Lee</itunes:author> | Ann Lee"
            })
    void namesAuthors(String element, String byline) {
        assertThat(read(rss("<item><title>Ferry runs again</title>" + element + "</item>"))
                        .only()
                        .byline())
                .isEqualTo(byline);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<guid>https://harbourpost.example/7</guid> | https://harbourpost.example/7 | https://harbourpost.example/7",
                "<guid isPermaLink='false'>https://harbourpost.example/7</guid> | https://harbourpost.example/7 | ",
                "<link>https://harbourpost.example/a?utm_source=rss</link> | https://harbourpost.example/a | https://harbourpost.example/a?utm_source=rss",
                "<link>//harbourpost.example/a</link><guid>9</guid> | 9 | https://harbourpost.example/a",
                "<link>https://proxy.example/1</link><feedburner:origLink>https://harbourpost.example/a</feedburner:origLink><guid>9</guid>"
                        + " | 9 | https://harbourpost.example/a",
                "<guid>https://harbourpost.example/</guid><link>https://harbourpost.example/a</link>"
                        + " | https://harbourpost.example/a | https://harbourpost.example/a"
            })
    void identifiesItems(String elements, String itemId, String url) {
        Article article = read(rss("<item><title>Ferry runs again</title>" + elements + "</item>"))
                .only();

        assertThat(article.itemId()).isEqualTo(itemId);
        assertThat(article.url()).isEqualTo(url);
    }

    @Test
    void readsTheAgencyWennsOwnElements() {
        Article article = read(atom(
                        """
                        <entry xmlns:nm="http://feed.wenn.com/xmlns/2010/03/wenn_nm" xmlns:cm="http://feed.wenn.com/xmlns/2010/03/wenn_cm">
                        <id>urn:entry:1</id><title>Singer opens harbour</title><content>She sang for an hour.</content>
                        <nm:NewsManagement><nm:original_article_id>77</nm:original_article_id></nm:NewsManagement>
                        <cm:ContentMetadata><cm:first_line>The harbour is open.</cm:first_line></cm:ContentMetadata></entry>"""))
                .only();

        assertThat(article.itemId()).isEqualTo("77");
        assertThat(article.text()).isEqualTo("Singer opens harbour\n\nThe harbour is open.\n\nShe sang for an hour.");
    }

    @Test
    void keepsTheSourceOfASyndicatedItem() {
        Article article = read(rss(
                        """
                        <item><title>Ferry runs again - Coast Wire</title>
                        <source url="https://coastwire.example/rss">Coast Wire</source></item>"""))
                .only();

        assertThat(article.headline()).isEqualTo("Ferry runs again");
        assertThat(article.source().name()).isEqualTo("Coast Wire");
        assertThat(article.upstream())
                .containsExactly(new Upstream("syndicated", "Coast Wire", "https://coastwire.example/rss"));
    }

    @Test
    void tellsWhereACopyFirstAppeared() {
        Article article = read(rss(
                        """
                        <item><title>Ferry runs again</title><link>https://harbourpost.example/a</link><description><![CDATA[<p>It sails at six.</p>
                        <p>The post <a href="https://coastwire.example/a">Ferry</a> appeared first on <a href="https://coastwire.example">Coast Wire</a>.</p>]]></description></item>"""))
                .only();

        assertThat(article.upstream())
                .containsExactly(new Upstream("syndicated", "Coast Wire", "https://coastwire.example"));
        assertThat(article.text()).isEqualTo("Ferry runs again\n\nIt sails at six.");
    }

    @Test
    void ordersRevisionsOfAnEntryByTheirUpdate() {
        String entry =
                "<entry><id>tag:t,1</id><title>Bridge</title><published>2021-01-01T08:00:00Z</published><updated>%s</updated></entry>";
        List<Article> versions = read(atom(
                        entry.formatted("2021-01-02T00:00:00Z"), entry.formatted("2021-01-01T09:00:00Z")))
                .articles();

        assertThat(versions)
                .extracting(Article::articleId)
                .containsOnly(versions.get(0).articleId());
        assertThat(Article.VERSION_ORDER.compare(versions.get(0), versions.get(1)))
                .isPositive();
    }

    @Test
    void withdrawsADeletedEntry() {
        FeedFixture feed = read(
                atom(
                        "<entry><id>tag:t,2</id><title>Bridge</title></entry>",
                        """
                <at:deleted-entry xmlns:at="http://purl.org/atompub/tombstones/1.0" ref="tag:t,1" when="2021-01-05T00:00:00Z">
                <at:comment>Published in error</at:comment></at:deleted-entry>"""));

        assertThat(feed.articles()).extracting(Article::status).containsExactly(Status.USABLE, Status.CANCELED);
        assertThat(feed.articles().get(1).itemId()).isEqualTo("tag:t,1");
        assertThat(feed.articles().get(1).editNote()).isEqualTo("Published in error");
    }

    @ParameterizedTest
    @CsvSource({"publish, USABLE", "draft, WITHHELD", "private, WITHHELD", "trash, CANCELED"})
    void readsWordPressExports(String status, Status expected) {
        Article article =
                read("""
                <rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
                  xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
                <title>Harbour Post</title><wp:author><wp:author_login>alee</wp:author_login>
                <wp:author_display_name>Ann Lee</wp:author_display_name></wp:author>
                <item><title>Ferry runs again</title><dc:creator>alee</dc:creator><content:encoded><![CDATA[It sails at six.

                It is blue.]]></content:encoded><excerpt:encoded></excerpt:encoded><wp:post_type>post</wp:post_type>
                <wp:post_date_gmt>2016-05-04 10:20:30</wp:post_date_gmt><wp:status>%s</wp:status></item></channel></rss>"""
                                .formatted(status))
                        .only();

        assertThat(article.status()).isEqualTo(expected);
        assertThat(article.byline()).isEqualTo("Ann Lee");
        assertThat(article.publishedAt()).isEqualTo(Instant.parse("2016-05-04T10:20:30Z"));
        assertThat(article.text()).isEqualTo("Ferry runs again\n\nIt sails at six.\n\nIt is blue.");
    }

    @Test
    void refusesWhatWordPressExportsBesideStories() {
        FeedFixture feed = read(
                """
                <rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><item><title>quay.jpg</title>
                <wp:post_type>attachment</wp:post_type></item></channel></rss>""");

        assertThat(feed.refusals()).singleElement().asString().contains("'attachment'");
    }
}
