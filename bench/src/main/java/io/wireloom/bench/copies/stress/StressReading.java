package io.wireloom.bench.copies.stress;

import io.wireloom.bench.corpus.Line;
import io.wireloom.contracts.Article;
import io.wireloom.dedupe.copies.ArticleText;
import io.wireloom.dedupe.copies.Collation;
import io.wireloom.dedupe.copies.CopyLink;
import io.wireloom.dedupe.copies.Families;
import io.wireloom.dedupe.copies.Kinship;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the dedupe-service makes of the whole set.
 *
 * @param articles by document id
 * @param compared the pairs of document ids that were candidates
 * @param links by pair of document ids
 * @param families of each article, by document id
 * @param spun document ids of what is marked as spun
 */
record StressReading(
        Map<String, Article> articles,
        Set<Set<String>> compared,
        Map<Set<String>, CopyLink> links,
        Map<String, Kinship> families,
        Set<String> spun) {

    static StressReading of(StressSet set, Line line) {
        Map<String, Article> articles = new HashMap<>();
        Map<String, String> ids = new HashMap<>();
        List<ArticleText> texts = new ArrayList<>();
        Map<String, Families.Member> members = new HashMap<>();
        Set<String> spun = new HashSet<>();
        set.documents().forEach(document -> {
            Article article = line.article(document);
            articles.put(document.id(), article);
            ids.put(article.articleId(), document.id());
            ArticleText text = ArticleText.of(article);
            texts.add(text);
            boolean marked = text.spin().isPresent();
            if (marked) {
                spun.add(document.id());
            }
            members.put(article.articleId(), new Families.Member(article.versionId(), article.publishedAt(), marked));
        });
        Collation collation = Collation.of(texts);
        Set<Set<String>> compared = new HashSet<>();
        collation.pairs().forEach(pair -> compared.add(Set.of(ids.get(pair.first()), ids.get(pair.second()))));
        Map<Set<String>, CopyLink> links = new HashMap<>();
        collation.links().forEach(link -> links.put(Set.of(ids.get(link.copy()), ids.get(link.original())), link));
        Map<String, Kinship> families = new HashMap<>();
        Families.of(members, collation.links()).forEach((id, kinship) -> families.put(ids.get(id), kinship));
        return new StressReading(articles, compared, links, families, spun);
    }

    CopyLink link(Planted pair) {
        return links.get(Set.of(pair.copy(), pair.original()));
    }
}
