package io.wireloom.query.articles;

import io.wireloom.contracts.Article;
import io.wireloom.query.search.Names;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What of an article is listed and searched: the body itself is not indexed, as that would set the pace of the whole line. */
public final class Leads {

    private static final int LONGEST_LEAD = 280;

    private Leads() {}

    /** How the article's own reporting begins, cut at a word; empty when it has none. */
    public static String of(Article article) {
        return article.blocks().stream()
                .filter(block -> block.kind().ownReporting() && block.kind() != Article.BlockKind.HEADLINE)
                .map(block ->
                        article.text().substring(block.start(), block.end()).strip())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .map(Leads::cut)
                .orElse("");
    }

    /** The words the search reads: headline, lead, byline and source, without accents. */
    public static String words(Article article) {
        return Stream.of(
                        article.headline(),
                        of(article),
                        article.byline(),
                        article.source() == null ? null : article.source().name(),
                        article.source() == null ? null : article.source().credit())
                .filter(Objects::nonNull)
                .map(Names::fold)
                .collect(Collectors.joining("\n"));
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST_LEAD) {
            return text;
        }
        int end = text.lastIndexOf(' ', LONGEST_LEAD);
        int cut = end > 0 ? end : LONGEST_LEAD;
        int whole = Character.isHighSurrogate(text.charAt(cut - 1)) ? cut - 1 : cut;
        return text.substring(0, whole) + "…";
    }
}
