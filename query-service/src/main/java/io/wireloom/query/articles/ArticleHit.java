package io.wireloom.query.articles;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.wireloom.query.search.Highlight;
import java.util.List;
import java.util.Map;

/**
 * An article that a search found.
 *
 * @param article the article
 * @param highlights where the words searched for stand; null when none were
 */
public record ArticleHit(@JsonUnwrapped ArticleSummary article, List<Highlight> highlights) {

    /**
     * @param highlights those of each article that has any; null when no words were searched for
     */
    public static ArticleHit of(ArticleSummary article, Map<String, List<Highlight>> highlights) {
        return new ArticleHit(
                article, highlights == null ? null : highlights.getOrDefault(article.articleId(), List.of()));
    }
}
