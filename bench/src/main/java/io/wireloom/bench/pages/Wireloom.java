package io.wireloom.bench.pages;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.Article.Block;
import io.wireloom.contracts.Article.BlockKind;
import io.wireloom.ingest.article.LinguaGuess;
import io.wireloom.ingest.article.Normaliser;
import io.wireloom.ingest.config.Formats;
import io.wireloom.ingest.feeds.FeedProfiles;
import io.wireloom.ingest.wire.Envelope;
import io.wireloom.ingest.wire.UnusableItemException;
import io.wireloom.ingest.wire.WireItem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** What the ingest-service makes of pages. For one thread. */
final class Wireloom {

    private static final Instant RECEIVED = Instant.parse("2026-01-01T00:00:00Z");

    private final Normaliser normaliser = new Normaliser(Formats.readers(), new LinguaGuess(), FeedProfiles.NONE);

    /** The page's article; nothing when the page holds none. */
    Optional<Article> article(Page page) {
        Envelope envelope = new Envelope(
                "text/html; charset=utf-8", "bench", null, page.url(), null, null, null, null, null, RECEIVED);
        try {
            return Optional.of(
                    normaliser.normalise(new WireItem(page.html().getBytes(StandardCharsets.UTF_8), envelope)));
        } catch (UnusableItemException e) {
            return Optional.empty();
        }
    }

    /**
     * The body in the benchmark's sense: without the headline, the lines that say who wrote it and when, the captions and other
     * stories' headlines.
     */
    static String body(Article article) {
        StringBuilder body = new StringBuilder();
        for (Block block : article.blocks()) {
            if (inBody(block.kind()) || leads(article, block)) {
                body.append(article.text(), block.start(), block.end()).append('\n');
            }
        }
        return body.toString();
    }

    private static boolean inBody(BlockKind kind) {
        return switch (kind) {
            case PARAGRAPH, SUBHEADING, LIVE_BLOG_ENTRY, SOURCE_LINE, UNKNOWN -> true;
            case HEADLINE, SUMMARY, BYLINE, DATELINE, CAPTION, FOREIGN_HEADLINES -> false;
        };
    }

    /** A dateline that leads the story is part of the body; a date at the head of the page is none. */
    private static boolean leads(Article article, Block block) {
        return block.kind() == BlockKind.DATELINE
                && article.dateline() != null
                && article.text()
                        .substring(block.start(), block.end())
                        .equals(article.dateline().text());
    }
}
