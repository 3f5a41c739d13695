package io.wireloom.query.asof;

import io.wireloom.contracts.Article;

/** Hides what of a live blog had not been written at a moment. */
public final class Unsaid {

    private Unsaid() {}

    /**
     * A version that was cut back to its entries of that time, without what went with its blocks: blanks stand in its text instead, so
     * that offsets hold, and it has no headline, as that was written with the last entry.
     */
    public static Article hiddenIn(Article cut) {
        return new Article(
                cut.articleId(),
                cut.versionId(),
                cut.feed(),
                cut.itemId(),
                cut.url(),
                null,
                cut.byline(),
                cut.dateline(),
                cut.publishedAt(),
                cut.publishedBasis(),
                cut.updatedAt(),
                cut.zone(),
                cut.receivedAt(),
                cut.providerVersion(),
                cut.language(),
                cut.source(),
                cut.upstream(),
                cut.status(),
                cut.editNote(),
                cut.contentType(),
                kept(cut),
                cut.blocks(),
                cut.handling(),
                null);
    }

    private static String kept(Article cut) {
        StringBuilder text = new StringBuilder(" ".repeat(cut.text().length()));
        cut.blocks()
                .forEach(block ->
                        text.replace(block.start(), block.end(), cut.text().substring(block.start(), block.end())));
        return text.toString();
    }
}
