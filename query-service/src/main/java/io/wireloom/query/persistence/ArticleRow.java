package io.wireloom.query.persistence;

import io.wireloom.contracts.Article;
import io.wireloom.query.articles.ArticleSummary;
import io.wireloom.query.articles.Body;
import io.wireloom.query.articles.Leads;
import io.wireloom.query.search.Cursor;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A version of an article as lists show it and the search finds it, on its way into the database. */
final class ArticleRow {

    /** The columns that {@link #of} fills, with their types. */
    static final String COLUMNS =
            "article_id text, version_id text, headline text, lead text, source text, language text,"
                    + " status text, url text, published_at timestamptz, newest_key timestamptz, words text, body text";

    /** What the search reads of a row {@code r}: the headline, or what stands in its place, weighs most and the body least. */
    static final String SEARCH = "setweight(to_tsvector('english', split_part(coalesce(r.words, ''), chr(10), 1)), 'A')"
            + " || setweight(to_tsvector('english', coalesce(r.words, '')), 'B')"
            + " || to_tsvector('english', coalesce(r.body, ''))";

    private ArticleRow() {}

    /** The row of a version, words and all. */
    static Map<String, Object> of(Article article) {
        Map<String, Object> row = withoutWords(article);
        row.put("words", Leads.words(article));
        row.put("body", Body.words(article));
        return row;
    }

    /** The row of a version without the words that the search reads. */
    static Map<String, Object> withoutWords(Article article) {
        ArticleSummary summary = summary(article);
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("article_id", summary.articleId());
        row.put("version_id", summary.versionId());
        row.put("headline", summary.headline());
        row.put("lead", summary.lead());
        row.put("source", summary.source());
        row.put("language", summary.language());
        row.put("status", summary.status());
        row.put("url", summary.url());
        row.put("published_at", summary.published());
        row.put("newest_key", newest(article));
        return row;
    }

    /** How lists show the article. */
    static ArticleSummary summary(Article article) {
        return new ArticleSummary(
                article.articleId(),
                article.versionId(),
                Rows.clean(article.headline()),
                Rows.clean(Leads.of(article)),
                source(article),
                article.language(),
                Rows.word(article.status()),
                Rows.clean(article.url()),
                article.publishedAt());
    }

    /** The outlet; null when unknown. */
    static String source(Article article) {
        return article.source() == null ? null : Rows.clean(article.source().name());
    }

    private static Instant newest(Article article) {
        return Stream.of(article.updatedAt(), article.publishedAt(), article.receivedAt())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Cursor.UNDATED);
    }
}
