package io.wireloom.bench.pages;

import java.util.List;

/**
 * What an extractor is worth over many pages.
 *
 * @param precision mean over the pages of which anything was extracted, 0 to 1
 * @param recall mean over all pages, 0 to 1
 * @param exact share of the pages that are right to the last shingle
 */
record PageScore(double precision, double recall, double exact) {

    static PageScore of(List<Overlap> pages) {
        return new PageScore(
                pages.stream()
                        .filter(Overlap::hasPrecision)
                        .mapToDouble(Overlap::precision)
                        .average()
                        .orElse(0),
                pages.stream().mapToDouble(Overlap::recall).average().orElse(0),
                pages.stream()
                        .mapToDouble(page -> page.exact() ? 1 : 0)
                        .average()
                        .orElse(0));
    }

    /** Harmonic mean of the two means, which is the benchmark's own figure. */
    double f1() {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
}
