package io.wireloom.bench.quotations;

import static io.wireloom.contracts.ArticleCopies.Drift.ALTERED;
import static io.wireloom.contracts.ArticleCopies.Drift.CUT;
import static io.wireloom.contracts.ArticleCopies.Drift.REATTRIBUTED;

import io.wireloom.contracts.ArticleCopies.Drift;
import java.util.Set;

/** What an outlet makes of a quotation. */
enum Variant {
    IDENTICAL(true),
    /** The other spelling, contractions, hyphens, marks, figures for number words, a word in brackets. */
    SPELLING(true),
    /** One quotation in two pieces with the speaker between. */
    SPLIT(true),
    CUT_FRONT(true, CUT),
    CUT_END(true, CUT),
    CUT_MIDDLE(true, CUT),
    /** A few words inside the outlet's own sentence. */
    PARTIAL(true, CUT),
    WORD(true, ALTERED),
    NUMBER(true, ALTERED),
    REATTRIBUTION(true, REATTRIBUTED),
    /** The same content in other words, as another translation has it. */
    PARAPHRASE(false),
    /** Another statement of the same speaker in a sentence of the same make. */
    STOCK(false),
    /** A phrase that everybody uses. */
    COMMON(false);

    private final boolean same;
    private final Set<Drift> drifts;

    Variant(boolean same, Drift... drifts) {
        this.same = same;
        this.drifts = Set.of(drifts);
    }

    /** Whether it is the same quotation as the original's. */
    boolean same() {
        return same;
    }

    /** How it departs from the original. */
    Set<Drift> drifts() {
        return drifts;
    }
}
