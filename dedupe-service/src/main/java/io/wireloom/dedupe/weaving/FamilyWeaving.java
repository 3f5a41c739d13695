package io.wireloom.dedupe.weaving;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Article;
import io.wireloom.dedupe.copies.ArticleText;
import io.wireloom.dedupe.copies.Comparison;
import io.wireloom.dedupe.copies.CopyLink;
import io.wireloom.dedupe.copies.Families;
import io.wireloom.dedupe.copies.Kinship;
import io.wireloom.dedupe.copies.Verdict;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds what an article is a copy of, and computes the families anew that this touches. */
final class FamilyWeaving {

    private final WeavingStore store;

    FamilyWeaving(WeavingStore store) {
        this.store = store;
    }

    /** Stores the version and its links; answers the articles whose kinship changed. */
    Uni<Set<String>> take(Article article) {
        ArticleText text = ArticleText.of(article);
        Set<Long> fingerprints = text.fingerprints().all();
        String id = article.articleId();
        return store.articles()
                .saveArticle(article, fingerprints)
                .chain(() -> fingerprints.isEmpty()
                        ? Uni.createFrom().item(List.<Article>of())
                        : store.articles().sharing(id, fingerprints, 1))
                .map(candidates -> compare(text, candidates))
                .chain(links -> store.articles().links(id).chain(before -> store.articles()
                        .replaceLinks(id, links)
                        .chain(() -> renew(touched(id, before, links)))));
    }

    private static List<CopyLink> compare(ArticleText text, List<Article> candidates) {
        return candidates.stream()
                .filter(Article::usable)
                .map(candidate -> Comparison.between(text, ArticleText.of(candidate)))
                .flatMap(pair -> Verdict.of(pair, print -> false).stream())
                .toList();
    }

    private static Set<String> touched(String id, Collection<CopyLink> before, Collection<CopyLink> links) {
        Set<String> touched = new HashSet<>(Set.of(id));
        before.forEach(link -> touched.add(link.other(id)));
        links.forEach(link -> touched.add(link.other(id)));
        return touched;
    }

    private Uni<Set<String>> renew(Set<String> touched) {
        return store.articles().relatives(touched).chain(relatives -> {
            Map<String, Kinship> now = Families.of(relatives.members(), relatives.links());
            return store.articles().kinships(now.keySet()).chain(before -> {
                List<Kinship> changed = now.values().stream()
                        .filter(kinship -> !kinship.equals(before.get(kinship.articleId())))
                        .toList();
                return store.articles()
                        .saveKinships(changed)
                        .replaceWith(changed.stream().map(Kinship::articleId).collect(Collectors.toSet()));
            });
        });
    }
}
