package io.wireloom.bench.quotations;

import java.time.Instant;

/**
 * A generated article that quotes.
 *
 * @param id of the article
 * @param text its text
 * @param speech number of the speech it quotes; each statement that is another's has a number of its own
 * @param published when it was published
 * @param variant what it made of the speech; null for the original
 */
record Telling(String id, String text, int speech, Instant published, Variant variant) {}
