package io.wireloom.monitoring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The objective for the time from receipt to being queryable: 99 in 100 article versions within ten seconds. It is watched by how fast
 * its budget of late versions is used up, over a long window, that it matters, and a short one, that it still goes on.
 */
final class LatencyObjective {

    static final String ALERT = "WireloomCopyIsLate";

    private static final String BUCKET = "wireloom_receipt_to_queryable_seconds_bucket{le=\"10.0\"}";
    private static final String COUNT = "wireloom_receipt_to_queryable_seconds_count";
    private static final double BUDGET = 0.01;
    private static final List<String> WINDOWS = List.of("5m", "30m", "1h", "6h", "3d");

    private LatencyObjective() {}

    /** The share of late versions over each window. */
    static List<Recording> recordings() {
        List<Recording> recordings = new ArrayList<>();
        for (String window : WINDOWS) {
            recordings.add(new Recording(
                    late(window),
                    "1 - sum(rate(" + BUCKET + "[" + window + "])) / sum(rate(" + COUNT + "[" + window + "]))"));
        }
        return recordings;
    }

    static List<Alert> alerts() {
        String fast = burns("1h", "5m", 14.4) + "\nor\n" + burns("6h", "30m", 6);
        String slow = burns("3d", "6h", 1);
        return List.of(
                new Alert(
                        ALERT,
                        Alert.Severity.CRITICAL,
                        fast,
                        Duration.ofMinutes(2),
                        "Copy is late",
                        "{{ $value | humanizePercentage }} of what comes in takes longer than ten seconds to be queryable;"
                                + " one in a hundred may."),
                new Alert(
                        ALERT,
                        Alert.Severity.WARNING,
                        slow,
                        Duration.ofMinutes(30),
                        "Copy is late too often",
                        "{{ $value | humanizePercentage }} of what came in over three days took longer than ten seconds to be"
                                + " queryable; one in a hundred may."));
    }

    static String late(String window) {
        return "wireloom:late:ratio_rate" + window;
    }

    private static String burns(String longWindow, String shortWindow, double times) {
        String limit = " > " + (times == Math.rint(times) ? String.valueOf((int) times) : String.valueOf(times)) + " * "
                + BUDGET;
        return "(" + late(longWindow) + limit + " and " + late(shortWindow) + limit + ")";
    }
}
