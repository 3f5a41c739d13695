package io.wireloom.query.copies;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleCopies;

/**
 * An article's text with what is known of it.
 *
 * @param article the version that was compared; the current one where that is not known
 * @param copies what it is a copy of; null while that is unknown
 * @param current whether the version is the article's current one
 */
public record Text(Article article, ArticleCopies copies, boolean current) {

    public String articleId() {
        return article.articleId();
    }
}
