package io.wireloom.bench.line;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What a run has measured, by name and in the order in which it was measured. */
final class Figures {

    static final String READY = "services ready, s";
    static final String PASS_THROUGH = "reference: three-stage pass-through, records/s";
    static final String TOKENS_CPU = "reference: plain tokenisation, ms of CPU";
    static final String SUSTAINED = "full speed, articles/s";
    static final String CPU = "ms of CPU an article: ";
    static final String CPU_LINE = "ms of CPU an article, without the load";
    static final String BROKER_BYTES = "bytes an article on the broker";
    static final String DATABASE_BYTES = "bytes an article in the database of dedupe and query, with indexes";
    static final String ROW_BYTES = "of these, bytes of rows";
    static final String BARE_INSERT = "reference: bare insert of these, ms of the server's CPU";
    static final String P50 = "receipt to queryable at half speed, p50 ms";
    static final String P99 = "receipt to queryable at half speed, p99 ms";
    static final String BURST_TAKEN = "burst: taken after, s";
    static final String BURST_DRAIN = "burst: through after the last was taken, s";
    static final String BACKFILL = "backfill: through after, s";
    static final String BACKFILL_P50 = "beside a backfill, live: receipt to queryable, p50 ms";
    static final String BACKFILL_P99 = "beside a backfill, live: receipt to queryable, p99 ms";
    static final String READY_MEMORY = "services ready: resident with the broker, MB";
    static final String MEMORY = "resident MB: ";

    private final Map<String, Double> values = new LinkedHashMap<>();

    void put(String name, double value) {
        values.put(name, value);
    }

    double get(String name) {
        return values.get(name);
    }

    Map<String, Double> values() {
        return values;
    }

    /** What does not depend on the machine, greater being worse: each is a ratio of two figures of this run. */
    Map<String, Double> ratios() {
        Map<String, Double> ratios = new LinkedHashMap<>();
        ratio(ratios, "pass-through to full speed", PASS_THROUGH, SUSTAINED);
        ratio(ratios, "CPU of the line to plain tokenisation", CPU_LINE, TOKENS_CPU);
        ratio(ratios, "database's CPU to bare insert", CPU + Usage.DATABASE, BARE_INSERT);
        LineStack.SERVICES.forEach(
                service -> ratio(ratios, "CPU of " + service + " to plain tokenisation", CPU + service, TOKENS_CPU));
        return ratios;
    }

    private void ratio(Map<String, Double> ratios, String name, String of, String to) {
        if (values.containsKey(of) && values.getOrDefault(to, 0.0) > 0) {
            ratios.put(name, values.get(of) / values.get(to));
        }
    }

    /** Markdown. */
    String table() {
        StringBuilder table = new StringBuilder("| measure | |\n| --- | ---: |\n");
        values.forEach((name, value) -> table.append("| ")
                .append(name)
                .append(" | ")
                .append(shown(value))
                .append(" |\n"));
        ratios().forEach((name, value) -> table.append("| ratio: ")
                .append(name)
                .append(" | ")
                .append(shown(value))
                .append(" |\n"));
        return table.toString();
    }

    private static String shown(double value) {
        return String.format(Locale.ROOT, value >= 1_000 ? "%,.0f" : value >= 10 ? "%.1f" : "%.3f", value);
    }
}
