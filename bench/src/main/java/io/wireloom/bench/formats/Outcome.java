package io.wireloom.bench.formats;

import io.wireloom.contracts.Article;
import java.util.List;

/**
 * What became of one document.
 *
 * @param articles the articles made of it
 * @param refusals why parts of it, or all of it, made none
 * @param crash what broke; null when nothing did
 */
record Outcome(List<Article> articles, List<String> refusals, Throwable crash) {

    boolean accepted() {
        return crash == null && refusals.isEmpty() && !articles.isEmpty();
    }

    String reason() {
        return crash != null ? "CRASH " + crash : String.join("; ", refusals);
    }
}
