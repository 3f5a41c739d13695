package io.wireloom.dedupe.copies;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A whole set of articles compared at once: the fingerprints that recur, the pairs that share others, the links among them. What
 * the service holds after any order of arrival is what this gives for the same set.
 *
 * @param texts by article id
 * @param recurring the fingerprints that are boilerplate
 * @param pairs what was compared, with its evidence
 * @param links the copies found
 */
public record Collation(
        Map<String, ArticleText> texts, Set<Long> recurring, List<Evidence> pairs, List<CopyLink> links) {

    /** What two articles have in common. */
    @FunctionalInterface
    public interface Comparing {

        /** As {@link Comparison#between}. */
        Evidence between(ArticleText one, ArticleText other);
    }

    /** Compares a set of articles; those that may not be used have no fingerprints and so no links. */
    public static Collation of(Collection<ArticleText> articles) {
        return of(articles, Comparison::between);
    }

    /** As {@link #of(Collection)}, with another way to come by what {@link Comparison#between} gives for two articles. */
    public static Collation of(Collection<ArticleText> articles, Comparing comparison) {
        Map<String, ArticleText> texts = new TreeMap<>();
        articles.forEach(text -> texts.put(text.articleId(), text));
        Boilerplate boilerplate = new Boilerplate();
        Map<Long, List<String>> holders = new HashMap<>();
        texts.forEach((id, text) -> {
            boilerplate.add(id, text.fingerprints());
            text.fingerprints().all().forEach(print -> holders.computeIfAbsent(print, key -> new ArrayList<>())
                    .add(id));
        });
        Set<Long> recurring = recurring(holders, boilerplate);
        List<Evidence> pairs = new ArrayList<>();
        texts.forEach((id, text) ->
                Candidates.of(text, print -> recurring.contains(print) ? List.of() : holders.get(print)).stream()
                        .filter(other -> id.compareTo(other) < 0)
                        .map(texts::get)
                        .filter(other -> Candidates.worthComparing(
                                text.fingerprints(), other.fingerprints(), recurring::contains))
                        .forEach(other -> pairs.add(comparison.between(text, other))));
        List<CopyLink> links = pairs.stream()
                .flatMap(pair -> Verdict.of(pair, recurring::contains).stream())
                .toList();
        return new Collation(texts, recurring, pairs, links);
    }

    /** Fingerprints that the same articles hold recur together or not at all. */
    private static Set<Long> recurring(Map<Long, List<String>> holders, Boilerplate boilerplate) {
        Map<List<String>, Boolean> known = new HashMap<>();
        Set<Long> recurring = new HashSet<>();
        holders.forEach((print, ids) -> {
            boolean enough = ids.size() >= Boilerplate.UNRELATED;
            if (enough
                    && known.computeIfAbsent(
                            ids, of -> !boilerplate.unrelated(of).isEmpty())) {
                recurring.add(print);
            }
        });
        return recurring;
    }
}
