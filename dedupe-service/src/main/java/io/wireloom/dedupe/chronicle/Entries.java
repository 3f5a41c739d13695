package io.wireloom.dedupe.chronicle;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleClaims;
import java.time.Instant;
import java.util.List;

/**
 * Cuts a live blog back to the entries posted by a moment. What has no time of its own, such as the headline, is cut as well: it was
 * written with the last entry. The text itself stays whole and only its blocks go, so that offsets hold.
 */
public final class Entries {

    private Entries() {}

    /**
     * The version with nothing but the entries posted by then.
     *
     * @param moment the farthest future for the version as it is
     */
    public static Article until(Article article, Instant moment) {
        if (moment.equals(Instant.MAX)) {
            return article;
        }
        List<Article.Block> kept = article.blocks().stream()
                .filter(block -> block.time() != null && !block.time().isAfter(moment))
                .toList();
        return new Article(
                article.articleId(),
                article.versionId(),
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
                article.status(),
                article.editNote(),
                article.contentType(),
                article.text(),
                kept,
                article.handling(),
                article.originalText());
    }

    /**
     * The claims and quotations that stand in what is left of a version.
     *
     * @param article the version, cut
     * @param moment as it was cut
     */
    public static ArticleClaims until(ArticleClaims record, Article article, Instant moment) {
        if (moment.equals(Instant.MAX)) {
            return record;
        }
        return new ArticleClaims(
                record.articleId(),
                record.versionId(),
                record.order(),
                record.articleStatus(),
                record.extractor(),
                record.staleText(),
                record.claims().stream()
                        .filter(claim -> standsIn(article, claim.evidence().start()))
                        .toList(),
                record.quotations().stream()
                        .filter(quotation -> standsIn(article, quotation.words().start()))
                        .toList());
    }

    private static boolean standsIn(Article article, int unit) {
        return article.blocks().stream().anyMatch(block -> block.start() <= unit && unit < block.end());
    }
}
