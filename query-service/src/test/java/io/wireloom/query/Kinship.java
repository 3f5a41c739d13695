package io.wireloom.query;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleCopies;
import io.wireloom.contracts.ArticleCopies.Basis;
import io.wireloom.contracts.ArticleCopies.Passage;
import io.wireloom.contracts.ArticleCopies.Relation;
import io.wireloom.contracts.ArticleCopies.SharedQuotation;
import io.wireloom.contracts.ArticleCopies.Source;
import io.wireloom.contracts.ArticleCopies.Spin;
import io.wireloom.contracts.ArticleCopies.Stale;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A copies record in the making, for tests: each step gives a new one. */
public record Kinship(
        Article article,
        String origin,
        List<Source> sources,
        Spin spin,
        Stale stale,
        List<SharedQuotation> quotations) {

    /** Of an article that was taken from nobody; its family goes back to {@code origin}. */
    public static Kinship of(Article article, String origin) {
        return new Kinship(article, origin, List.of(), null, null, List.of());
    }

    /** Also taken from another article. */
    public Kinship from(Article original, Relation relation, double containment, Basis basis, Passage... passages) {
        List<Source> more = new java.util.ArrayList<>(sources);
        more.add(new Source(original.articleId(), relation, containment, basis, List.of(passages)));
        return new Kinship(article, origin, more, spin, stale, quotations);
    }

    public Kinship spun(Spin signs) {
        return new Kinship(article, origin, sources, signs, stale, quotations);
    }

    public Kinship stale(Stale since) {
        return new Kinship(article, origin, sources, spin, since, quotations);
    }

    public Kinship quoting(SharedQuotation... shared) {
        return new Kinship(article, origin, sources, spin, stale, List.of(shared));
    }

    /** The passage where {@code words} stand in both articles. */
    public static Passage passage(Article copy, Article original, String words) {
        return passage(copy, words, original, words);
    }

    /** The passage that reads {@code words} in the copy and {@code otherWords} in the original. */
    public static Passage passage(Article copy, String words, Article original, String otherWords) {
        int start = copy.text().indexOf(words);
        int ofStart = original.text().indexOf(otherWords);
        return new Passage(start, start + words.length(), ofStart, ofStart + otherWords.length());
    }

    public ArticleCopies record(long revision) {
        Source first = sources.isEmpty() ? null : sources.get(0);
        return new ArticleCopies(
                article.articleId(),
                article.versionId(),
                revision,
                "f-" + origin,
                first == null ? Relation.NONE : first.relation(),
                first == null ? null : first.of(),
                origin,
                first == null ? 0 : first.containment(),
                first == null ? List.of() : first.passages(),
                first == null ? null : first.basis(),
                first == null ? List.of() : sources.subList(1, sources.size()),
                spin,
                stale,
                quotations,
                article.versionId(),
                Map.of(),
                Instant.parse("2026-01-02T03:05:00Z"));
    }
}
