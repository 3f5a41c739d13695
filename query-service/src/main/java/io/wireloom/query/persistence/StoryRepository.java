package io.wireloom.query.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.Story;
import io.wireloom.query.search.Cursor;
import io.wireloom.query.search.Highlight;
import io.wireloom.query.search.Names;
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
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads stories. */
@ApplicationScoped
public class StoryRepository {

    private static final String WORDS =
            """
            story_id in (select story_id from query.story where search @@ websearch_to_tsquery('english', :q)
                          union all
                         select s.story_id from query.article a join query.story_article s on s.article_id = a.article_id
                          where a.search @@ websearch_to_tsquery('english', :q))""";

    private static final String BEST_ARTICLE =
            """
             + coalesce((select max(ts_rank_cd(a.search, websearch_to_tsquery('english', :q), 1))
                           from query.story_article s join query.article a on a.article_id = s.article_id
                          where s.story_id = c.story_id), 0)""";

    private static final Listing LISTING =
            new Listing("", "query.story", "story_id", "summary", Listing.FIT + BEST_ARTICLE);

    private static final String OUTLET =
            """
            story_id in (select s.story_id from query.article a join query.story_article s on s.article_id = a.article_id
                          where a.source = :source)""";

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
        return sessions.withSession(session ->
                LISTING.page(session, where(filter), paging).map(page -> page.map(StoryRepository::summary)));
    }

    /** One page of the stories that a filter leaves, with the places of the words searched for in their headlines. */
    public Uni<Results<StoryHit>> search(StoryFilter filter, Paging paging) {
        Where where = where(filter);
        return sessions.withSession(session -> LISTING.page(session, where, paging)
                .map(page -> page.map(StoryRepository::summary))
                .chain(page -> LISTING.count(session, where, paging).map(count -> Results.of(page, count)))
                .chain(results -> highlights(session, filter.q(), results.items())
                        .map(found -> results.map(story -> StoryHit.of(story, found)))));
    }

    private static StorySummary summary(Listing.Found found) {
        return MessageCodec.read(found.text(0), StorySummary.class);
    }

    private static Uni<Map<String, List<Highlight>>> highlights(
            Mutiny.Session session, String q, List<StorySummary> stories) {
        if (q == null) {
            return Uni.createFrom().nullItem();
        }
        HighlightedTexts texts = new HighlightedTexts();
        stories.forEach(story -> texts.add(story.storyId(), "headline", null, story.headline()));
        return texts.find(session, q);
    }

    /** The story in whatever state; null when there is none of that id. */
    public Uni<StoryView> find(String storyId) {
        return sessions.withSession(session -> session.createNativeQuery(
                        "select document from query.story where story_id = :story", String.class)
                .setParameter("story", storyId)
                .getSingleResultOrNull()
                .chain(document -> document == null
                        ? Uni.createFrom().nullItem()
                        : view(session, MessageCodec.read(document, Story.class))));
    }

    /** The story of an article; null while it is in none. While it moves from one to another, either of them. */
    static Uni<String> ofArticle(Mutiny.Session session, String articleId) {
        return session.createNativeQuery(
                        "select min(story_id) from query.story_article where article_id = :article", String.class)
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

    private static Where where(StoryFilter filter) {
        return new Where()
                .and("state = 'active'")
                .and(WORDS, "q", filter.q() == null ? null : Names.fold(filter.q()))
                .and("latest >= :from", "from", Rows.startOf(filter.from()))
                .and(
                        "first_seen < :to",
                        "to",
                        filter.to() == null ? null : Rows.startOf(filter.to().plusDays(1)))
                .and(OUTLET, "source", filter.source());
    }
}
