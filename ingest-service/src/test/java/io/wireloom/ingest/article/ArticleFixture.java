package io.wireloom.ingest.article;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.Article.Block;
import io.wireloom.contracts.Article.BlockKind;
import io.wireloom.contracts.WireHeaders;
import io.wireloom.ingest.config.Formats;
import io.wireloom.ingest.feeds.FeedProfiles;
import io.wireloom.ingest.wire.Envelope;
import io.wireloom.ingest.wire.WireItem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes articles of texts, as the service does, but without telling languages. */
public final class ArticleFixture {

    public static final Instant RECEIVED = Instant.parse("2025-01-01T00:00:00Z");

    private static final Normaliser NORMALISER =
            new Normaliser(Formats.readers(), text -> LanguageGuess.UNDETERMINED, FeedProfiles.NONE);

    private ArticleFixture() {}

    public static Article text(String text, String... fields) {
        return of("text/plain; charset=utf-8", text, fields);
    }

    public static Article html(String html, String... fields) {
        return of("text/html; charset=utf-8", html, fields);
    }

    public static Article receivedAt(Instant received, String text) {
        Envelope envelope = Envelope.read(Map.of(), "feed", received);
        return NORMALISER.normalise(new WireItem(text.getBytes(StandardCharsets.UTF_8), envelope));
    }

    /** A plain text as what it adds to its story. */
    static Contribution contribution(String text) {
        Envelope envelope = Envelope.read(Map.of(WireHeaders.CONTENT_TYPE, "text/plain"), "feed", RECEIVED);
        return NORMALISER.read(new WireItem(text.getBytes(StandardCharsets.UTF_8), envelope));
    }

    /** The texts of an article's blocks of one kind. */
    public static List<String> texts(Article article, BlockKind kind) {
        return article.blocks().stream()
                .filter(block -> block.kind() == kind)
                .map(block -> text(article, block))
                .toList();
    }

    /** An article's kinds in reading order. */
    public static List<BlockKind> kinds(Article article) {
        return article.blocks().stream().map(Block::kind).toList();
    }

    public static String text(Article article, Block block) {
        return article.text().substring(block.start(), block.end());
    }

    /** An item of any media type; {@code fields} are names of {@link WireHeaders} and values in turn. */
    public static Article of(String contentType, String body, String... fields) {
        Map<String, String> all = new HashMap<>();
        all.put(WireHeaders.CONTENT_TYPE, contentType);
        for (int i = 0; i + 1 < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        Envelope envelope = Envelope.read(all, "feed", RECEIVED);
        return NORMALISER.normalise(new WireItem(body.getBytes(StandardCharsets.UTF_8), envelope));
    }
}
