package io.wireloom.dedupe.quotations;

import java.time.Duration;
import java.util.Comparator;

/**
 * A form as the articles have it.
 *
 * @param form the form
 * @param first its earliest occurrence
 * @param sole whether all its occurrences are in one article
 * @param common whether it is a phrase that several speakers use
 * @param beside the occurrence that it was last set beside; null when it is new
 */
public record Standing(Form form, Occurrence first, boolean sole, boolean common, Occurrence beside) {

    /** Outlets quote a statement while it is news. */
    private static final Duration SAME_DAYS = Duration.ofDays(3);

    /** The fullest first: the most words, of as many the earliest published. */
    static final Comparator<Standing> FULLEST = Comparator.comparing(
                    (Standing standing) -> standing.form().size(), Comparator.reverseOrder())
            .thenComparing(Standing::first, Occurrence.EARLIEST);

    /** The same form, known to be common or not. */
    public Standing withCommon(boolean nowCommon) {
        return new Standing(form, first, sole, nowCommon, beside);
    }

    /** The same form, set beside an occurrence. */
    public Standing withBeside(Occurrence now) {
        return new Standing(form, first, sole, common, now);
    }

    /** Whether both were first published in the same days. */
    boolean ofTheDaysOf(Standing other) {
        return first.published() != null
                && other.first.published() != null
                && Duration.between(first.published(), other.first.published())
                                .abs()
                                .compareTo(SAME_DAYS)
                        <= 0;
    }

    /** Whether both stand in one and the same article only: those are not compared. */
    boolean withinOneArticle(Standing other) {
        return sole && other.sole && first.articleId().equals(other.first.articleId());
    }
}
