package io.wireloom.ingest.article;

import io.wireloom.contracts.Article.Block;
import io.wireloom.contracts.Article.BlockKind;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of an article and where its parts stand in it.
 *
 * @param text the parts in order; an empty line between two, a space after the dateline that leads a paragraph
 * @param blocks the parts' places
 */
record Assembly(String text, List<Block> blocks) {

    private static final String BETWEEN = "\n\n";

    static Assembly of(List<Part> parts) {
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            int start = text.length();
            text.append(part.text());
            blocks.add(new Block(part.kind(), start, text.length(), part.time(), part.entry()));
            if (i + 1 < parts.size()) {
                text.append(leads(part, parts.get(i + 1)) ? " " : BETWEEN);
            }
        }
        return new Assembly(text.toString(), List.copyOf(blocks));
    }

    private static boolean leads(Part part, Part next) {
        boolean story = next.kind() == BlockKind.PARAGRAPH || next.kind() == BlockKind.LIVE_BLOG_ENTRY;
        return story && part.kind() == BlockKind.DATELINE && part.text().matches("(?s).*[-–—―_]");
    }
}
