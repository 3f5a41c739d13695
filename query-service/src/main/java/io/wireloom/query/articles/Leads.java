package io.wireloom.query.articles;

import io.wireloom.contracts.Article;
import io.wireloom.query.search.Names;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How an article begins: what lists show of it, and what a search weighs more than the rest of its body. */
public final class Leads {

    private static final int LONGEST_LEAD = 280;

    private Leads() {}

    /** How the article's own reporting begins, cut at a word; empty when it has none. */
    public static String of(Article article) {
        return Body.paragraphsOf(article).findFirst().map(Leads::cut).orElse("");
    }

    /** The words that weigh more: headline, lead, byline and source, a line each, without accents. */
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
