package io.wireloom.bench.corpus;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleClaims;
import io.wireloom.extract.claims.ArticleExtractor;
import io.wireloom.extract.claims.Knowledge;
import io.wireloom.ingest.article.EnglishFirst;
import io.wireloom.ingest.article.LinguaGuess;
import io.wireloom.ingest.article.Normaliser;
import io.wireloom.ingest.config.Formats;
import io.wireloom.ingest.feeds.FeedProfiles;
import io.wireloom.ingest.wire.Envelope;
import io.wireloom.ingest.wire.WireItem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** The line's own logic without its topics: what the ingest-service and the extract-service make of a document. For one thread. */
public final class Line {

    /** The same for every document, as no result may depend on when it was received. */
    private static final Instant RECEIVED = Instant.parse("2026-01-01T00:00:00Z");

    private final Normaliser normaliser =
            new Normaliser(Formats.readers(), new EnglishFirst(new LinguaGuess()), FeedProfiles.NONE);

    private Knowledge knowledge;
    private ArticleExtractor extractor;

    /** The article of a document; its item id is the document's id, so that no two documents are one article. */
    public Article article(Document document) {
        Envelope envelope = new Envelope(
                null,
                document.source() == null ? "bench" : document.source(),
                document.id(),
                null,
                document.published(),
                null,
                null,
                null,
                document.fileName(),
                RECEIVED);
        return normaliser.normalise(new WireItem(document.body().getBytes(StandardCharsets.UTF_8), envelope));
    }

    /** The claims of an article. The extractor's tables are loaded when the first article comes. */
    public ArticleClaims claims(Article article) {
        if (extractor == null) {
            extractor = new ArticleExtractor(knowledge());
        }
        return extractor.extract(article);
    }

    /** The extractor's tables, loaded when they are first asked for. */
    public Knowledge knowledge() {
        if (knowledge == null) {
            knowledge = Knowledge.load();
        }
        return knowledge;
    }
}
