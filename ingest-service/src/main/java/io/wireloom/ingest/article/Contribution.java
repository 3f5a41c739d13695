package io.wireloom.ingest.article;

import static io.wireloom.ingest.wire.UnusableItemException.Reason.NOTHING_TO_READ;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.VersionOrder;
import io.wireloom.ingest.copy.Form;
import io.wireloom.ingest.wire.UnusableItemException;

/**
 * What one item adds to its story.
 *
 * @param article the item's own content
 * @param form whether that is the whole story, a further take or a note on it
 */
public record Contribution(Article article, Form form) {

    /**
     * The same, once it is sure to have a place among its story's versions. Nothing but its place says which text a note is on: one
     * without any is refused, as on whichever version is the newest it would move on with every later one, or rest on the order of
     * arrival.
     *
     * @throws UnusableItemException when a note states neither version nor time
     */
    Contribution placed() {
        VersionOrder order = article.order();
        boolean nowhere = order.providerVersion() == null && order.statedAt() == null;
        if (nowhere && article.usable() && form instanceof Form.Note) {
            throw new UnusableItemException(
                    NOTHING_TO_READ,
                    "a correction without a text of its own must state its version or its time, to tell which text it is on");
        }
        return this;
    }
}
