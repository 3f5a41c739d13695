package io.wireloom.bench.copies;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireloom.bench.BadInputException;
import io.wireloom.bench.corpus.Document;
import io.wireloom.dedupe.copies.CopyLink;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How often a rewrite's original is found.
 *
 * @param rewrites how many have a known original
 * @param compared the service compares the two at all
 * @param linked the service links the two
 * @param first the original, or a word-for-word copy of it, is the link that the service ranks first
 * @param terms the same by term vectors
 * @param shingles 5-gram Jaccard of the two is at least one half
 */
record RewriteScore(int rewrites, int compared, int linked, int first, int terms, int shingles) {

    private static final double JACCARD = 0.5;
    private static final double EXACT_COPY = 0.95;

    static RewriteScore of(Library library, List<JsonNode> rewrites) {
        Map<String, String> texts = new HashMap<>();
        library.all()
                .forEach(entry ->
                        texts.put(entry.document().id(), entry.document().body()));
        TermVectors vectors = new TermVectors(texts);
        int compared = 0;
        int linked = 0;
        int first = 0;
        int terms = 0;
        int shingles = 0;
        for (JsonNode line : rewrites) {
            Library.Entry original = library.get(line.path("orig_id").asText());
            String text = line.path("rewrite").asText();
            if (text.isBlank()) {
                throw new BadInputException("a rewrite has no text");
            }
            Library.Entry rewrite = library.entry(Document.of(line.path("id").asText(), text));
            compared += library.compared(rewrite, original) ? 1 : 0;
            linked += library.link(rewrite, original).isPresent() ? 1 : 0;
            first += same(library, nearest(library, rewrite), original) ? 1 : 0;
            terms += same(library, Optional.ofNullable(vectors.nearest(text)), original) ? 1 : 0;
            shingles += rewrite.shingles().jaccard(original.shingles()) >= JACCARD ? 1 : 0;
        }
        return new RewriteScore(rewrites.size(), compared, linked, first, terms, shingles);
    }

    /** The service ranks what an article was taken from by containment. */
    private static Optional<String> nearest(Library library, Library.Entry rewrite) {
        return library.all().stream()
                .flatMap(entry -> library.link(rewrite, entry).stream())
                .max(Comparator.comparingDouble(CopyLink::containment).thenComparing(CopyLink::original))
                .map(link -> library.idOf(link.other(rewrite.text().articleId())));
    }

    private static boolean same(Library library, Optional<String> found, Library.Entry original) {
        return found.map(library::get)
                .filter(entry ->
                        entry.document().id().equals(original.document().id())
                                || entry.shingles().jaccard(original.shingles()) >= EXACT_COPY)
                .isPresent();
    }
}
