package io.wireloom.query.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleClaims;
import io.wireloom.contracts.ArticleCopies;
import io.wireloom.contracts.Claim;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.query.articles.ArticleFilter;
import io.wireloom.query.articles.ArticleSummary;
import io.wireloom.query.articles.ArticleView;
import io.wireloom.query.articles.Progress;
import io.wireloom.query.search.Cursor;
import io.wireloom.query.search.Names;
import io.wireloom.query.search.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads articles. */
@ApplicationScoped
public class ArticleRepository {

    private static final String COLUMNS =
            "article_id, version_id, headline, lead, source, language, status, url, published_at, newest_key";

    private final Mutiny.SessionFactory sessions;

    ArticleRepository(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /**
     * One page of articles, newest first.
     *
     * @param query fingerprint of the search, for the next cursor
     */
    public Uni<Page<ArticleSummary>> list(ArticleFilter filter, Cursor cursor, int limit, String query) {
        Where where = where(filter).after(cursor, "article_id");
        String sql = "select " + COLUMNS + " from query.article" + where.sql()
                + " order by newest_key desc, article_id desc";
        return sessions.withSession(session -> where.bindTo(session.createNativeQuery(sql, ArticleEntity.class))
                        .setMaxResults(limit + 1)
                        .getResultList())
                .map(rows -> Page.of(rows, limit, row -> new Cursor(row.newestKey, row.articleId, query))
                        .map(ArticleEntity::summary));
    }

    /** The article with its versions, family, story and progress; null when there is none of that id. */
    public Uni<ArticleView> find(String articleId) {
        return find(articleId, version -> true);
    }

    /** One version of an article with the versions, family, story and progress; null when there is no such version. */
    public Uni<ArticleView> find(String articleId, String versionId) {
        return find(articleId, version -> version.versionId().equals(versionId));
    }

    /** Every version of an article, in no order; empty when there is no article of that id. */
    public Uni<List<Article>> versions(String articleId) {
        return sessions.withSession(session -> versions(session, articleId));
    }

    private Uni<ArticleView> find(String articleId, Predicate<Article> wanted) {
        return sessions.withSession(session -> versions(session, articleId).chain(versions -> {
            Article shown =
                    versions.stream().filter(wanted).max(Article.VERSION_ORDER).orElse(null);
            if (shown == null) {
                return Uni.createFrom().nullItem();
            }
            return copies(session, articleId).chain(copies -> progress(session, shown, copies)
                    .chain(progress -> StoryRepository.ofArticle(session, articleId)
                            .map(story -> ArticleView.of(versions, shown, copies, progress, story))));
        }));
    }

    /** The claims of the article's current version; empty while they have not come, null when there is no such article. */
    public Uni<List<Claim>> claims(String articleId) {
        return sessions.withSession(session -> session.find(ArticleEntity.class, articleId)
                .chain(article -> article == null
                        ? Uni.createFrom().nullItem()
                        : claims(session, articleId, article.versionId)
                                .map(row -> row == null
                                        ? List.<Claim>of()
                                        : MessageCodec.read((String) row[1], ArticleClaims.class)
                                                .claims())));
    }

    /** The summaries of the given articles, by article id; those unknown are missing. */
    public Uni<Map<String, ArticleSummary>> summaries(Collection<String> articleIds) {
        return sessions.withSession(session -> summariesOf(session, articleIds));
    }

    private static Uni<List<Article>> versions(Mutiny.Session session, String articleId) {
        return session.createNativeQuery(
                        "select document from query.article_version where article_id = :article", String.class)
                .setParameter("article", articleId)
                .getResultList()
                .map(ArticleProjection::read);
    }

    static Uni<ArticleCopies> copies(Mutiny.Session session, String articleId) {
        return session.createNativeQuery(
                        "select document from query.article_copies where article_id = :article", String.class)
                .setParameter("article", articleId)
                .getSingleResultOrNull()
                .map(document -> document == null ? null : MessageCodec.read(document, ArticleCopies.class));
    }

    private static Uni<Object[]> claims(Mutiny.Session session, String articleId, String versionId) {
        return session.createNativeQuery(
                        "select extracted_at, document from query.article_claims"
                                + " where article_id = :article and version_id = :version",
                        Object[].class)
                .setParameter("article", articleId)
                .setParameter("version", versionId)
                .getSingleResultOrNull();
    }

    private static Uni<Progress> progress(Mutiny.Session session, Article current, ArticleCopies copies) {
        return claims(session, current.articleId(), current.versionId()).chain(row -> {
            Instant extractedAt = row == null ? null : Rows.instant(row[0]);
            return revisions(session, copies).map(revisions -> Progress.of(current, extractedAt, copies, revisions));
        });
    }

    private static Uni<Map<String, Long>> revisions(Mutiny.Session session, ArticleCopies copies) {
        if (copies == null || copies.incidents().isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return session.createNativeQuery(
                        "select incident_id, revision from query.incident where incident_id in (:incidents)",
                        Object[].class)
                .setParameter("incidents", List.copyOf(copies.incidents().keySet()))
                .getResultList()
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1])));
    }

    static Uni<Map<String, ArticleSummary>> summariesOf(Mutiny.Session session, Collection<String> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return session.createNativeQuery(
                        "select " + COLUMNS + " from query.article where article_id in (:articles)",
                        ArticleEntity.class)
                .setParameter("articles", List.copyOf(ids))
                .getResultList()
                .map(rows -> rows.stream()
                        .map(ArticleEntity::summary)
                        .collect(Collectors.toMap(ArticleSummary::articleId, Function.identity())));
    }

    private static Where where(ArticleFilter filter) {
        return new Where()
                .and(
                        "search @@ websearch_to_tsquery('english', :q)",
                        "q",
                        filter.q() == null ? null : Names.fold(filter.q()))
                .and("source = :source", "source", filter.source())
                .and("language = :language", "language", filter.language())
                .and("status = :status", "status", filter.status())
                .and("published_at >= :from", "from", Rows.startOf(filter.from()))
                .and(
                        "published_at < :to",
                        "to",
                        filter.to() == null ? null : Rows.startOf(filter.to().plusDays(1)));
    }
}
