package io.wireloom.query.pipeline;

import io.wireloom.contracts.status.LedgerCounts;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * How fast a stage works, from counts taken now and then. A count that is lower than before is that of a service that started anew
 * and counts from 0, as Prometheus' {@code rate} takes it. Not safe for use by several threads.
 */
public final class Rates {

    private static final int SECONDS_OF_MINUTE = 60;
    private static final int HALF_A_MINUTE = 30;

    private final Duration window;
    private final Deque<Step> steps = new ArrayDeque<>();
    private final Map<URI, LedgerCounts> last = new HashMap<>();
    private Instant lastAt;

    /** @param window how far back a rate goes */
    public Rates(Duration window) {
        this.window = window;
    }

    private record Step(Instant from, Instant to, long received, long closed) {}

    /**
     * How fast a stage worked.
     *
     * @param overSeconds the time that it is taken over, from 30 s on to the nearest half minute
     * @param received records received a minute
     * @param closed records a minute whose fate was settled
     */
    public record Rate(long overSeconds, double received, double closed) {}

    /** Takes in what the instances of the stage say at a moment; those that do not answer are left out. */
    public void add(Instant at, List<Reading> readings) {
        long received = 0;
        long closed = 0;
        for (Reading reading : readings) {
            if (reading.health().answered()) {
                LedgerCounts before = last.put(reading.address(), reading.counts());
                received += growth(before, reading.counts(), LedgerCounts::received);
                closed += growth(before, reading.counts(), LedgerCounts::settled);
            }
        }
        if (lastAt != null && at.isAfter(lastAt)) {
            steps.add(new Step(lastAt, at, received, closed));
        }
        lastAt = at;
        while (!steps.isEmpty() && steps.peek().from().isBefore(at.minus(window))) {
            steps.remove();
        }
    }

    /** The rate over the window, or over as much of it as there are counts for; null when there are none. */
    public Rate now() {
        if (steps.isEmpty()) {
            return null;
        }
        Duration over =
                Duration.between(steps.getFirst().from(), steps.getLast().to());
        return new Rate(
                rounded(over.toSeconds()),
                perMinute(steps.stream().mapToLong(Step::received).sum(), over),
                perMinute(steps.stream().mapToLong(Step::closed).sum(), over));
    }

    /** An instance that was not seen before may have counted for long: its first count is no growth. */
    private static long growth(LedgerCounts before, LedgerCounts now, ToLongFunction<LedgerCounts> count) {
        if (before == null) {
            return 0;
        }
        long grown = count.applyAsLong(now) - count.applyAsLong(before);
        return grown < 0 ? count.applyAsLong(now) : grown;
    }

    /** To half a minute, so that what is told of an idle stage stays the same. */
    private static long rounded(long seconds) {
        return seconds < HALF_A_MINUTE
                ? Math.max(1, seconds)
                : (seconds + HALF_A_MINUTE / 2) / HALF_A_MINUTE * HALF_A_MINUTE;
    }

    private static double perMinute(long records, Duration over) {
        double minutes = over.toMillis() / 1000.0 / SECONDS_OF_MINUTE;
        return Math.round(10 * records / minutes) / 10.0;
    }
}
