package io.wireloom.query.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleClaims;
import io.wireloom.contracts.ArticleCopies;
import io.wireloom.contracts.Claim;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.query.articles.ArticleFilter;
import io.wireloom.query.articles.ArticleHit;
import io.wireloom.query.articles.ArticleSummary;
import io.wireloom.query.articles.ArticleView;
import io.wireloom.query.articles.Progress;
import io.wireloom.query.search.Facets;
import io.wireloom.query.search.Paging;
import io.wireloom.query.search.Results;
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
            "article_id, version_id, headline, lead, source, language, status, url, published_at";

    private final Mutiny.SessionFactory sessions;

    ArticleRepository(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** One page of the articles that a filter leaves, with the places of the words searched for. */
    public Uni<Results<ArticleHit>> search(ArticleFilter filter, Paging paging) {
        return sessions.withSession(session -> ArticleRows.STORED.search(
                session, ArticleRows.where(filter), filter.q(), paging, shown -> texts(session, shown)));
    }

    /** How the articles that a filter leaves spread. */
    public Uni<Facets> facets(ArticleFilter filter, int most) {
        return sessions.withSession(session -> ArticleRows.STORED.facets(session, ArticleRows.where(filter), most));
    }

    private static Uni<List<Article>> texts(Mutiny.Session session, List<ArticleSummary> articles) {
        VersionDocuments documents = new VersionDocuments();
        articles.forEach(article -> documents.add(article.articleId(), article.versionId()));
        return documents.articles(session);
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
        return Rows.text(session, "select document from query.article_version where article_id = :article")
                .setParameter("article", articleId)
                .getResultList()
                .map(ArticleProjection::read);
    }

    static Uni<ArticleCopies> copies(Mutiny.Session session, String articleId) {
        return Rows.text(session, "select document from query.article_copies where article_id = :article")
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
                        "select incident_id, revision from query.incident where incident_id = any(cast(:incidents as text[]))",
                        Object[].class)
                .setParameter("incidents", copies.incidents().keySet().toArray(String[]::new))
                .getResultList()
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1])));
    }

    static Uni<Map<String, ArticleSummary>> summariesOf(Mutiny.Session session, Collection<String> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return session.createNativeQuery(
                        "select " + COLUMNS + " from query.article where article_id = any(cast(:articles as text[]))",
                        Object[].class)
                .setParameter("articles", ids.toArray(String[]::new))
                .getResultList()
                .map(rows -> rows.stream()
                        .map(ArticleRepository::summary)
                        .collect(Collectors.toMap(ArticleSummary::articleId, Function.identity())));
    }

    private static ArticleSummary summary(Object[] row) {
        return new ArticleSummary(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7],
                Rows.instant(row[8]));
    }
}
