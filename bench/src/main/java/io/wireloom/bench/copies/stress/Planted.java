package io.wireloom.bench.copies.stress;

import java.util.List;

/**
 * Two articles that were made to be alike.
 *
 * @param kind how
 * @param copy document id of the later one
 * @param original document id of the earlier one
 * @param taken the sentences of the copy that were taken from the original, as they stand in the copy, in its order
 */
record Planted(Kind kind, String copy, String original, List<String> taken) {}
