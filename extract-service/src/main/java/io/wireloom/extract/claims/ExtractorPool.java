package io.wireloom.extract.claims;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleClaims;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Extracts from any thread: lends each call an extractor of its own and keeps it for the next. */
public final class ExtractorPool {

    private final Knowledge knowledge;
    private final Queue<ArticleExtractor> idle = new ConcurrentLinkedQueue<>();

    /** A pool over shared knowledge. */
    public ExtractorPool(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** The claims of an article version. */
    public ArticleClaims extract(Article article) {
        ArticleExtractor lent = idle.poll();
        ArticleExtractor extractor = lent == null ? new ArticleExtractor(knowledge) : lent;
        try {
            return extractor.extract(article);
        } finally {
            idle.add(extractor);
        }
    }
}
