package io.wireloom.query.erasures;

import io.wireloom.contracts.Erasure;
import io.wireloom.query.decisions.RefusedException;
import java.time.Instant;

/**
 * What an operator orders.
 *
 * @param articleId the article to erase; it need not be known
 * @param reason why; must quote nothing of the article, as it is kept
 * @param reference the order's own mark, such as a court's file number
 * @param by who passes the order on; taken on trust where nobody is asked who they are
 */
public record ErasureDraft(String articleId, String reason, String reference, String by) {

    private static final int LONGEST_ID = 100;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_REASON = 500;

    /** The same in this name. */
    public ErasureDraft by(String name) {
        return new ErasureDraft(articleId, reason, reference, name);
    }

    /**
     * The order, given at a moment.
     *
     * @throws RefusedException when something is missing or too long
     */
    public Erasure at(Instant now) {
        return new Erasure(
                given("articleId", articleId, LONGEST_ID),
                given("reference", reference, LONGEST_NAME),
                given("reason", reason, LONGEST_REASON),
                given("by", by, LONGEST_NAME),
                now);
    }

    private static String given(String field, String value, int longest) {
        if (value == null || value.isBlank()) {
            throw new RefusedException(field + " is missing.");
        }
        String text = value.strip();
        if (text.length() > longest) {
            throw new RefusedException(field + " is longer than " + longest + " characters.");
        }
        return text;
    }
}
