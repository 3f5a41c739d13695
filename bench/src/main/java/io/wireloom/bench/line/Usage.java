package io.wireloom.bench.line;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Seconds of processor by who had them: the services by their names, {@code broker}, {@code database}, and {@code load} for this
 * process.
 */
record Usage(Map<String, Double> seconds) {

    static final String BROKER = "broker";
    static final String DATABASE = "database";
    static final String LOAD = "load";

    /** What was used since {@code before}. */
    Usage since(Usage before) {
        Map<String, Double> used = new LinkedHashMap<>();
        seconds.forEach((who, now) -> used.put(who, now - before.seconds.getOrDefault(who, 0.0)));
        return new Usage(used);
    }

    double of(String who) {
        return seconds.getOrDefault(who, 0.0);
    }

    /** Of all but the load. */
    double line() {
        return seconds.entrySet().stream()
                .filter(one -> !one.getKey().equals(LOAD))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }
}
