package io.wireloom.extract.claims;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.Article.Block;
import io.wireloom.contracts.Article.BlockKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Makes articles for tests: paragraphs, published on a Thursday unless told otherwise. */
public final class Articles {

    /** Thursday. */
    public static final Instant THURSDAY = Instant.parse("2019-05-16T12:00:00Z");

    private final String id;
    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private Instant published = THURSDAY;
    private Article.Status status = Article.Status.USABLE;
    private String language = "en";

    private Articles(String id) {
        this.id = id;
    }

    public static Articles of(String id, String... paragraphs) {
        Articles articles = new Articles(id);
        for (String paragraph : paragraphs) {
            articles.block(BlockKind.PARAGRAPH, paragraph, null, null);
        }
        return articles;
    }

    public Articles block(BlockKind kind, String words, Instant time, Integer entry) {
        if (text.length() > 0) {
            text.append('\n');
        }
        int start = text.length();
        text.append(words);
        blocks.add(new Block(kind, start, text.length(), time, entry));
        return this;
    }

    public Articles published(Instant at) {
        published = at;
        return this;
    }

    public Articles status(Article.Status value) {
        status = value;
        return this;
    }

    public Articles language(String value) {
        language = value;
        return this;
    }

    public Article build() {
        return new Article(
                id,
                "version-of-" + id,
                "test",
                id,
                null,
                null,
                null,
                null,
                published,
                published == null ? Article.TimeBasis.NONE : Article.TimeBasis.METADATA,
                null,
                "+00:00",
                Instant.EPOCH,
                null,
                language,
                new Article.Source("Test Wire", null, null, null),
                List.of(),
                status,
                null,
                "text/plain",
                text.toString(),
                blocks,
                null,
                null);
    }
}
