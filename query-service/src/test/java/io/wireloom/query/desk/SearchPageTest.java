package io.wireloom.query.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.query.articles.ArticleHit;
import io.wireloom.query.articles.ArticleSummary;
import io.wireloom.query.search.Count;
import io.wireloom.query.search.Facets;
import io.wireloom.query.search.Highlight;
import io.wireloom.query.search.Results;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SearchPageTest {

    private final SearchAddress address =
            new SearchAddress(Map.of("q", "river & town", "in", "articles", "source", "The Courier", "cursor", "abc"));

    @Test
    void writesAnAddressThatComesBackTheSame() {
        assertThat(address.with("status", "usable").with("source", "").toString())
                .isEqualTo("/search?in=articles&q=river+%26+town&status=usable");
        assertThat(new SearchAddress(Map.of()).toString()).isEqualTo("/search");
    }

    @Test
    void showsWhatWasFoundLit() {
        Highlight highlight = new Highlight("headline", null, "A river raid", List.of(new Highlight.Range(2, 7)));

        assertThat(Lit.of(highlight))
                .containsExactly(new Lit("A ", false), new Lit("river", true), new Lit(" raid", false));
        assertThat(Lit.of("lead", "Nine died", List.of(highlight))).containsExactly(new Lit("Nine died", false));
    }

    @Test
    void leadsFromAFacetToTheNarrowedSearchAndBack() {
        Facets facets = new Facets.Builder()
                .add("source", new Facets.Value("The Courier", "The Courier", 3))
                .add("source", new Facets.Value("Meridian", "Meridian", 1))
                .add("day", new Facets.Value("2015-10-01", "2015-10-01", 3))
                .build(5_001, 5_000);
        SearchPage page = SearchPage.of(address, "articles", found(), FoundRow::of, facets);

        assertThat(page.partly()).isEqualTo("Counted over the newest 5,000.");
        List<FacetList.Value> sources = page.facets().get(0).values();
        assertThat(sources.get(0).chosen()).isTrue();
        assertThat(sources.get(0).address()).doesNotContain("source");
        assertThat(sources.get(1).address()).contains("source=Meridian").doesNotContain("cursor");
        assertThat(page.facets().get(1).values().get(0).address()).contains("from=2015-10-01", "to=2015-10-01");
        assertThat(page.narrowed()).extracting(SearchPage.Link::label).containsExactly("Source: The Courier");
    }

    @Test
    void offersTheOrdersOfItsKindAndKeepsTheWords() {
        SearchPage page = SearchPage.of(address, "articles", found(), FoundRow::of, null);

        assertThat(page.sorts()).extracting(SearchPage.Link::label).containsExactly("Relevance", "Newest");
        assertThat(page.sorts().get(0).chosen()).isTrue();
        assertThat(page.tabs()).hasSize(5).allSatisfy(tab -> assertThat(tab.address())
                .contains("q=river+%26+town"));
        assertThat(page.tabs()).filteredOn(SearchPage.Link::chosen).hasSize(1);
        assertThat(page.older()).contains("cursor=next");
        assertThat(page.sections().get(0).count()).isEqualTo("more than 1,000");
        assertThat(page.kept()).extracting(SearchPage.Link::label).containsExactly("in", "source");
    }

    private static Results<ArticleHit> found() {
        ArticleSummary article =
                new ArticleSummary("a-1", "v", null, "Nine died", "The Courier", "en", "canceled", null, Instant.EPOCH);
        return new Results<>(List.of(new ArticleHit(article, null)), "next", new Count(1_000, false));
    }
}
