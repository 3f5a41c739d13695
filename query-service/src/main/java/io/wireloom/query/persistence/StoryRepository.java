package io.wireloom.query.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.Story;
import io.wireloom.query.search.Cursor;
import io.wireloom.query.search.Page;
import io.wireloom.query.search.Paging;
import io.wireloom.query.search.Results;
import io.wireloom.query.search.Sort;
import io.wireloom.query.stories.StoryFilter;
import io.wireloom.query.stories.StoryHit;
import io.wireloom.query.stories.StorySummary;
import io.wireloom.query.stories.StoryView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads stories. */
@ApplicationScoped
public class StoryRepository {

    private static final StoryRows STORIES = StoryRows.of("", IncidentConditions.STORED);

    private final Mutiny.SessionFactory sessions;

    StoryRepository(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /**
     * One page of the stories that stand, newest first.
     *
     * @param query fingerprint of the search, for the next cursor
     */
    public Uni<Page<StorySummary>> list(StoryFilter filter, Cursor cursor, int limit, String query) {
        Paging paging = new Paging(Sort.NEWEST, cursor, limit, query, 0);
        return sessions.withSession(session -> STORIES.page(session, STORIES.where(filter), paging));
    }

    /** One page of the stories that a filter leaves, with the places of the words searched for in their headlines. */
    public Uni<Results<StoryHit>> search(StoryFilter filter, Paging paging) {
        return sessions.withSession(session -> STORIES.search(session, STORIES.where(filter), filter.q(), paging));
    }

    /** The story in whatever state; null when there is none of that id. */
    public Uni<StoryView> find(String storyId) {
        return sessions.withSession(
                session -> Rows.text(session, "select document from query.story where story_id = :story")
                        .setParameter("story", storyId)
                        .getSingleResultOrNull()
                        .chain(document -> document == null
                                ? Uni.createFrom().nullItem()
                                : view(session, MessageCodec.read(document, Story.class))));
    }

    /** The story of an article; null while it is in none. While it moves from one to another, either of them. */
    static Uni<String> ofArticle(Mutiny.Session session, String articleId) {
        return Rows.text(session, "select min(story_id) from query.story_article where article_id = :article")
                .setParameter("article", articleId)
                .getSingleResultOrNull();
    }

    private static Uni<StoryView> view(Mutiny.Session session, Story story) {
        List<String> articles =
                story.articles().stream().map(Story.StoryArticle::articleId).toList();
        return ArticleRepository.summariesOf(session, articles)
                .chain(summaries -> IncidentRepository.ofArticles(session, articles)
                        .map(incidents -> StoryView.of(story, summaries, incidents)));
    }
}
