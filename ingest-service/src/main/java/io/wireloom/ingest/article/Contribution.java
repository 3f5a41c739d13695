package io.wireloom.ingest.article;

import io.wireloom.contracts.Article;
import io.wireloom.ingest.copy.Form;

/**
 * What one item adds to its story.
 *
 * @param article the item's own content
 * @param form whether that is the whole story, a further take or a note on it
 */
public record Contribution(Article article, Form form) {}
