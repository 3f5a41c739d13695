package io.wireloom.query.withdrawals;

import io.wireloom.contracts.Article;

/** The version that would withdraw an article. */
public final class Kill {

    /** Sorts after every hash: the kill follows the version that it withdraws. */
    private static final String AFTER = "~";

    private Kill() {}

    /** The article, canceled in a version of its own. */
    public static Article of(Article article) {
        return new Article(
                article.articleId(),
                AFTER + article.versionId(),
                article.feed(),
                article.itemId(),
                article.url(),
                article.headline(),
                article.byline(),
                article.dateline(),
                article.publishedAt(),
                article.publishedBasis(),
                article.updatedAt(),
                article.zone(),
                article.receivedAt(),
                article.providerVersion(),
                article.language(),
                article.source(),
                article.upstream(),
                Article.Status.CANCELED,
                article.editNote(),
                article.contentType(),
                article.text(),
                article.blocks(),
                article.handling(),
                article.originalText());
    }
}
