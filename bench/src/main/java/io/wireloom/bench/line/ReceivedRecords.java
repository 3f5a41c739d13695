package io.wireloom.bench.line;

import java.util.List;
import java.util.stream.Collectors;

/** Records that instances of a service took in, by their metrics. */
final class ReceivedRecords {

    private static final String COUNTER = "wireloom_records_received_total{";

    private ReceivedRecords() {}

    /**
     * Through all doors of an instance.
     *
     * @param metrics as Prometheus reads them
     */
    static double in(String metrics) {
        return metrics.lines()
                .filter(line -> line.startsWith(COUNTER))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** What each instance has of all, in percent, the most first. */
    static String shares(List<Double> received) {
        double all = received.stream().mapToDouble(Double::doubleValue).sum();
        return received.stream()
                .map(count -> all == 0 ? 0 : Math.round(100 * count / all))
                .sorted((one, other) -> Long.compare(other, one))
                .map(percent -> percent + " %")
                .collect(Collectors.joining(" "));
    }
}
