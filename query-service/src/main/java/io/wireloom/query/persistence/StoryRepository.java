package io.wireloom.query.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.Story;
import io.wireloom.query.search.Cursor;
import io.wireloom.query.search.Names;
import io.wireloom.query.search.Page;
import io.wireloom.query.stories.StoryFilter;
import io.wireloom.query.stories.StorySummary;
import io.wireloom.query.stories.StoryView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads stories. */
@ApplicationScoped
public class StoryRepository {

    private static final String WORDS =
            """
            (search @@ websearch_to_tsquery('english', :q)
             or story_id in (select s.story_id from query.article a join query.story_article s on s.article_id = a.article_id
                              where a.search @@ websearch_to_tsquery('english', :q)))""";

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
        Where where = where(filter).after(cursor, "story_id");
        String sql = "select story_id, newest_key, summary from query.story" + where.sql()
                + " order by newest_key desc, story_id desc";
        return sessions.withSession(session -> where.bindTo(session.createNativeQuery(sql, Object[].class))
                        .setMaxResults(limit + 1)
                        .getResultList())
                .map(rows -> Page.of(rows, limit, row -> new Cursor(Rows.instant(row[1]), (String) row[0], query))
                        .map(row -> MessageCodec.read((String) row[2], StorySummary.class)));
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
