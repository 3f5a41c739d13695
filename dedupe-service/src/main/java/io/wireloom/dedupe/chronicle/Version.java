package io.wireloom.dedupe.chronicle;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.VersionOrder;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What is needed of an article version to tell whether it was there at a moment.
 *
 * @param articleId the article
 * @param order its place among the article's versions
 * @param receivedAt when Wireloom received it; null when nothing says so, which counts as always
 * @param publishedAt when the article was first put out; null when nothing says so
 * @param usable whether it may be used
 * @param entries when the entries of a live blog were posted, in order of time, each once; empty elsewhere
 */
public record Version(
        String articleId,
        VersionOrder order,
        Instant receivedAt,
        Instant publishedAt,
        boolean usable,
        List<Instant> entries) {

    public Version {
        entries = entries.stream().distinct().sorted().toList();
    }

    /** What is needed of the version. */
    public static Version of(Article article) {
        return new Version(
                article.articleId(),
                article.order(),
                article.receivedAt(),
                article.publishedAt(),
                article.usable(),
                article.blocks().stream()
                        .map(Article.Block::time)
                        .filter(Objects::nonNull)
                        .toList());
    }

    /** The version's id. */
    public String versionId() {
        return order.versionId();
    }

    /** When the last entry was posted that was posted by a moment; the farthest past when there is none. */
    Instant lastEntry(Instant by) {
        return entries.stream()
                .filter(time -> !time.isAfter(by))
                .reduce((one, other) -> other)
                .orElse(Instant.MIN);
    }

    /** Whether entries follow after the moment. */
    boolean goesOnAfter(Instant moment) {
        return !entries.isEmpty() && entries.get(entries.size() - 1).isAfter(moment);
    }
}
