package io.wireloom.ingest.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Article;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.hibernate.reactive.mutiny.Mutiny;

/** Remembers which versions the doors accepted. Every write may be repeated without effect. */
@ApplicationScoped
public class ArticleVersionRepository {

    private static final String ACCEPT =
            """
            insert into ingest.article_version (article_id, version_id, feed, item_id, status, accepted_at)
            values (:articleId, :versionId, :feed, :itemId, :status, :now)
            on conflict (article_id, version_id) do update
            set accepted_at = excluded.accepted_at
            where article_version.accepted_at is null""";

    private final Mutiny.SessionFactory sessions;
    private final Clock clock;

    ArticleVersionRepository(Mutiny.SessionFactory sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Whether this version has been accepted, or has come by the topic. */
    public Uni<Boolean> known(Article article) {
        return find(article).map(found -> found != null);
    }

    /**
     * Remembers that a door accepted this version; false when another request was faster. That the topic's consumer has been
     * faster than the door that wrote the record does not count.
     */
    public Uni<Boolean> accept(Article article) {
        return write(ACCEPT, article).map(rows -> rows == 1);
    }

    private Uni<ArticleVersion> find(Article article) {
        ArticleVersion.Key key = new ArticleVersion.Key(article.articleId(), article.versionId());
        return sessions.withSession(session -> session.find(ArticleVersion.class, key));
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
