package io.wireloom.ingest.lifecycle;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.Article.Status;
import io.wireloom.contracts.VersionOrder;
import io.wireloom.ingest.article.Contribution;
import io.wireloom.ingest.copy.Form;
import java.time.Instant;
import java.util.Comparator;

/**
 * One item of a story without its text.
 *
 * @param versionId the item's own version id
 * @param form how it stands to the other items; always whole when the item withdraws the story
 * @param providerVersion null when not stated
 * @param statedAt when its publisher updated, else published it; null when not stated
 * @param status whether it may be used
 * @param embargoUntil not to be used before; null when not stated
 * @param takenAt when Wireloom first took it; decides only whether an embargo holds it back, never its place
 */
public record Piece(
        String versionId,
        Form form,
        Long providerVersion,
        Instant statedAt,
        Status status,
        Instant embargoUntil,
        Instant takenAt) {

    /**
     * By the provider's version and the time stated, as {@link VersionOrder}. Where both tie, as in a lead and its addition of the
     * same minute, an addition follows the whole that it adds to, in order of numbers, and a note follows what it notes on.
     */
    static final Comparator<Piece> ORDER = Comparator.comparing(
                    Piece::providerVersion, Comparator.nullsFirst(Comparator.<Long>naturalOrder()))
            .thenComparing(Piece::statedAt, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Piece::rank)
            .thenComparing(Piece::versionId);

    public Piece {
        form = status == Status.USABLE ? form : Form.WHOLE;
    }

    /** The piece that an item is, taken at {@code now}. */
    public static Piece of(Contribution contribution, Instant now) {
        Article article = contribution.article();
        VersionOrder order = article.order();
        Instant embargo = article.handling() == null ? null : article.handling().embargoUntil();
        return new Piece(
                article.versionId(),
                contribution.form(),
                order.providerVersion(),
                order.statedAt(),
                article.status(),
                embargo,
                now);
    }

    /** Whether it tells, or withdraws, the story whole. */
    public boolean whole() {
        return form instanceof Form.Whole;
    }

    /** Whether its text may be used. */
    public boolean usable() {
        return status == Status.USABLE;
    }

    /** Whether its own embargo was still running when it was taken. */
    public boolean embargoed() {
        return usable() && embargoUntil != null && embargoUntil.isAfter(takenAt);
    }

    boolean note() {
        return form instanceof Form.Note;
    }

    /** The number of an addition; 0 for anything else. */
    int addition() {
        return form instanceof Form.Addition addition ? addition.number() : 0;
    }

    private int rank() {
        return note() ? Integer.MAX_VALUE : addition();
    }
}
