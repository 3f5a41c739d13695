package io.wireloom.ingest.article;

import io.wireloom.contracts.Article.BlockKind;
import java.time.Instant;

/**
 * One part of an article to be.
 *
 * @param kind what it is
 * @param text its text, not empty
 * @param time a live-blog entry's own time; null elsewhere
 * @param entry the entry's number in reading order; null outside live blogs
 */
record Part(BlockKind kind, String text, Instant time, Integer entry) {

    static Part of(BlockKind kind, String text) {
        return new Part(kind, text, null, null);
    }

    Part inEntry(Instant entryTime, int number) {
        BlockKind entryKind = kind == BlockKind.PARAGRAPH ? BlockKind.LIVE_BLOG_ENTRY : kind;
        return new Part(entryKind, text, entryTime, number);
    }

    Part as(BlockKind otherKind) {
        return new Part(otherKind, text, time, entry);
    }
}
