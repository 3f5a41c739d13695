package io.wireloom.query.copies;

import io.wireloom.contracts.ArticleCopies;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * That one article took text from another.
 *
 * @param copy article id of the copy
 * @param original article id of what it was taken from; it need not be of the copy's family
 * @param relation how the copy relates to the original
 * @param containment share of the copy's own text that stands in the original, 0 to 1
 * @param basis what tells which of the two is the copy
 * @param tells the same in words
 * @param nearest whether no other article holds more of the copy
 */
public record Edge(
        String copy,
        String original,
        ArticleCopies.Relation relation,
        double containment,
        ArticleCopies.Basis basis,
        String tells,
        boolean nearest) {

    /**
     * Whom an article took text from, the nearest first.
     *
     * @param published when an article was published, by its id; null when unknown
     */
    public static List<Edge> of(Member copy, Function<String, Instant> published) {
        return copy.sources()
                .map(source -> new Edge(
                        copy.articleId(),
                        source.of(),
                        source.relation(),
                        source.containment(),
                        source.basis(),
                        Tells.of(source.basis(), published.apply(copy.articleId()), published.apply(source.of())),
                        source.of().equals(copy.of())))
                .toList();
    }
}
