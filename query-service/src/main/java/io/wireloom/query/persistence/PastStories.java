package io.wireloom.query.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.Incident;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.Story;
import io.wireloom.query.articles.ArticleSummary;
import io.wireloom.query.asof.Snapshot;
import io.wireloom.query.incidents.IncidentSummary;
import io.wireloom.query.search.Cursor;
import io.wireloom.query.search.Paging;
import io.wireloom.query.search.Results;
import io.wireloom.query.stories.StoryFilter;
import io.wireloom.query.stories.StoryHit;
import io.wireloom.query.stories.StorySummary;
import io.wireloom.query.stories.StoryView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Lists the stories of a snapshot, by the very conditions that find stored ones. */
@ApplicationScoped
public class PastStories {

    private static final StoryRows STORIES = StoryRows.of(
            PastArticles.ROWS
                    + """
                    ,
                    story_article as (
                      select * from jsonb_to_recordset(cast(cast(:members as text) as jsonb))
                        as m(story_id text, article_id text)),
                    story as (
                      select r.*, to_tsvector('english', words) as search
                        from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
                          as r(story_id text, state text, first_seen timestamptz, latest timestamptz, newest_key timestamptz,
                               summary text, words text))""",
            "");

    private static final Comparator<IncidentSummary> NEWEST_FIRST = Comparator.comparing(
                    (IncidentSummary incident) -> Objects.requireNonNullElse(incident.newest(), Cursor.UNDATED))
            .thenComparing(IncidentSummary::incidentId)
            .reversed();

    private final Mutiny.SessionFactory sessions;

    PastStories(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** One page of the stories that a filter leaves, with the places of the words searched for in their headlines. */
    public Uni<Results<StoryHit>> search(Snapshot snapshot, StoryFilter filter, Paging paging) {
        boolean ofArticles = filter.q() != null || filter.source() != null;
        Where where = STORIES.where(filter)
                .bind("rows", rows(snapshot))
                .bind("members", ofArticles ? members(snapshot) : "[]");
        return OneView.of(sessions, session -> articles(session, snapshot, filter)
                .chain(articles -> STORIES.search(session, where.bind("articles", articles), filter.q(), paging)));
    }

    /** The story; null when there was none of that id. */
    public static StoryView find(Snapshot snapshot, String storyId) {
        Story story = snapshot.stories().get(storyId);
        if (story == null) {
            return null;
        }
        Set<String> ids =
                story.articles().stream().map(Story.StoryArticle::articleId).collect(Collectors.toSet());
        Map<String, ArticleSummary> summaries = snapshot.articles().stream()
                .filter(article -> ids.contains(article.articleId()))
                .collect(Collectors.toMap(Article::articleId, ArticleRow::summary));
        List<IncidentSummary> incidents = snapshot.incidents().values().stream()
                .filter(incident -> incident.state() == Incident.State.ACTIVE
                        && incident.articleIds().stream().anyMatch(ids::contains))
                .map(IncidentSummary::of)
                .sorted(NEWEST_FIRST)
                .toList();
        return StoryView.of(story, summaries, incidents);
    }

    private static Uni<String> articles(Mutiny.Session session, Snapshot snapshot, StoryFilter filter) {
        return filter.q() == null && filter.source() == null
                ? Uni.createFrom().item("[]")
                : PastArticles.rows(session, snapshot, filter.q() != null);
    }

    private static String rows(Snapshot snapshot) {
        return MessageCodec.writeText(snapshot.stories().values().stream()
                .map(story -> StoryProjection.columns(story, StorySummary.of(story)))
                .toList());
    }

    private static String members(Snapshot snapshot) {
        return MessageCodec.writeText(snapshot.stories().values().stream()
                .flatMap(story -> story.articles().stream()
                        .map(member -> Map.of("story_id", story.storyId(), "article_id", member.articleId())))
                .toList());
    }
}
