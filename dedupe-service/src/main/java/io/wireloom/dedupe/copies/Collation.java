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

    /** Compares a set of articles; those that may not be used have no fingerprints and so no links. */
    public static Collation of(Collection<ArticleText> articles) {
        Map<String, ArticleText> texts = new TreeMap<>();
        articles.forEach(text -> texts.put(text.articleId(), text));
        Map<Long, List<ArticleText>> holders = new HashMap<>();
        texts.values()
                .forEach(text -> text.fingerprints().all().forEach(print -> holders.computeIfAbsent(
                                print, key -> new ArrayList<>())
                        .add(text)));
        Set<Long> recurring = new HashSet<>();
        holders.forEach((print, of) -> {
            if (Boilerplate.recurs(of.stream().map(ArticleText::fingerprints).toList())) {
                recurring.add(print);
            }
        });
        List<Evidence> pairs = new ArrayList<>();
        texts.values()
                .forEach(text -> candidates(text, holders, recurring)
                        .forEach(id -> pairs.add(Comparison.between(text, texts.get(id)))));
        List<CopyLink> links = pairs.stream()
                .flatMap(pair -> Verdict.of(pair, recurring::contains).stream())
                .toList();
        return new Collation(texts, recurring, pairs, links);
    }

    /** Of the articles with a greater id those that are worth comparing with {@code text}. */
    private static List<String> candidates(
            ArticleText text, Map<Long, List<ArticleText>> holders, Set<Long> recurring) {
        Map<String, Integer> shingles = shared(text, text.fingerprints().shingles(), holders, recurring);
        Map<String, Integer> facts = shared(text, text.fingerprints().facts(), holders, recurring);
        Set<String> ids = new HashSet<>(shingles.keySet());
        ids.addAll(facts.keySet());
        return ids.stream()
                .filter(id -> Verdict.worthComparing(shingles.getOrDefault(id, 0), facts.getOrDefault(id, 0)))
                .sorted()
                .toList();
    }

    private static Map<String, Integer> shared(
            ArticleText text, Set<Long> prints, Map<Long, List<ArticleText>> holders, Set<Long> recurring) {
        Map<String, Integer> shared = new HashMap<>();
        prints.stream()
                .filter(print -> !recurring.contains(print))
                .flatMap(print -> holders.get(print).stream())
                .filter(other -> other.articleId().compareTo(text.articleId()) > 0)
                .forEach(other -> shared.merge(other.articleId(), 1, Integer::sum));
        return shared;
    }
}
