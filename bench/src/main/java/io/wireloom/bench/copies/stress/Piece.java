package io.wireloom.bench.copies.stress;

import io.wireloom.bench.corpus.Document;
import java.util.Set;

/**
 * An article of the set.
 *
 * @param document as it is sent
 * @param kinds what it was made for; a link to an article that it has nothing to do with counts against these
 * @param story what it belongs to: two articles of one story are no mistake, whether linked or not
 */
record Piece(Document document, Set<Kind> kinds, String story) {}
