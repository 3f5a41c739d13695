package io.wireloom.bench.report;

/**
 * How often a system is right.
 *
 * @param right what both have; a half-right answer may count a half
 * @param gold what there is to find
 * @param system what the system says
 */
public record Rate(double right, long gold, long system) {

    /** Nothing counted yet. */
    public static final Rate NONE = new Rate(0, 0, 0);

    /** Both counts together. */
    public Rate plus(double moreRight, long moreGold, long moreSystem) {
        return new Rate(right + moreRight, gold + moreGold, system + moreSystem);
    }

    /** Share of what the system says that is right, 0 to 1; 0 when it says nothing. */
    public double precision() {
        return system == 0 ? 0 : right / system;
    }

    /** Share of what there is that the system found, 0 to 1; 0 when there is nothing. */
    public double recall() {
        return gold == 0 ? 0 : right / gold;
    }

    /** Harmonic mean of precision and recall, 0 to 1. */
    public double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }
}
