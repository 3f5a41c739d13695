package io.wireloom.query.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.Story;
import io.wireloom.contracts.delivery.Outcome;
import io.wireloom.query.digest.CanonicalContent;
import io.wireloom.query.search.Cursor;
import io.wireloom.query.search.Names;
import io.wireloom.query.stories.StorySummary;
import io.wireloom.query.stream.Change;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Writes the state of stories: the greatest revision stands, an older or equal one has no effect. */
@ApplicationScoped
public class StoryProjection {

    private static final String UPSERT =
            """
            insert into query.story as held (story_id, revision, state, first_seen, latest, newest_key, content_digest, summary,
                                             words, document)
            select r.story_id, r.revision, r.state, r.first_seen, r.latest, r.newest_key, r.content_digest, r.summary, r.words,
                   :document
              from jsonb_to_record(cast(cast(:row as text) as jsonb))
                as r(story_id text, revision bigint, state text, first_seen timestamptz, latest timestamptz,
                     newest_key timestamptz, content_digest text, summary text, words text)
            on conflict (story_id) do update
               set revision = excluded.revision, state = excluded.state, first_seen = excluded.first_seen,
                   latest = excluded.latest, newest_key = excluded.newest_key, content_digest = excluded.content_digest,
                   summary = excluded.summary, words = excluded.words, document = excluded.document
             where held.revision < excluded.revision""";

    /** Where it told of an erased article, what is remembered of it is to go. */
    private static final String CLEAR_ARTICLES =
            """
            with gone as (delete from query.story_article where story_id = :story returning article_id)
            insert into query.erased_history (subject_id, article_id, upto)
            select :story, article_id, (select coalesce(max(id), 0) from query.change) from gone join query.erasure using (article_id)
            on conflict (subject_id, article_id) do update set upto = excluded.upto, swept = false""";

    private static final String INSERT_ARTICLES =
            """
            insert into query.story_article (story_id, article_id)
            select :story, article from jsonb_array_elements_text(cast(cast(:articles as text) as jsonb)) as r(article)
            on conflict do nothing""";

    private final Mutiny.SessionFactory sessions;
    private final ChangeLog changes;
    private final ErasedHistory history;

    StoryProjection(Mutiny.SessionFactory sessions, ChangeLog changes, ErasedHistory history) {
        this.sessions = sessions;
        this.changes = changes;
        this.history = history;
    }

    /** Takes in the state of a story. */
    public Uni<Outcome> apply(Story story) {
        return sessions.withTransaction(session -> session.createNativeQuery(
                                "select state from query.story where story_id = :story for update", String.class)
                        .setParameter("story", story.storyId())
                        .getSingleResultOrNull()
                        .chain(before -> write(session, story, before)))
                .call(history::sweep);
    }

    private Uni<Outcome> write(Mutiny.Session session, Story story, String before) {
        StorySummary summary = StorySummary.of(story);
        return session.createNativeQuery(UPSERT)
                .setParameter("row", MessageCodec.writeText(columns(story, summary)))
                .setParameter("document", MessageCodec.writeText(story))
                .executeUpdate()
                .chain(written -> written == 0
                        ? Uni.createFrom().item(Outcome.DUPLICATE)
                        : index(session, story)
                                .chain(() -> report(session, summary, before))
                                .replaceWith(Outcome.PUBLISHED));
    }

    private static Uni<Void> index(Mutiny.Session session, Story story) {
        List<String> articles = stands(story.state())
                ? story.articles().stream().map(Story.StoryArticle::articleId).toList()
                : List.of();
        return session.createNativeQuery(CLEAR_ARTICLES)
                .setParameter("story", story.storyId())
                .executeUpdate()
                .chain(() -> story.state() == Story.State.DISSOLVED && story.headline() == null
                        ? ErasedHistory.note(session, List.of(ErasedHistory.told(story.storyId(), "")))
                        : Uni.createFrom().voidItem())
                .chain(() -> session.createNativeQuery(INSERT_ARTICLES)
                        .setParameter("story", story.storyId())
                        .setParameter("articles", MessageCodec.writeText(articles))
                        .executeUpdate())
                .replaceWithVoid();
    }

    private Uni<Void> report(Mutiny.Session session, StorySummary summary, String before) {
        boolean stood = before != null && !before.equals(Rows.word(Story.State.DISSOLVED));
        return kind(summary, stood)
                .map(kind -> changes.append(session, kind, summary.storyId(), MessageCodec.writeText(summary)))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private static Optional<Change.Kind> kind(StorySummary summary, boolean stood) {
        if (stands(summary.state())) {
            return Optional.of(stood ? Change.Kind.STORY_AMENDED : Change.Kind.STORY_CREATED);
        }
        return stood ? Optional.of(Change.Kind.STORY_DISSOLVED) : Optional.empty();
    }

    private static boolean stands(Story.State state) {
        return state != Story.State.DISSOLVED;
    }

    /** The columns of a story that {@link #UPSERT} writes, but for its document. */
    static Map<String, Object> columns(Story story, StorySummary summary) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("story_id", story.storyId());
        row.put("revision", story.revision());
        row.put("state", Rows.word(story.state()));
        row.put("first_seen", story.firstSeen());
        row.put("latest", story.latest());
        row.put("newest_key", Objects.requireNonNullElse(story.latest(), Cursor.UNDATED));
        row.put("content_digest", CanonicalContent.digest(story));
        row.put("summary", MessageCodec.writeText(summary));
        row.put("words", Names.fold(story.headline()));
        return row;
    }
}
