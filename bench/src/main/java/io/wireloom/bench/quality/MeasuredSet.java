package io.wireloom.bench.quality;

import java.util.List;

/**
 * What was measured on one set.
 *
 * @param set its name
 * @param documents how many documents it has
 * @param command what gives the figures again
 * @param fields the figures
 */
public record MeasuredSet(String set, int documents, String command, List<Measured> fields) {}
