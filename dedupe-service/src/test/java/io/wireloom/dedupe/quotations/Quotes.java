package io.wireloom.dedupe.quotations;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleClaims;
import io.wireloom.contracts.ArticleClaims.Quotation;
import io.wireloom.contracts.Claim.Speaker;
import io.wireloom.contracts.Span;
import io.wireloom.dedupe.fixtures.ArticleFixture;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Makes articles that quote, with their claims, for tests. */
public final class Quotes {

    private Quotes() {}

    /** Words and who says them; null when the text does not say. */
    public record Said(String speaker, String words) {}

    /** An article whose paragraphs are the quotations. */
    public static Article article(String id, String published, List<Said> said) {
        return ArticleFixture.article(id)
                .published(published)
                .paragraphs(said.stream().map(one -> said(one)).toArray(String[]::new))
                .build();
    }

    private static String said(Said one) {
        return "\"" + one.words() + ",\" said " + one.speaker() + ".";
    }

    /** The claims of such an article. */
    public static ArticleClaims claims(Article article, List<Said> said) {
        List<Quotation> quotations = new ArrayList<>();
        int from = 0;
        for (Said one : said) {
            int start = article.text().indexOf("\"" + one.words() + ",\"", from) + 1;
            quotations.add(quotation(article.text(), start, one));
            from = start;
        }
        return new ArticleClaims(
                article.articleId(),
                article.versionId(),
                article.order(),
                article.status(),
                "test/1",
                false,
                List.of(),
                article.usable() ? quotations : List.of());
    }

    /** The form of words. */
    public static Form form(String speaker, String words) {
        return Form.of(quotation(words, 0, new Said(speaker, words)));
    }

    private static Quotation quotation(String text, int start, Said said) {
        String name = said.speaker();
        Speaker speaker = name == null
                ? null
                : new Speaker(
                        name,
                        name,
                        name.toLowerCase(Locale.ROOT).replace(' ', '-'),
                        "other",
                        null,
                        null,
                        0,
                        name.length());
        return new Quotation(Span.of(text, start, start + said.words().length()), speaker);
    }
}
