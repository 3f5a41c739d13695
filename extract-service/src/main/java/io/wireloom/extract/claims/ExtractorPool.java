package io.wireloom.extract.claims;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleClaims;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Extracts from any thread: lends each call an extractor of its own and keeps it for the next. */
public final class ExtractorPool {

    /** Extractors that rest, over what they share. */
    private record Stock(Knowledge knowledge, Queue<ArticleExtractor> idle) {

        Stock(Knowledge knowledge) {
            this(knowledge, new ConcurrentLinkedQueue<>());
        }
    }

    private volatile Stock stock;

    /** A pool over shared knowledge. */
    public ExtractorPool(Knowledge knowledge) {
        this.stock = new Stock(knowledge);
    }

    /** What extracts now. */
    public Knowledge knowledge() {
        return stock.knowledge;
    }

    /** Extracts with other knowledge from now on; calls under way end with what they began with. */
    public void use(Knowledge knowledge) {
        stock = new Stock(knowledge);
    }

    /** The claims of an article version. */
    public ArticleClaims extract(Article article) {
        Stock from = stock;
        ArticleExtractor lent = from.idle.poll();
        ArticleExtractor extractor = lent == null ? new ArticleExtractor(from.knowledge) : lent;
        try {
            return extractor.extract(article);
        } finally {
            from.idle.add(extractor);
        }
    }
}
