package io.wireloom.query.persistence;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Article;
import io.wireloom.query.articles.ArticleSummary;
import io.wireloom.query.articles.Body;
import io.wireloom.query.search.Highlight;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/** Where in articles the words searched for stand: in headline and lead, and in the paragraph after it that holds most of them. */
final class ArticleHighlights {

    private static final String BODY = "body";

    /** So much of a body is looked through, in UTF-16 units: a page is full of articles, and to mark a text takes time. */
    private static final int LOOKED_THROUGH = 20_000;

    private ArticleHighlights() {}

    /**
     * The highlights of each article that has any, by its id.
     *
     * @param versions the versions of the articles
     */
    static Uni<Map<String, List<Highlight>>> find(
            Mutiny.Session session, String q, List<ArticleSummary> articles, List<Article> versions) {
        Map<String, Article> byId =
                versions.stream().collect(Collectors.toMap(Article::articleId, Function.identity()));
        HighlightedTexts texts = new HighlightedTexts();
        for (ArticleSummary article : articles) {
            texts.add(article.articleId(), "headline", null, article.headline());
            texts.add(article.articleId(), "lead", null, article.lead());
            if (byId.containsKey(article.articleId())) {
                addBody(texts, byId.get(article.articleId()), article.lead());
            }
        }
        return texts.find(session, q).map(found -> {
            Map<String, List<Highlight>> best = new HashMap<>();
            found.forEach((id, highlights) -> best.put(id, best(highlights)));
            return best;
        });
    }

    private static void addBody(HighlightedTexts texts, Article article, String lead) {
        int length = 0;
        for (String paragraph : Body.paragraphs(article)) {
            length += paragraph.length();
            if (length > LOOKED_THROUGH) {
                return;
            }
            if (!paragraph.equals(lead)) {
                texts.add(article.articleId(), BODY, null, paragraph);
            }
        }
    }

    private static List<Highlight> best(List<Highlight> found) {
        return Stream.concat(
                        found.stream().filter(highlight -> !highlight.field().equals(BODY)),
                        found.stream()
                                .filter(highlight -> highlight.field().equals(BODY))
                                .sorted(Comparator.comparing((Highlight highlight) ->
                                                highlight.ranges().size())
                                        .reversed())
                                .limit(1))
                .toList();
    }
}
