package io.wireloom.ingest.syndication;

import static io.wireloom.ingest.syndication.FeedFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.Article.Subject;
import io.wireloom.contracts.Article.Upstream;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class JsonFeedTest {

    private static final String HEAD =
            "{'version':'https://jsonfeed.org/version/1.1','title':'Harbour Post','language':'en-GB',"
                    + "'home_page_url':'https://harbourpost.example/','authors':[{'name':'Post staff'}],'items':[";

    @Test
    void readsAnItem() {
        Article article = json(HEAD
                        + "{'id':7,'url':'/a','title':'Ferry &amp; tug','content_html':'<p>It sails at six.</p><p>It is blue.</p>',"
                        + "'summary':'The ferry is back.','date_published':'2020-02-07T08:00:00-05:00','tags':['Ports'],"
                        + "'external_url':'https://coastwire.example/a'}]}")
                .only();

        assertThat(article.itemId()).isEqualTo("7");
        assertThat(article.url()).isEqualTo("https://harbourpost.example/a");
        assertThat(article.byline()).isEqualTo("Post staff");
        assertThat(article.publishedAt()).isEqualTo(Instant.parse("2020-02-07T13:00:00Z"));
        assertThat(article.zone()).isEqualTo("-05:00");
        assertThat(article.language()).isEqualTo("en");
        assertThat(article.source().name()).isEqualTo("Harbour Post");
        assertThat(article.handling().subjects()).containsExactly(new Subject(null, null, "Ports"));
        assertThat(article.upstream()).containsExactly(new Upstream("related", null, "https://coastwire.example/a"));
        assertThat(article.text()).isEqualTo("Ferry & tug\n\nThe ferry is back.\n\nIt sails at six.\n\nIt is blue.");
    }

    @Test
    void makesAFeedOfEachItem() {
        FeedFixture feed = json(
                HEAD
                        + "{'id':'1','content_text':'It sails at six.\\n\\nIt is blue.'},{'id':'2'},'no item',{'id':'3','title':'Quay'}]}");

        assertThat(feed.articles()).extracting(Article::itemId).containsExactly("1", "3");
        assertThat(feed.articles())
                .extracting(article -> article.source().name())
                .containsOnly("Harbour Post");
        assertThat(feed.refusals())
                .containsExactly("the item 2 has neither a title nor a text", "the feed's item is no JSON object");
    }

    @Test
    void savesWhatStandsBeforeDamage() {
        FeedFixture feed = json(HEAD + "{'id':'1','title':'Ferry'},{'id':'2','title':'Qu");

        assertThat(feed.articles()).extracting(Article::itemId).containsExactly("1");
        assertThat(feed.refusals()).singleElement().asString().startsWith("the JSON is damaged or breaks off");
    }

    @Test
    void refusesWhatNestsWithoutEnd() {
        assertThat(json(HEAD + "{'id':'1','x':" + "[".repeat(100_000)).refusals())
                .hasSize(1);
    }
}
