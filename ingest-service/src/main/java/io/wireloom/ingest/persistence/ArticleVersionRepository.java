package io.wireloom.ingest.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.database.NativeStatement;
import io.wireloom.ingest.wire.Lane;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.hibernate.reactive.mutiny.Mutiny;

/** Remembers which versions the doors accepted. Every write may be repeated without effect. */
@ApplicationScoped
public class ArticleVersionRepository {

    private static final String ACCEPT =
            """
            insert into ingest.article_version (article_id, version_id, feed, item_id, status, accepted_at, backfill)
            select :articleId, :versionId, :feed, :itemId, :status, :now, :backfill
            where not exists (select 1 from ingest.erased_article where article_id = :articleId)
            on conflict (article_id, version_id) do update
            set accepted_at = excluded.accepted_at, backfill = excluded.backfill
            where article_version.accepted_at is null or (article_version.backfill and not excluded.backfill)""";

    private static final String STANDING =
            """
            select exists (select 1 from ingest.article_version v
                           where v.article_id = :articleId and v.version_id = :versionId
                             and (:mayWait or not v.backfill
                                  or exists (select 1 from ingest.story_item i
                                             where i.article_id = v.article_id and i.version_id = v.version_id))),
                   (select reference from ingest.erased_article where article_id = :articleId),
                   (select ordered_at from ingest.erased_article where article_id = :articleId)""";

    private final Mutiny.SessionFactory sessions;
    private final Clock clock;

    ArticleVersionRepository(Mutiny.SessionFactory sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * How an article stands with the doors.
     *
     * @param known whether this version has been accepted, or has come by a topic; one that hurries is not known as long as it waits
     *     on the backfill lane
     * @param erasedBy the mark of the order by which the article was erased; null when it was not
     * @param erasedAt when that was ordered; null when it was not
     */
    public record Standing(boolean known, String erasedBy, Instant erasedAt) {}

    /** How the article of this version stands, and the version. */
    public Uni<Standing> standing(Article article, Lane lane) {
        return sessions.withSession(session -> NativeStatement.rows(session, STANDING)
                .setParameter("articleId", article.articleId())
                .setParameter("versionId", article.versionId())
                .setParameter("mayWait", lane == Lane.BACKFILL)
                .getSingleResult()
                .map(row -> new Standing((Boolean) row[0], (String) row[1], instant(row[2]))));
    }

    private static Instant instant(Object time) {
        return time instanceof OffsetDateTime stated ? stated.toInstant() : (Instant) time;
    }

    /**
     * Remembers that a door accepted this version; false when another request was faster. That the topic's consumer has been
     * faster than the door that wrote the record does not count, nor that it was accepted on the backfill lane when it hurries now.
     */
    public Uni<Boolean> accept(Article article, Lane lane) {
        Instant now = clock.instant();
        return sessions.withTransaction(session -> NativeStatement.rows(session, ACCEPT)
                .setParameter("articleId", article.articleId())
                .setParameter("versionId", article.versionId())
                .setParameter("feed", article.feed())
                .setParameter("itemId", article.itemId())
                .setParameter("status", article.status().name().toLowerCase(Locale.ROOT))
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .setParameter("backfill", lane == Lane.BACKFILL)
                .executeUpdate()
                .map(rows -> rows == 1));
    }
}
