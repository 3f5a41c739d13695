package io.wireloom.dedupe.spin;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleCopies.Spin;
import io.wireloom.contracts.ArticleCopies.SpinSign;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tells machine-spun copy by the traces that swapping words leaves: a function of the article's text. */
public final class SpinReader {

    private SpinReader() {}

    /**
     * The traces in an article's own reporting; empty when they are too few for its length, or all of one kind, as a careful
     * text may have them too. Only English is read.
     */
    public static Optional<Spin> of(Article article) {
        List<Sign> signs = signs(article);
        return Judgement.isSpun(signs, article.text())
                ? Optional.of(new Spin(
                        signs.stream().map(sign -> sign.in(article.text())).toList()))
                : Optional.empty();
    }

    /** Every trace in an article's own reporting, be they enough or not, in the order of the text. */
    public static List<SpinSign> traces(Article article) {
        return signs(article).stream().map(sign -> sign.in(article.text())).toList();
    }

    static List<Sign> signs(Article article) {
        String language = article.language();
        if (language != null && !language.startsWith("en") && !language.equals("und")) {
            return List.of();
        }
        String text = article.text();
        List<Article.Block> parts = parts(article);
        List<Token> tokens = Tokens.of(text, parts);
        List<Sign> signs = new ArrayList<>(Names.in(new Sequence(text, tokens)));
        signs.addAll(SwappedWords.in(tokens));
        signs.addAll(BrokenArticles.in(text, tokens));
        signs.addAll(QuotationMarks.in(text, parts));
        signs.sort(
                Comparator.comparingInt(Sign::start).thenComparingInt(Sign::end).thenComparing(Sign::kind));
        return signs;
    }

    private static List<Article.Block> parts(Article article) {
        if (article.blocks().isEmpty()) {
            return List.of(new Article.Block(
                    Article.BlockKind.PARAGRAPH, 0, article.text().length(), null, null));
        }
        return article.blocks().stream()
                .filter(block -> block.kind().ownReporting())
                .sorted(Comparator.comparingInt(Article.Block::start))
                .toList();
    }
}
