package io.wireloom.extract.claims;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleClaims;

/** One extractor for all tests of a JVM: its tables take seconds to read. */
final class Extractors {

    private static final ArticleExtractor SHARED = new ArticleExtractor(Knowledge.load());

    private Extractors() {}

    static synchronized ArticleClaims extract(Article article) {
        return SHARED.extract(article);
    }
}
