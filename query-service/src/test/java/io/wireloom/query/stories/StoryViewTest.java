package io.wireloom.query.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Story;
import io.wireloom.query.Copy;
import io.wireloom.query.Tale;
import io.wireloom.query.articles.ArticleSummary;
import io.wireloom.query.incidents.IncidentSummary;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoryViewTest {

    private final Article agency = article("a", "Meridian", "2021-03-01T08:00:00Z");
    private final Article paper = article("b", "Ledger", "2021-03-01T11:00:00Z");

    @Test
    void namesArticlesInOrderOfPublicationAsTheyAreNow() {
        ArticleSummary now = new ArticleSummary(
                "b", "v2", "Ferry afloat again", "", "Ledger", "en", "usable", null, paper.publishedAt());

        StoryView view = StoryView.of(Tale.of("st-1", 3, paper, agency), Map.of("b", now), List.of());

        assertThat(view.articles())
                .extracting(StoryView.StoryArticle::articleId, StoryView.StoryArticle::headline)
                .containsExactly(tuple("a", null), tuple("b", "Ferry afloat again"));
        StoryView.StoryArticle shown = view.articles().get(1);
        assertThat(shown.versionId()).as("the version that was grouped").isEqualTo("v1");
        assertThat(shown.source()).isEqualTo("Ledger");
        assertThat(shown.published()).isEqualTo("2021-03-01T11:00:00Z");
        assertThat(shown.familyId()).isEqualTo("f-b");
        assertThat(shown.reason()).isEqualTo("names the same ferry");
    }

    @Test
    void namesTheIncidentsByTheirTitles() {
        Claim claim = Copy.claim(agency, "c", Claim.Status.OCCURRED, 2, "Harbour Office");
        IncidentSummary incident = IncidentSummary.of(Copy.incident("i", 1, "Ferry aground, two dead", claim));

        assertThat(StoryView.of(Tale.of("st-1", 1, agency), Map.of(), List.of(incident))
                        .incidents())
                .containsExactly(new StoryView.StoryIncident("i", "Ferry aground, two dead"));
    }

    @Test
    void namesTheSuccessorsOfADissolvedStory() {
        StoryView view = StoryView.of(Tale.dissolved("st-1", 2, "st-2"), Map.of(), List.of());

        assertThat(view.state()).isEqualTo(Story.State.DISSOLVED);
        assertThat(view.successors()).containsExactly("st-2");
    }

    private static Article article(String id, String outlet, String published) {
        return Copy.in(Copy.article(id, "v1", "Ferry aground", "The ferry ran aground."), outlet, published);
    }
}
