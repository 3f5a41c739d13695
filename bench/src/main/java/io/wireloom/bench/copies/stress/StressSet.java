package io.wireloom.bench.copies.stress;

import io.wireloom.bench.corpus.Document;
import java.util.List;

/**
 * The generated set.
 *
 * @param pieces every article
 * @param planted the pairs that were made to be alike
 */
public record StressSet(List<Piece> pieces, List<Planted> planted) {

    /**
     * Makes a set. The same seed gives the same set.
     *
     * @param seed of everything that is drawn
     * @param size articles of each way to copy; the other kinds follow from it
     */
    public static StressSet generate(long seed, int size) {
        return new StressWriter(seed).write(size);
    }

    /** The articles as they are sent. */
    public List<Document> documents() {
        return pieces.stream().map(Piece::document).toList();
    }
}
