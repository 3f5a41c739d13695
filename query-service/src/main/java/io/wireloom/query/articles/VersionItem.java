package io.wireloom.query.articles;

import io.wireloom.contracts.Article;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * One version of an article in the list of all.
 *
 * @param versionId the version
 * @param providerVersion the provider's own number; null when not stated
 * @param publishedAt null when not stated
 * @param updatedAt null when not stated
 * @param status whether it may be used
 * @param editNote null when none
 * @param headline null when none
 * @param takeKey which take or writethru it is, as the provider words it; null when not stated
 * @param words length of the text
 * @param current whether it is the one shown
 */
public record VersionItem(
        String versionId,
        Long providerVersion,
        Instant publishedAt,
        Instant updatedAt,
        Article.Status status,
        String editNote,
        String headline,
        String takeKey,
        int words,
        boolean current) {

    /** The versions of one article, newest first. */
    public static List<VersionItem> of(List<Article> versions) {
        Article current = versions.stream().max(Article.VERSION_ORDER).orElseThrow();
        return versions.stream()
                .sorted(Comparator.comparing(Article::order).reversed())
                .map(version -> item(version, version.equals(current)))
                .toList();
    }

    private static VersionItem item(Article version, boolean current) {
        return new VersionItem(
                version.versionId(),
                version.providerVersion(),
                version.publishedAt(),
                version.updatedAt(),
                version.status(),
                version.editNote(),
                version.headline(),
                version.handling() == null ? null : version.handling().takeKey(),
                version.text().isBlank() ? 0 : version.text().strip().split("\\s+").length,
                current);
    }
}
