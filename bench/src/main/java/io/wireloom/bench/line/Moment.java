package io.wireloom.bench.line;

import java.util.Map;

/**
 * How the line stood at one moment.
 *
 * @param seconds since the start of the run
 * @param taken items that the doors had taken
 * @param waiting records that each service had still to read
 * @param usage of the processors until then
 * @param resident megabytes of each process
 */
record Moment(double seconds, long taken, Map<String, Long> waiting, Usage usage, Map<String, Long> resident) {}
