package io.wireloom.dedupe.quotations;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleClaims;
import io.wireloom.contracts.ArticleClaims.Quotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The quotations of an article that can be set beside those of others.
 *
 * @param occurrences in the order of its text
 * @param forms in which they stand, by form id
 */
public record QuotedArticle(List<Occurrence> occurrences, Map<String, Form> forms) {

    /** None: of an article that is not, or not yet, known with the claims of its version, or that may not be used. */
    public static final QuotedArticle NONE = new QuotedArticle(List.of(), Map.of());

    /**
     * What an article quotes.
     *
     * @param article null when it has not arrived
     * @param claims null when they have not arrived
     */
    public static QuotedArticle of(Article article, ArticleClaims claims) {
        boolean standing = article != null
                && claims != null
                && article.usable()
                && claims.articleStatus() == Article.Status.USABLE
                && article.versionId().equals(claims.versionId());
        if (!standing) {
            return NONE;
        }
        List<Occurrence> occurrences = new ArrayList<>();
        Map<String, Form> forms = new TreeMap<>();
        for (int i = 0; i < claims.quotations().size(); i++) {
            Quotation quotation = claims.quotations().get(i);
            Form form = Form.of(quotation);
            if (form.comparable() && quotation.words().standsIn(article.text())) {
                forms.put(form.formId(), form);
                occurrences.add(new Occurrence(
                        article.articleId(),
                        i,
                        quotation.words().start(),
                        quotation.words().end(),
                        article.publishedAt(),
                        form.formId()));
            }
        }
        return new QuotedArticle(List.copyOf(occurrences), Map.copyOf(forms));
    }
}
