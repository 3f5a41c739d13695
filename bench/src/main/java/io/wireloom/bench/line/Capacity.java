package io.wireloom.bench.line;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a rate needs, from what an article was measured to cost. Every cost is taken to be the same for every article, which the growth
 * of the stores bears out as far as it was measured; see docs/capacity.md.
 *
 * @param cpuMillis of processor for an article, by {@link Usage}'s names
 * @param brokerBytes an article leaves on the broker, one replica
 * @param databaseBytes an article leaves in the database, indexes included
 */
record Capacity(Map<String, Double> cpuMillis, double brokerBytes, double databaseBytes) {

    /** Share of its processor that a pod may use in the long run, so that a burst finds room and latency stays low. */
    static final double BUSY = 0.6;

    /** Only one weaver works at a time (decision 6), so that its share of a processor is a limit, however many instances there are. */
    static final String ONE_AT_A_TIME = "dedupe-service";

    private static final double SECONDS_A_DAY = 86_400;
    private static final double GIGABYTE = 1e9;

    /**
     * What is needed for a rate.
     *
     * @param pods of one processor each, by service
     * @param partitions of each topic, so that the largest service can share the work out
     * @param brokerProcessors of all brokers together, for one replica
     * @param databaseProcessors of the database
     * @param brokerGigabytesADay for one replica
     * @param databaseGigabytesADay with indexes
     * @param weaverBusy share of one processor that the one weaver would need; beyond 1 the rate is out of reach of one stack
     */
    record Need(
            Map<String, Integer> pods,
            int partitions,
            double brokerProcessors,
            double databaseProcessors,
            double brokerGigabytesADay,
            double databaseGigabytesADay,
            double weaverBusy) {}

    Need at(double articlesASecond) {
        Map<String, Integer> pods = new LinkedHashMap<>();
        for (String service : LineStack.SERVICES) {
            pods.put(service, (int) Math.ceil(processors(service, articlesASecond) / BUSY));
        }
        int most = pods.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
        return new Need(
                pods,
                Math.max(4, most),
                processors(Usage.BROKER, articlesASecond),
                processors(Usage.DATABASE, articlesASecond),
                articlesASecond * brokerBytes * SECONDS_A_DAY / GIGABYTE,
                articlesASecond * databaseBytes * SECONDS_A_DAY / GIGABYTE,
                processors(ONE_AT_A_TIME, articlesASecond));
    }

    /** Articles a second that so many processors bear when they do nothing else, the load included or not. */
    double sustained(double processors, boolean withLoad) {
        double millis = cpuMillis.entrySet().stream()
                .filter(cost -> withLoad || !cost.getKey().equals(Usage.LOAD))
                .mapToDouble(Map.Entry::getValue)
                .sum();
        return processors * 1_000 / millis;
    }

    private double processors(String who, double articlesASecond) {
        return cpuMillis.getOrDefault(who, 0.0) * articlesASecond / 1_000;
    }
}
