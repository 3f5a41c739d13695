package io.wireloom.dedupe.stories;

import io.wireloom.dedupe.stories.Profile.Term;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An article's words as vectors of length 1, in the order of its terms.
 *
 * @param places where it has each of them
 * @param once each counted once
 * @param whole each as often as the article has it, damped
 * @param lead each as often as the opening has it, damped
 */
record WeighedTerms(StemPlaces places, double[] once, double[] whole, double[] lead) {

    /** Hardly a word comes so many times in an article. */
    private static final int FREQUENT = 64;

    /** What a word counts for that comes so many times: logarithms cost more than all else. */
    private static final double[] DAMPED = IntStream.range(0, FREQUENT)
            .mapToDouble(count -> count == 0 ? 0 : 1 + Math.log(count))
            .toArray();

    static WeighedTerms of(List<Term> terms) {
        double[] once = new double[terms.size()];
        double[] whole = new double[terms.size()];
        double[] lead = new double[terms.size()];
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            once[i] = term.weight();
            whole[i] = term.weight() * damped(term.count());
            lead[i] = term.weight() * damped(term.lead());
        }
        return new WeighedTerms(new StemPlaces(terms), unit(once), unit(whole), unit(lead));
    }

    private static double damped(int count) {
        return count < DAMPED.length ? DAMPED[count] : 1 + Math.log(count);
    }

    /** Brings a vector to length 1. */
    private static double[] unit(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value * value;
        }
        double length = sum == 0 ? 1 : Math.sqrt(sum);
        for (int i = 0; i < values.length; i++) {
            values[i] /= length;
        }
        return values;
    }
}
