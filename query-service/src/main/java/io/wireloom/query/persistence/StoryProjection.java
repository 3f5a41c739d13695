package io.wireloom.query.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.Story;
import io.wireloom.contracts.database.NativeStatement;
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
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Writes the state of stories: the greatest revision stands, an older or equal one has no effect. */
@ApplicationScoped
public class StoryProjection {

    private static final String UPSERT =
            """
            with written as (
              insert into query.story as held (story_id, revision, state, first_seen, latest, newest_key, content_digest,
                                               summary, words, document)
              select r.story_id, r.revision, r.state, r.first_seen, r.latest, r.newest_key, r.content_digest, r.summary,
                     r.words, u.document
                from unnest(cast(:rows as text[]), cast(:documents as text[])) as u(line, document)
               cross join lateral jsonb_to_record(cast(u.line as jsonb))
                  as r(story_id text, revision bigint, state text, first_seen timestamptz, latest timestamptz,
                       newest_key timestamptz, content_digest text, summary text, words text)
              on conflict (story_id) do update
                 set revision = excluded.revision, state = excluded.state, first_seen = excluded.first_seen,
                     latest = excluded.latest, newest_key = excluded.newest_key, content_digest = excluded.content_digest,
                     summary = excluded.summary, words = excluded.words, document = excluded.document
               where held.revision < excluded.revision
              returning story_id)
            select story_id from written""";

    /**
     * Only those that are no longer held: a story may hold hundreds of articles, of which one is new. Where they told of erased
     * articles, what is remembered of them is to go.
     */
    private static final String CLEAR_ARTICLES =
            """
            with gone as (delete from query.story_article
                           where story_id = any(cast(:stories as text[]))
                             and story_id || ' ' || article_id not in (select unnest(cast(:held as text[])))
                          returning story_id, article_id)
            insert into query.erased_history (subject_id, article_id, upto)
            select story_id, article_id, (select coalesce(max(id), 0) from query.change)
              from gone join query.erasure using (article_id)
            on conflict (subject_id, article_id) do update set upto = excluded.upto, swept = false""";

    private static final String INSERT_ARTICLES =
            """
            insert into query.story_article (story_id, article_id)
            select story, article from unnest(cast(:stories as text[]), cast(:articles as text[])) as r(story, article)
            on conflict do nothing""";

    private final WriteTransactions transactions;
    private final ChangeLog changes;
    private final ErasedHistory history;

    StoryProjection(WriteTransactions transactions, ChangeLog changes, ErasedHistory history) {
        this.transactions = transactions;
        this.changes = changes;
        this.history = history;
    }

    /** Takes in the states of stories, in their order; answers an outcome for each. */
    public Uni<List<Outcome>> apply(List<Story> stories) {
        return Rounds.in(
                        stories,
                        Story::storyId,
                        round -> transactions.with(
                                session -> states(session, round).chain(before -> write(session, round, before))))
                .call(history::sweep);
    }

    private static Uni<Map<String, String>> states(Mutiny.Session session, List<Story> round) {
        return NativeStatement.rows(
                        session,
                        "select story_id, state from query.story where story_id = any(cast(:stories as text[]))"
                                + " order by story_id for update")
                .setParameter("stories", Rows.texts(round, Story::storyId))
                .getResultList()
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1])));
    }

    private Uni<List<Outcome>> write(Mutiny.Session session, List<Story> round, Map<String, String> before) {
        Map<String, StorySummary> summaries =
                round.stream().collect(Collectors.toMap(Story::storyId, StorySummary::of));
        return Rows.text(session, UPSERT)
                .setParameter(
                        "rows",
                        Rows.texts(
                                round, story -> MessageCodec.writeText(columns(story, summaries.get(story.storyId())))))
                .setParameter("documents", Rows.texts(round, MessageCodec::writeText))
                .getResultList()
                .map(Set::copyOf)
                .call(written -> {
                    List<Story> fresh = round.stream()
                            .filter(story -> written.contains(story.storyId()))
                            .toList();
                    List<ChangeLog.Entry> news = fresh.stream()
                            .flatMap(
                                    story -> news(summaries.get(story.storyId()), before.get(story.storyId())).stream())
                            .toList();
                    return fresh.isEmpty()
                            ? Uni.createFrom().voidItem()
                            : index(session, fresh).chain(() -> changes.append(session, news));
                })
                .map(written -> Rounds.outcomes(round, Story::storyId, written));
    }

    private static Uni<Void> index(Mutiny.Session session, List<Story> stories) {
        List<Map.Entry<String, String>> held = stories.stream()
                .filter(story -> stands(story.state()))
                .flatMap(story ->
                        story.articles().stream().map(article -> Map.entry(story.storyId(), article.articleId())))
                .toList();
        List<Map<String, String>> stripped = stories.stream()
                .filter(story -> story.state() == Story.State.DISSOLVED && story.headline() == null)
                .map(story -> ErasedHistory.told(story.storyId(), ""))
                .toList();
        return NativeStatement.rows(session, CLEAR_ARTICLES)
                .setParameter("stories", Rows.texts(stories, Story::storyId))
                .setParameter("held", Rows.texts(held, one -> one.getKey() + " " + one.getValue()))
                .executeUpdate()
                .chain(() -> ErasedHistory.note(session, stripped))
                .chain(() -> NativeStatement.rows(session, INSERT_ARTICLES)
                        .setParameter("stories", Rows.texts(held, Map.Entry::getKey))
                        .setParameter("articles", Rows.texts(held, Map.Entry::getValue))
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static Optional<ChangeLog.Entry> news(StorySummary summary, String before) {
        boolean stood = before != null && !before.equals(Rows.word(Story.State.DISSOLVED));
        return kind(summary, stood)
                .map(kind -> new ChangeLog.Entry(kind, summary.storyId(), MessageCodec.writeText(summary)));
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
