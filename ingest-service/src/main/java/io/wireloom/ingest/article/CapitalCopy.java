package io.wireloom.ingest.article;

import io.wireloom.contracts.Article.Block;
import io.wireloom.contracts.Article.BlockKind;
import io.wireloom.ingest.recasing.Recasing;
import java.util.List;

/**
 * The text of an article of which parts came in capitals, recased for reading and extraction. Datelines, bylines and source lines
 * stay as they came: their capitals are the custom.
 *
 * @param text the text with small letters
 * @param original the text as it came, unit by unit as long; null when nothing was recased
 */
record CapitalCopy(String text, String original) {

    private static final String ENGLISH = "en";

    /**
     * Recases what is in capitals.
     *
     * @param language of the text; only English is recased, and what is too short to tell
     */
    static CapitalCopy of(Assembly assembly, String language) {
        String text = assembly.text();
        List<Block> capitals = assembly.blocks().stream()
                .filter(block ->
                        recased(block.kind()) && Recasing.inCapitals(text.substring(block.start(), block.end())))
                .toList();
        if (capitals.isEmpty() || !(language.equals(ENGLISH) || language.equals(LanguageGuess.UNDETERMINED))) {
            return new CapitalCopy(text, null);
        }
        List<String> ordinary = assembly.blocks().stream()
                .filter(block -> block.kind() == BlockKind.PARAGRAPH || block.kind() == BlockKind.LIVE_BLOG_ENTRY)
                .map(block -> text.substring(block.start(), block.end()))
                .filter(block -> !Recasing.inCapitals(block))
                .toList();
        Recasing recasing = new Recasing(
                ordinary,
                capitals.stream()
                        .map(block -> text.substring(block.start(), block.end()))
                        .toList());
        StringBuilder small = new StringBuilder(text);
        for (Block block : capitals) {
            small.replace(block.start(), block.end(), recasing.recase(text.substring(block.start(), block.end())));
        }
        return new CapitalCopy(small.toString(), small.toString().equals(text) ? null : text);
    }

    /** A headline as it stands in the recased text. */
    String headline(String headline, Assembly assembly) {
        return assembly.blocks().stream()
                .filter(block -> block.kind() == BlockKind.HEADLINE)
                .filter(block ->
                        assembly.text().substring(block.start(), block.end()).equals(headline))
                .map(block -> text.substring(block.start(), block.end()))
                .findFirst()
                .orElse(headline);
    }

    private static boolean recased(BlockKind kind) {
        return switch (kind) {
            case HEADLINE, SUMMARY, PARAGRAPH, SUBHEADING, LIVE_BLOG_ENTRY, CAPTION, FOREIGN_HEADLINES -> true;
            case BYLINE, DATELINE, SOURCE_LINE, UNKNOWN -> false;
        };
    }
}
