package io.wireloom.query.erasures;

import io.wireloom.contracts.Erasure;
import java.time.Instant;
import java.util.List;

/**
 * An erasure as the API shows it.
 *
 * @param articleId the article
 * @param reference the order's own mark
 * @param reason why
 * @param by who passed the order on
 * @param orderedAt when
 * @param told ids of the incidents and stories that told of the article and were cleared of it
 * @param open of these, how many are still to be cleared of what was remembered of them; 0 when the read model is through
 */
public record ErasureView(
        String articleId, String reference, String reason, String by, Instant orderedAt, List<String> told, int open) {

    public static ErasureView of(Erasure erasure, List<String> told, int open) {
        return new ErasureView(
                erasure.articleId(),
                erasure.reference(),
                erasure.reason(),
                erasure.by(),
                erasure.orderedAt(),
                told,
                open);
    }
}
