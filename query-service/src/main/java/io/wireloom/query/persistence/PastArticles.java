package io.wireloom.query.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.dedupe.chronicle.AsOf;
import io.wireloom.dedupe.chronicle.Moment;
import io.wireloom.dedupe.chronicle.Version;
import io.wireloom.dedupe.copies.ArticleText;
import io.wireloom.query.articles.ArticleFilter;
import io.wireloom.query.articles.ArticleHit;
import io.wireloom.query.articles.ArticleSummary;
import io.wireloom.query.articles.ArticleView;
import io.wireloom.query.asof.Snapshot;
import io.wireloom.query.search.Facets;
import io.wireloom.query.search.Paging;
import io.wireloom.query.search.Results;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Lists the articles of a snapshot, by the very conditions that find stored ones. */
@ApplicationScoped
public class PastArticles {

    /**
     * The articles of a snapshot. The words of a version that is the current one still need not come with the query: what the search
     * reads of it is stored.
     */
    static final String ROWS =
            """
            article as (
              select r.*, coalesce(a.search, SEARCH) as search
                from jsonb_to_recordset(cast(cast(:articles as text) as jsonb)) as r(COLUMNS)
                left join query.article a
                  on r.words is null and a.article_id = r.article_id and a.version_id = r.version_id)"""
                    .replace("SEARCH", ArticleRow.SEARCH)
                    .replace("COLUMNS", ArticleRow.COLUMNS);

    private static final ArticleRows ARTICLES = ArticleRows.of(ROWS, "article");

    private static final String STORED =
            "select article_id || '@' || version_id from query.article where whole and article_id = any(cast(:articles as text[]))";

    private final Mutiny.SessionFactory sessions;

    PastArticles(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** One page of the articles that a filter leaves, with the places of the words searched for. */
    public Uni<Results<ArticleHit>> search(Snapshot snapshot, ArticleFilter filter, Paging paging) {
        return reading(
                snapshot,
                filter,
                (session, where) -> ARTICLES.search(session, where, filter.q(), paging, shown -> Uni.createFrom()
                        .item(versions(snapshot, shown))));
    }

    /** How the articles that a filter leaves spread. */
    public Uni<Facets> facets(Snapshot snapshot, ArticleFilter filter, int most) {
        return reading(snapshot, filter, (session, where) -> ARTICLES.facets(session, where, most));
    }

    /**
     * An article as it stood, with the versions, family and story of that time. How far the line had come with it is not told, as that
     * was not known of the world.
     *
     * @param versions every version of it that is known now
     * @return null when nothing of it was there
     */
    public static ArticleView find(Snapshot snapshot, String articleId, List<Article> versions, Moment moment) {
        ArticleText text = snapshot.run().texts().get(articleId);
        if (text == null) {
            return null;
        }
        Set<String> there =
                AsOf.parts(versions.stream().map(Version::of).toList(), moment).get(articleId).versions().stream()
                        .map(Version::versionId)
                        .collect(Collectors.toSet());
        return ArticleView.of(
                versions.stream()
                        .filter(version -> there.contains(version.versionId()))
                        .toList(),
                text.article(),
                snapshot.copies().get(articleId),
                null,
                snapshot.storyOf(articleId));
    }

    private <T> Uni<T> reading(
            Snapshot snapshot, ArticleFilter filter, BiFunction<Mutiny.Session, Where, Uni<T>> read) {
        return OneView.of(sessions, session -> rows(session, snapshot, filter.q() != null)
                .chain(rows -> read.apply(session, ArticleRows.where(filter).bind("articles", rows))));
    }

    private static List<Article> versions(Snapshot snapshot, List<ArticleSummary> shown) {
        Map<String, ArticleText> texts = snapshot.run().texts();
        return shown.stream()
                .map(article -> texts.get(article.articleId()).article())
                .toList();
    }

    /**
     * The snapshot's articles, for the parameter {@code articles} of {@link #ROWS}.
     *
     * @param session one that sees the same state with the statement that the rows are for
     * @param searched whether words are searched for
     */
    static Uni<String> rows(Mutiny.Session session, Snapshot snapshot, boolean searched) {
        List<Article> articles = snapshot.articles();
        if (!searched || articles.isEmpty()) {
            return Uni.createFrom().item(rows(articles, ArticleRow::withoutWords));
        }
        return Rows.text(session, STORED)
                .setParameter("articles", Rows.texts(articles, Article::articleId))
                .getResultList()
                .map(Set::copyOf)
                .map(stored -> rows(
                        articles,
                        article ->
                                isStored(article, stored) ? ArticleRow.withoutWords(article) : ArticleRow.of(article)));
    }

    private static String rows(List<Article> articles, Function<Article, Map<String, Object>> row) {
        return MessageCodec.writeText(articles.stream().map(row).toList());
    }

    /** A version that has entries may have been cut back to some of them. */
    private static boolean isStored(Article article, Set<String> stored) {
        return stored.contains(article.articleId() + "@" + article.versionId())
                && article.blocks().stream().allMatch(block -> block.time() == null);
    }
}
