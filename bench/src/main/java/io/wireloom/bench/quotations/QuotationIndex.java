package io.wireloom.bench.quotations;

import io.wireloom.bench.corpus.Document;
import io.wireloom.bench.corpus.Line;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleClaims;
import io.wireloom.dedupe.quotations.Concordance;
import io.wireloom.dedupe.quotations.Form;
import io.wireloom.dedupe.quotations.Occurrence;
import io.wireloom.dedupe.quotations.QuotedArticle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Documents as the line reads them, with the quotations of all set beside each other. */
final class QuotationIndex {

    private final Map<String, Article> articles = new TreeMap<>();
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, ArticleClaims> claims = new TreeMap<>();
    private final Map<String, Form> forms = new TreeMap<>();
    private final Concordance concordance;

    QuotationIndex(Collection<Document> documents) {
        Line line = new Line();
        List<Occurrence> occurrences = new ArrayList<>();
        for (Document document : documents) {
            Article article = line.article(document);
            ArticleClaims read = line.claims(article);
            QuotedArticle quoted = QuotedArticle.of(article, read);
            if (articles.put(article.articleId(), article) == null) {
                occurrences.addAll(quoted.occurrences());
            }
            forms.putAll(quoted.forms());
            claims.put(article.articleId(), read);
            ids.put(article.articleId(), document.id());
        }
        concordance = Concordance.of(forms.values(), occurrences);
    }

    Concordance concordance() {
        return concordance;
    }

    Collection<ArticleClaims> claims() {
        return claims.values();
    }

    int forms() {
        return forms.size();
    }

    String idOf(String articleId) {
        return ids.get(articleId);
    }

    String text(String articleId, int start, int end) {
        return articles.get(articleId).text().substring(start, end);
    }
}
