package io.wireloom.query.desk.incident;

import io.wireloom.query.articles.ArticleSummary;
import io.wireloom.query.copies.Taken;
import io.wireloom.query.incidents.Named;
import io.wireloom.query.stream.Change;
import io.wireloom.query.withdrawals.Withdrawal;
import java.util.List;
import java.util.Map;

/**
 * What an incident page shows besides the incident's own record.
 *
 * @param articles its articles by id, as far as they are known
 * @param taken which of its articles were taken from which others
 * @param holding the incident that holds each claim of another incident that the record names, by claim id
 * @param incidents the incidents that the record names, by id, as far as they are known
 * @param withdrawals what corrections and kills took from it, the latest first
 * @param revisions its changes, the latest first, as far as the change log still holds them
 */
public record Surroundings(
        Map<String, ArticleSummary> articles,
        List<Taken> taken,
        Map<String, Named> holding,
        Map<String, Named> incidents,
        List<Withdrawal> withdrawals,
        List<Change> revisions) {

    /** The outlet of an article; its headline or a word for it where that is not known. */
    String outlet(String articleId) {
        ArticleSummary article = articles.get(articleId);
        if (article == null) {
            return "an article";
        }
        return article.source() == null ? "“" + headline(articleId) + "”" : article.source();
    }

    String headline(String articleId) {
        ArticleSummary article = articles.get(articleId);
        return article == null || article.headline() == null ? "Untitled article" : article.headline();
    }
}
