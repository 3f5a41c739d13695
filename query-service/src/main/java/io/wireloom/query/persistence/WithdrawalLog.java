package io.wireloom.query.persistence;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.Incident;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.database.NativeStatement;
import io.wireloom.query.search.Cursor;
import io.wireloom.query.search.Page;
import io.wireloom.query.stream.Sides;
import io.wireloom.query.withdrawals.Loss;
import io.wireloom.query.withdrawals.Withdrawal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The log of what corrections and kills took from incidents. An incident's state and the version that changed it come by two topics,
 * in either order: a loss is noted with the version that explains it when that is here, else it waits for it. Claims that only went to
 * another incident are explained by no version, and are forgotten.
 */
@ApplicationScoped
public class WithdrawalLog {

    /** Longer than this no topic lags behind another without anybody's noticing. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    private static final String INSERT =
            """
            insert into query.withdrawal (incident_id, revision, article_id, version_id, at, lost_version_id, document, sides,
                                          before_search, after_search)
            values (:incident, :revision, :article, cast(:version as text), :at, :lost, :document, :sides,
                    cast(cast(:search as text) as tsvector), (select search from query.incident where incident_id = :incident))
            on conflict do nothing""";

    private final Mutiny.SessionFactory sessions;
    private final ChangeLog changes;
    private final Clock clock;
    private final Counter counter;

    WithdrawalLog(Mutiny.SessionFactory sessions, ChangeLog changes, Clock clock, MeterRegistry meters) {
        this.sessions = sessions;
        this.changes = changes;
        this.clock = clock;
        this.counter = Counter.builder("wireloom.withdrawals")
                .description("What corrections and kills took from incidents, once for each incident and version")
                .register(meters);
    }

    /** Notes what an incident lost, as one of the last acts of the transaction that writes its new state. */
    Uni<Void> note(Mutiny.Session session, IncidentProjection.Held before, Incident after) {
        List<Loss> losses = Loss.between(before.incident(), after, clock.instant());
        String sides = losses.isEmpty() ? null : MessageCodec.writeText(Sides.of(before.incident(), after));
        return losses.isEmpty()
                ? Uni.createFrom().voidItem()
                : forget(session)
                        .chain(() -> Multi.createFrom()
                                .iterable(losses)
                                .onItem()
                                .transformToUniAndConcatenate(loss -> note(session, loss, sides, before.search()))
                                .collect()
                                .last())
                        .replaceWithVoid();
    }

    private Uni<Void> forget(Mutiny.Session session) {
        return NativeStatement.rows(session, "delete from query.withdrawal where version_id is null and at < :long")
                .setParameter("long", clock.instant().minus(PATIENCE))
                .executeUpdate()
                .replaceWithVoid();
    }

    private Uni<Void> note(Mutiny.Session session, Loss loss, String sides, String search) {
        return versions(session, loss.articleId()).chain(versions -> {
            Optional<Article> cause = cause(versions, loss.lostVersionId(), loss.at());
            return NativeStatement.rows(session, INSERT)
                    .setParameter("incident", loss.incidentId())
                    .setParameter("revision", loss.revision())
                    .setParameter("article", loss.articleId())
                    .setParameter("version", cause.map(Article::versionId).orElse(null))
                    .setParameter("at", loss.at())
                    .setParameter("lost", loss.lostVersionId())
                    .setParameter("document", MessageCodec.writeText(loss))
                    .setParameter("sides", sides)
                    .setParameter("search", search)
                    .executeUpdate()
                    .chain(written -> cause.isPresent() && written > 0
                            ? tell(session, cause.get(), loss)
                            : Uni.createFrom().voidItem());
        });
    }

    /** Explains losses that wait for versions that have come now; as one of the last acts of the transaction that writes them. */
    Uni<Void> settle(Mutiny.Session session, List<Article> versions) {
        return Rows.text(
                        session,
                        "select document from query.withdrawal where article_id = any(cast(:articles as text[]))"
                                + " and version_id is null order by incident_id, revision, article_id for update")
                .setParameter(
                        "articles", versions.stream().map(Article::articleId).toArray(String[]::new))
                .getResultList()
                .chain(waiting -> waiting.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : Multi.createFrom()
                                .iterable(waiting)
                                .map(document -> MessageCodec.read(document, Loss.class))
                                .onItem()
                                .transformToUniAndConcatenate(loss -> versions(session, loss.articleId())
                                        .chain(known -> settle(session, known, loss)))
                                .collect()
                                .last());
    }

    private Uni<Void> settle(Mutiny.Session session, List<Article> versions, Loss loss) {
        Optional<Article> cause = cause(versions, loss.lostVersionId(), loss.at());
        return cause.isEmpty()
                ? Uni.createFrom().voidItem()
                : NativeStatement.rows(
                                session,
                                "update query.withdrawal set version_id = :version"
                                        + " where incident_id = :incident and revision = :revision and article_id = :article")
                        .setParameter("version", cause.get().versionId())
                        .setParameter("incident", loss.incidentId())
                        .setParameter("revision", loss.revision())
                        .setParameter("article", loss.articleId())
                        .executeUpdate()
                        .chain(() -> tell(session, cause.get(), loss));
    }

    private Uni<Void> tell(Mutiny.Session session, Article cause, Loss loss) {
        return changes.append(session, Withdrawal.by(cause, loss)).invoke(() -> counter.increment());
    }

    /** The latest version that follows the one whose claims were lost, of those that had been received by then. */
    private static Optional<Article> cause(List<Article> versions, String lostVersionId, Instant at) {
        Optional<Article> lost = versions.stream()
                .filter(version -> version.versionId().equals(lostVersionId))
                .findFirst();
        return versions.stream()
                .filter(version -> !version.versionId().equals(lostVersionId))
                .filter(version -> lost.isEmpty() || Article.VERSION_ORDER.compare(version, lost.get()) > 0)
                .filter(version ->
                        version.receivedAt() == null || !version.receivedAt().isAfter(at))
                .max(Comparator.comparing(Article::order));
    }

    private static Uni<List<Article>> versions(Mutiny.Session session, String articleId) {
        return Rows.text(session, "select document from query.article_version where article_id = :article")
                .setParameter("article", articleId)
                .getResultList()
                .map(ArticleProjection::read);
    }

    /**
     * One page of what versions of an article took from incidents, the latest first.
     *
     * @param query fingerprint of the search, for the next cursor
     */
    public Uni<Page<Withdrawal>> ofArticle(String articleId, Cursor cursor, int limit, String query) {
        return list("article_id", articleId, "incident_id", cursor, limit, query);
    }

    /** One page of what an incident lost, the latest first; as {@link #ofArticle}. */
    public Uni<Page<Withdrawal>> ofIncident(String incidentId, Cursor cursor, int limit, String query) {
        return list("incident_id", incidentId, "article_id", cursor, limit, query);
    }

    private Uni<Page<Withdrawal>> list(String by, String id, String then, Cursor cursor, int limit, String query) {
        Where where = new Where().and("w." + by + " = :id", "id", id);
        if (cursor != null) {
            where.and("(w.at, w." + then + ") < (:cursorKey, :cursorId)")
                    .bind("cursorKey", cursor.key())
                    .bind("cursorId", cursor.id());
        }
        String sql = "select w.at, w." + then + ", w.document, v.document as version from query.withdrawal w"
                + " join query.article_version v on v.article_id = w.article_id and v.version_id = w.version_id"
                + where.sql() + " order by w.at desc, w." + then + " desc";
        return sessions.withSession(session -> where.bindTo(session.createNativeQuery(sql, Object[].class))
                        .setMaxResults(limit + 1)
                        .getResultList())
                .map(rows -> Page.of(rows, limit, row -> new Cursor(Rows.instant(row[0]), (String) row[1], query))
                        .map(row -> Withdrawal.by(
                                MessageCodec.read((String) row[3], Article.class),
                                MessageCodec.read((String) row[2], Loss.class))));
    }
}
