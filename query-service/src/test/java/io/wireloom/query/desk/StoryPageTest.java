package io.wireloom.query.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Article;
import io.wireloom.query.Copy;
import io.wireloom.query.Tale;
import io.wireloom.query.search.Parameters;
import io.wireloom.query.stories.StoryFilter;
import io.wireloom.query.stories.StorySummary;
import io.wireloom.query.stories.StoryView;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoryPageTest {

    private final Article agency = Copy.in(
            Copy.article("a", "v1", "Ferry aground", "The ferry ran aground."), "Meridian", "2021-03-01T08:00:00Z");

    @Test
    void showsWhatIsKnownAndLeavesOutTheRest() {
        StoryPage page = StoryPage.of(StoryView.of(Tale.of("st-1", 1, agency), Map.of(), List.of()));

        assertThat(page.title()).isEqualTo("Ferry aground");
        assertThat(page.counts()).isEqualTo("1 article, 1 family, 1 origin");
        assertThat(page.dissolved()).isFalse();
        assertThat(page.articles())
                .containsExactly(new StoryPage.Item("a", "Untitled article", "", null, "f-a", "names the same ferry"));
    }

    @Test
    void leadsFromADissolvedStoryToItsSuccessors() {
        StoryPage page = StoryPage.of(StoryView.of(Tale.dissolved("st-1", 2, "st-2"), Map.of(), List.of()));

        assertThat(page.dissolved()).isTrue();
        assertThat(page.successors()).containsExactly("st-2");
    }

    @Test
    void listsStoriesWithTheFilterTheyWereAskedBy() {
        StoryFilter filter = StoryFilter.of(new Parameters(Map.of("to", "2021-03-02", "source", "Meridian")));

        StoriesPage page = StoriesPage.of(filter, List.of(StorySummary.of(Tale.of("st-1", 1, agency))), null, false);

        assertThat(page.filtered()).isTrue();
        assertThat(page.q()).isEmpty();
        assertThat(page.to()).isEqualTo("2021-03-02");
        assertThat(page.rows())
                .containsExactly(new StoriesPage.Row(
                        "st-1",
                        "Ferry aground",
                        "1 article, 1 family, 1 origin",
                        agency.publishedAt(),
                        agency.publishedAt()));
        assertThat(StoriesPage.of(StoryFilter.of(new Parameters(Map.of())), List.of(), null, false)
                        .filtered())
                .isFalse();
    }
}
