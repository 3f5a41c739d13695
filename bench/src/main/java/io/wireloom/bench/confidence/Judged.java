package io.wireloom.bench.confidence;

import java.util.List;

/**
 * A claim with a reader's verdict.
 *
 * @param doc its document
 * @param words its evidence
 * @param type its event type
 * @param features what of it the confidence is told from
 * @param right whether the reader names the same type in the same words
 * @param share its confidence until now, from 0 to 1
 */
record Judged(String doc, String words, String type, List<String> features, boolean right, double share) {}
