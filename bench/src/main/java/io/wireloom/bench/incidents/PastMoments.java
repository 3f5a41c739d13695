package io.wireloom.bench.incidents;

import io.wireloom.bench.report.Table;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleClaims;
import io.wireloom.dedupe.chronicle.AsOf;
import io.wireloom.dedupe.chronicle.FreshRun;
import io.wireloom.dedupe.chronicle.Memory;
import io.wireloom.dedupe.chronicle.Moment;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** How long the state as it was known at a moment takes to weave: with nothing remembered, and at another moment after that. */
final class PastMoments {

    private static final double NANOS = 1e9;

    private PastMoments() {}

    /**
     * Measures.
     *
     * @param articles so many articles are there at the later moment, as far as the corpus has them
     */
    static void measure(EventCorpus corpus, int articles, Table table) {
        List<Account> accounts = corpus.accounts().stream()
                .sorted(Comparator.comparing(account -> account.article().publishedAt()))
                .limit(articles)
                .toList();
        List<Article> versions = accounts.stream().map(Account::article).toList();
        List<ArticleClaims> claims = accounts.stream().map(Account::claims).toList();
        Instant end = versions.get(versions.size() - 1).publishedAt();
        Instant middle = versions.get(versions.size() / 2).publishedAt();
        Memory memory = new Memory(articles, 4 * articles);
        double cold = seconds(versions, claims, end, memory);
        double warm = seconds(versions, claims, end.minusSeconds(1), memory);
        double half = seconds(versions, claims, middle, memory);
        table.row(versions.size() + " articles, nothing remembered", cold)
                .row("the moment before that", warm)
                .row("the moment half way", half);
    }

    private static double seconds(List<Article> versions, List<ArticleClaims> claims, Instant at, Memory memory) {
        long start = System.nanoTime();
        AsOf.Messages there = AsOf.set(versions, claims, new Moment(at, Moment.By.PUBLISHED));
        FreshRun.of(there.articles(), there.claims(), List.of(), memory);
        return (System.nanoTime() - start) / NANOS;
    }
}
