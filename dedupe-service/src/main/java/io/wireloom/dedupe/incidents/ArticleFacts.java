package io.wireloom.dedupe.incidents;

import io.wireloom.dedupe.copies.Kinship;
import java.util.Map;

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

    static ArticleFacts of(String articleId, Map<String, ArticleFacts> known) {
        ArticleFacts facts = known.get(articleId);
        return facts == null ? unknown(articleId) : facts;
    }

    /** Whether it is what its family goes back to. */
    boolean rootOfFamily() {
        return Kinship.familyOf(articleId).equals(familyId);
    }
}
