package io.wireloom.query.articles;

import io.wireloom.contracts.Article;
import io.wireloom.query.search.Names;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an article itself reports, but for its headline. Headlines of other stories that stand in its text are no part of it. */
public final class Body {

    /**
     * So much of a body is searched, in bytes of UTF-8; about 50,000 English words. The index holds at most 1 MB of one row, and what
     * it makes of short words that all differ can be almost three times as long as they are.
     */
    private static final int MOST_SEARCHED = 300_000;

    private Body() {}

    /** Its paragraphs in order, without blanks around them; those of blanks only are left out. */
    public static List<String> paragraphs(Article article) {
        return paragraphsOf(article).toList();
    }

    /** The words the search reads, without accents. */
    public static String words(Article article) {
        String words = paragraphsOf(article).map(Names::fold).collect(Collectors.joining("\n"));
        return words.length() * 3L <= MOST_SEARCHED ? words : cut(words);
    }

    /** As {@link #paragraphs}, of which not all may be wanted. */
    static Stream<String> paragraphsOf(Article article) {
        return article.blocks().stream()
                .filter(block -> block.kind().ownReporting() && block.kind() != Article.BlockKind.HEADLINE)
                .map(block ->
                        article.text().substring(block.start(), block.end()).strip())
                .filter(text -> !text.isEmpty());
    }

    private static String cut(String words) {
        byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= MOST_SEARCHED) {
            return words;
        }
        String kept = new String(bytes, 0, MOST_SEARCHED, StandardCharsets.UTF_8);
        int space = Math.max(kept.lastIndexOf(' '), kept.lastIndexOf('\n'));
        return kept.substring(0, space > 0 ? space : kept.length() - 1);
    }
}
