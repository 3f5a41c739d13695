package io.wireloom.dedupe.quotations;

import java.time.Instant;
import java.util.Comparator;

/**
 * A quotation in an article.
 *
 * @param articleId the article
 * @param number its place among the article's quotations, from 0
 * @param start first UTF-16 unit of the words
 * @param end one past the last
 * @param published when the article was published; null when unknown
 * @param formId the form in which it stands there
 */
public record Occurrence(String articleId, int number, int start, int end, Instant published, String formId) {

    /** The earliest published first; those of unknown time last; the ids settle ties. */
    public static final Comparator<Occurrence> EARLIEST = Comparator.comparing(
                    Occurrence::published, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Occurrence::articleId)
            .thenComparing(Occurrence::number);
}
