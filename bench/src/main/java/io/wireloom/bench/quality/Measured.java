package io.wireloom.bench.quality;

import io.wireloom.bench.report.Rate;

/**
 * The counts behind one figure; the page makes precision, recall and their intervals of them.
 *
 * @param field what is measured
 * @param right what both have; a half-right answer may count a half
 * @param gold what there is to find
 * @param system what the system says
 */
public record Measured(String field, double right, long gold, long system) {

    /** The counts of a rate. */
    public static Measured of(String field, Rate rate) {
        return new Measured(field, rate.right(), rate.gold(), rate.system());
    }
}
