package io.wireloom.dedupe.incidents;

import io.wireloom.dedupe.copies.Kinship;

/**
 * What an incident has to know of an article whose claims it holds.
 *
 * @param articleId the article
 * @param familyId its family: what an outlet asserts in its own name is one origin over all copies
 * @param outlet name of the outlet; null when unknown
 * @param spun whether the text was spun: what it asserts in its own name is no origin where anybody else speaks
 */
public record ArticleFacts(String articleId, String familyId, String outlet, boolean spun) {

    /** Of an article that has not arrived yet. */
    public static ArticleFacts unknown(String articleId) {
        return new ArticleFacts(articleId, Kinship.familyOf(articleId), null, false);
    }
}
