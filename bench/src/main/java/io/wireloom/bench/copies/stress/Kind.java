package io.wireloom.bench.copies.stress;

import static io.wireloom.contracts.ArticleCopies.Relation.EXCERPT;
import static io.wireloom.contracts.ArticleCopies.Relation.REVISION;
import static io.wireloom.contracts.ArticleCopies.Relation.REWRITE;
import static io.wireloom.contracts.ArticleCopies.Relation.SAME;

import io.wireloom.contracts.ArticleCopies.Relation;
import java.util.List;

/** How two articles of the set were made to be alike. */
enum Kind {
    /** Another headline, a credit line, the spelling of another house. */
    REPRINT("reprint", 0.97, SAME),
    /** Cut from the end, or paragraph by paragraph, to a half or somewhat more. */
    TRIM("trim", 0.97, REVISION),
    /** A new toll, a new lead, further paragraphs. */
    UPDATE("update", 0.97, REVISION),
    /** The greater parts of two stories under one headline; one pair for each. */
    MERGE("merge of two", 0.97, EXCERPT, REVISION),
    /** A passage inside other text. */
    EXCERPT_INSIDE("excerpt", 0.97, EXCERPT),
    /** A tenth of the words that carry meaning replaced: the rest still stands, so it may be read by that. */
    LIGHT_SPIN("spin, light", 0.97, REWRITE, REVISION, SAME),
    /** A quarter replaced, and sentences turned round. */
    MIDDLE_SPIN("spin, middle", 0.97, REWRITE, REVISION),
    /** Nearly a half replaced, sentences turned round, moved, joined and dropped. */
    STRONG_SPIN("spin, strong", 0.85, REWRITE),
    /** Unrelated stories between the same standing texts of a site. */
    BOILERPLATE("standing texts in 32 languages", 0.97),
    /** Unrelated stories with the same background of a running story. */
    BACKGROUND("standing background", 0.97),
    /** Unrelated stories with the same quotation. */
    QUOTATION("shared quotation", 0.97),
    /** Independent reports of one event, with the same quotation. */
    SAME_EVENT("same event, told independently", 0.97);

    private final String label;
    private final double target;
    private final List<Relation> admitted;

    Kind(String label, double target, Relation... admitted) {
        this.label = label;
        this.target = target;
        this.admitted = List.of(admitted);
    }

    String label() {
        return label;
    }

    /** Least share, 0 to 1, to be read rightly. */
    double target() {
        return target;
    }

    /** The relations that a reader would admit, the best first; none when it is no copy. */
    List<Relation> admitted() {
        return admitted;
    }

    boolean spin() {
        return this == LIGHT_SPIN || this == MIDDLE_SPIN || this == STRONG_SPIN;
    }

    boolean copy() {
        return !admitted.isEmpty();
    }
}
