package io.wireloom.query.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.ArticleCopies;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.delivery.Outcome;
import io.wireloom.query.copies.FamilyNews;
import io.wireloom.query.digest.CanonicalContent;
import io.wireloom.query.stream.Change;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Writes what articles are copies of: the greatest revision stands, an older or equal one has no effect. */
@ApplicationScoped
public class CopiesProjection {

    private static final String UPSERT_COPIES =
            """
            insert into query.article_copies as held (article_id, revision, family_id, content_digest, document)
            select :article, :revision, :family, :digest, :document
             where not exists (select 1 from query.erasure e where e.article_id = :article)
            on conflict (article_id) do update
               set revision = excluded.revision, family_id = excluded.family_id,
                   content_digest = excluded.content_digest, document = excluded.document
             where held.revision < excluded.revision
                or (held.revision = excluded.revision and held.content_digest <> excluded.content_digest)""";

    private static final String INSERT_ORIGIN =
            """
            insert into query.family_origin (family_id, article_id) values (:family, :origin)
            on conflict do nothing""";

    private final Mutiny.SessionFactory sessions;
    private final ChangeLog changes;
    private final Freshness freshness;

    CopiesProjection(Mutiny.SessionFactory sessions, ChangeLog changes, Freshness freshness) {
        this.sessions = sessions;
        this.changes = changes;
        this.freshness = freshness;
    }

    /**
     * What came of a record.
     *
     * @param receivedAt when the version was received that is through with it; empty when none is
     */
    private record Taken(Outcome outcome, Optional<Instant> receivedAt) {}

    /** Takes in what an article is a copy of. */
    public Uni<Outcome> apply(ArticleCopies copies) {
        return take(copies)
                .invoke(taken -> taken.receivedAt().ifPresent(freshness::queryable))
                .map(Taken::outcome);
    }

    private Uni<Taken> take(ArticleCopies copies) {
        return sessions.withTransaction(session -> session.createNativeQuery(
                        "select document from query.article_copies where article_id = :article for update",
                        String.class)
                .setParameter("article", copies.articleId())
                .getSingleResultOrNull()
                .chain(held ->
                        write(session, copies, held == null ? null : MessageCodec.read(held, ArticleCopies.class))));
    }

    private Uni<Taken> write(Mutiny.Session session, ArticleCopies copies, ArticleCopies before) {
        return session.createNativeQuery(UPSERT_COPIES)
                .setParameter("article", copies.articleId())
                .setParameter("revision", copies.revision())
                .setParameter("family", copies.familyId())
                .setParameter("digest", CanonicalContent.digest(copies))
                .setParameter("document", MessageCodec.writeText(copies))
                .executeUpdate()
                .chain(written -> written == 0
                        ? Uni.createFrom().item(new Taken(Outcome.DUPLICATE, Optional.empty()))
                        : rememberOrigin(session, copies)
                                .chain(() -> report(session, before, copies))
                                .chain(() -> Freshness.received(session, before, copies))
                                .map(receivedAt -> new Taken(Outcome.PUBLISHED, receivedAt)));
    }

    private static Uni<Void> rememberOrigin(Mutiny.Session session, ArticleCopies copies) {
        return copies.origin() == null
                ? Uni.createFrom().voidItem()
                : session.createNativeQuery(INSERT_ORIGIN)
                        .setParameter("family", copies.familyId())
                        .setParameter("origin", copies.origin())
                        .executeUpdate()
                        .replaceWithVoid();
    }

    private Uni<Void> report(Mutiny.Session session, ArticleCopies before, ArticleCopies after) {
        return FamilyNews.of(before, after)
                .map(news -> changes.append(
                        session, Change.Kind.FAMILY_CHANGED, news.articleId(), MessageCodec.writeText(news)))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }
}
