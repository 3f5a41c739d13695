package io.wireloom.bench.soak;

import java.util.List;

/**
 * How a figure went on after the warm-up: a straight line through all that was measured then, by least squares.
 *
 * @param first what the line says at the end of the warm-up
 * @param last what it says at the end
 * @param most the greatest figure measured after the warm-up
 */
record Trend(double first, double last, long most) {

    /** So much of the run is warm-up: caches fill, code is compiled, pools reach their size. */
    static final double WARM_UP = 0.4;

    /** A figure must have grown by this share of itself, and by what its kind allows, to count as growing. */
    private static final double SHARE = 0.1;

    /** What an item costs may differ by that much however many are stored: other items have other neighbours. */
    private static final double SHARE_OF_PROCESSOR = 0.3;

    /** Of samples in their order; at least three must come after the warm-up. */
    static Trend of(Sample.Kind kind, List<Sample> samples) {
        long begun = (long) (samples.get(samples.size() - 1).seconds() * WARM_UP);
        List<Sample> counted =
                samples.stream().filter(sample -> sample.seconds() >= begun).toList();
        if (counted.size() < 3) {
            throw new IllegalArgumentException("too few samples after the warm-up: " + counted.size());
        }
        double meanTime = counted.stream().mapToLong(Sample::seconds).average().orElseThrow();
        double mean = counted.stream()
                .mapToLong(sample -> sample.figures().get(kind))
                .average()
                .orElseThrow();
        double above = 0;
        double below = 0;
        for (Sample sample : counted) {
            double apart = sample.seconds() - meanTime;
            above += apart * (sample.figures().get(kind) - mean);
            below += apart * apart;
        }
        double slope = below == 0 ? 0 : above / below;
        long most = counted.stream()
                .mapToLong(sample -> sample.figures().get(kind))
                .max()
                .orElseThrow();
        return new Trend(
                mean + slope * (counted.get(0).seconds() - meanTime),
                mean + slope * (counted.get(counted.size() - 1).seconds() - meanTime),
                most);
    }

    /** What it has grown by; negative when it has fallen. */
    double growth() {
        return last - first;
    }

    /** Whether it has grown by more than its kind goes up and down by itself. */
    boolean grows(Sample.Kind kind) {
        double allowed =
                switch (kind) {
                    case RESIDENT -> 32;
                    case HEAP -> 12;
                    case HANDLES -> 12;
                    case CONNECTIONS, THREADS -> 6;
                    case WAITING -> 100;
                    case PROCESSOR -> 20;
                };
        double share = kind == Sample.Kind.PROCESSOR ? SHARE_OF_PROCESSOR : SHARE;
        return growth() > allowed && growth() > share * Math.max(0, first);
    }
}
