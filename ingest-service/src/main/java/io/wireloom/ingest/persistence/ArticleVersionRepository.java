package io.wireloom.ingest.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Article;
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
            insert into ingest.article_version (article_id, version_id, feed, item_id, status, accepted_at)
            select :articleId, :versionId, :feed, :itemId, :status, :now
            where not exists (select 1 from ingest.erased_article where article_id = :articleId)
            on conflict (article_id, version_id) do update
            set accepted_at = excluded.accepted_at
            where article_version.accepted_at is null""";

    private static final String STANDING =
            """
            select exists (select 1 from ingest.article_version
                           where article_id = :articleId and version_id = :versionId),
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
     * @param known whether this version has been accepted, or has come by the topic
     * @param erasedBy the mark of the order by which the article was erased; null when it was not
     * @param erasedAt when that was ordered; null when it was not
     */
    public record Standing(boolean known, String erasedBy, Instant erasedAt) {}

    /** How the article of this version stands, and the version. */
    public Uni<Standing> standing(Article article) {
        return sessions.withSession(session -> session.createNativeQuery(STANDING, Object[].class)
                .setParameter("articleId", article.articleId())
                .setParameter("versionId", article.versionId())
                .getSingleResult()
                .map(row -> new Standing((Boolean) row[0], (String) row[1], instant(row[2]))));
    }

    private static Instant instant(Object time) {
        return time instanceof OffsetDateTime stated ? stated.toInstant() : (Instant) time;
    }

    /**
     * Remembers that a door accepted this version; false when another request was faster. That the topic's consumer has been
     * faster than the door that wrote the record does not count.
     */
    public Uni<Boolean> accept(Article article) {
        return write(ACCEPT, article).map(rows -> rows == 1);
    }

    private Uni<Integer> write(String sql, Article article) {
        Instant now = clock.instant();
        return sessions.withTransaction(session -> session.createNativeQuery(sql)
                .setParameter("articleId", article.articleId())
                .setParameter("versionId", article.versionId())
                .setParameter("feed", article.feed())
                .setParameter("itemId", article.itemId())
                .setParameter("status", article.status().name().toLowerCase(Locale.ROOT))
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .executeUpdate());
    }
}
