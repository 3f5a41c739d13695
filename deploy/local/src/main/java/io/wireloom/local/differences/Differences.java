package io.wireloom.local.differences;

import io.wireloom.contracts.ArticleClaims;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How a candidate extractor differs from the one in use, over all articles.
 *
 * @param extractors which extractors made the records compared: those in use, then the candidate
 * @param articles how many article versions both have read
 * @param unread article versions that the candidate has not read, yet or at all
 * @param unreadInUse article versions that only the candidate has read
 * @param before claims of the extractor in use, over the articles both have read
 * @param after claims of the candidate
 * @param differing the articles that differ, by their ids
 */
public record Differences(
        Extractors extractors,
        int articles,
        List<String> unread,
        List<String> unreadInUse,
        int before,
        int after,
        List<ArticleDifferences> differing) {

    /**
     * The extractors that made the records.
     *
     * @param inUse names and versions, as older records are of older versions
     * @param candidate name and version; null when it has read nothing
     */
    public record Extractors(List<String> inUse, String candidate) {}

    /**
     * Compares record by record; of several of one article version by one extractor, which say the same, the last counts.
     *
     * @param inUse the records of {@code claims}
     * @param candidates the records of {@code claims-candidate}, in their order; those of the extractor that wrote last count
     */
    static Differences between(List<ArticleClaims> inUse, List<ArticleClaims> candidates) {
        String version = candidates.isEmpty()
                ? null
                : candidates.get(candidates.size() - 1).extractor();
        Map<String, ArticleClaims> old = byVersion(inUse);
        Map<String, ArticleClaims> made = byVersion(candidates.stream()
                .filter(record -> record.extractor().equals(version))
                .toList());
        List<String> unread = new ArrayList<>();
        List<ArticleDifferences> differing = new ArrayList<>();
        int before = 0;
        int after = 0;
        for (Map.Entry<String, ArticleClaims> entry : old.entrySet()) {
            ArticleClaims candidate = made.get(entry.getKey());
            if (candidate == null) {
                unread.add(entry.getKey());
                continue;
            }
            ArticleDifferences differences = ArticleDifferences.between(entry.getValue(), candidate);
            before += differences.before();
            after += differences.after();
            if (!differences.changes().isEmpty()) {
                differing.add(differences);
            }
        }
        List<String> unreadInUse =
                made.keySet().stream().filter(key -> !old.containsKey(key)).toList();
        TreeSet<String> versions = new TreeSet<>();
        old.values().forEach(record -> versions.add(record.extractor()));
        return new Differences(
                new Extractors(List.copyOf(versions), version),
                old.size() - unread.size(),
                unread,
                unreadInUse,
                before,
                after,
                differing);
    }

    /** How many claims were added, removed or changed. */
    long count(Change.Kind kind) {
        return differing.stream()
                .flatMap(article -> article.changes().stream())
                .filter(change -> change.kind() == kind)
                .count();
    }

    /** How many claims have another value, for each field. */
    Map<String, Integer> bySlot() {
        Map<String, Integer> counts = new TreeMap<>();
        differing.stream()
                .flatMap(article -> article.changes().stream())
                .flatMap(change -> change.slots().stream())
                .forEach(slot -> counts.merge(slot.name(), 1, Integer::sum));
        return counts;
    }

    private static Map<String, ArticleClaims> byVersion(List<ArticleClaims> records) {
        Map<String, ArticleClaims> byVersion = new TreeMap<>();
        records.forEach(record -> byVersion.put(record.articleId() + " " + record.versionId(), record));
        return byVersion;
    }
}
