package io.wireloom.dedupe.chronicle;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleClaims;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which versions, and what of them, were there at a moment.
 *
 * <p>By receipt these are the versions received by then, whole. By publication they are those whose stated time, of change or else of
 * publication, lies no later. A version that states no time of its own, none at all or none after that of a version before it, counts
 * from its receipt: nothing says that it was out earlier.
 *
 * <p>The entries of a live blog have times of their own: by publication it is there with the entries posted by then. They are taken
 * from the version that was out; where the version after it has entries posted since and by the moment, from that one, so that a
 * single reading after the event does. Of a version that was written after the moment nothing counts but those entries.
 */
public final class AsOf {

    private static final Comparator<Version> ORDER = Comparator.comparing(Version::order);

    private AsOf() {}

    /**
     * What was there of an article.
     *
     * @param articleId the article
     * @param versions the versions that were there, the latest first; at least one
     * @param until of the latest version only the entries posted by then were there; null when all of it was
     */
    public record Part(String articleId, List<Version> versions, Instant until) {

        /** The version that counts. */
        public Version latest() {
            return versions.get(0);
        }

        /** The moment after which nothing of the version was there; the farthest future when it was there whole. */
        public Instant until(Version version) {
            return until != null && version.equals(latest()) ? until : Instant.MAX;
        }
    }

    /**
     * A set of messages.
     *
     * @param articles versions of articles
     * @param claims records of claims
     */
    public record Messages(List<Article> articles, List<ArticleClaims> claims) {}

    /**
     * What was there, by article id.
     *
     * @param versions all that are known now, in any order, each once
     */
    public static Map<String, Part> parts(Collection<Version> versions, Moment moment) {
        Map<String, List<Version>> byArticle = versions.stream()
                .sorted(ORDER)
                .collect(Collectors.groupingBy(Version::articleId, TreeMap::new, Collectors.toList()));
        Map<String, Part> parts = new TreeMap<>();
        byArticle.forEach((id, ordered) -> part(id, ordered, moment).ifPresent(part -> parts.put(id, part)));
        return parts;
    }

    /**
     * The messages that were there: what a line that had been fed only until then would have taken in.
     *
     * @param articles every version known now
     * @param claims every record known now; one whose version is not among the articles is left out
     */
    public static Messages set(Collection<Article> articles, Collection<ArticleClaims> claims, Moment moment) {
        Map<String, Instant> until = new HashMap<>();
        parts(articles.stream().map(Version::of).distinct().toList(), moment)
                .values()
                .forEach(part -> part.versions()
                        .forEach(
                                version -> until.put(key(part.articleId(), version.versionId()), part.until(version))));
        Map<String, Article> there = new HashMap<>();
        articles.stream()
                .filter(article -> until.containsKey(key(article.articleId(), article.versionId())))
                .forEach(article -> {
                    String key = key(article.articleId(), article.versionId());
                    there.put(key, Entries.until(article, until.get(key)));
                });
        List<ArticleClaims> said = new ArrayList<>();
        for (ArticleClaims record : claims) {
            Article article = there.get(key(record.articleId(), record.versionId()));
            if (article != null) {
                said.add(Entries.until(record, article, until.get(key(record.articleId(), record.versionId()))));
            }
        }
        return new Messages(List.copyOf(there.values()), said);
    }

    private static String key(String articleId, String versionId) {
        return articleId + "@" + versionId;
    }

    private static Optional<Part> part(String articleId, List<Version> ordered, Moment moment) {
        Deque<Version> there = new ArrayDeque<>();
        Instant stated = Instant.MIN;
        for (Version version : ordered) {
            Instant out = out(version, stated, moment.by());
            if (!out.isAfter(moment.at())) {
                there.addFirst(version);
            }
            Instant own = version.order().statedAt();
            stated = own != null && own.isAfter(stated) ? own : stated;
        }
        return moment.by() == Moment.By.RECEIVED
                ? part(articleId, there, null)
                : posted(articleId, ordered, there, moment.at());
    }

    private static Optional<Part> part(String articleId, Deque<Version> there, Instant until) {
        return there.isEmpty() ? Optional.empty() : Optional.of(new Part(articleId, List.copyOf(there), until));
    }

    /** From when on a version was there. */
    private static Instant out(Version version, Instant statedBefore, Moment.By by) {
        Instant stated = version.order().statedAt();
        if (by == Moment.By.PUBLISHED && stated != null && stated.isAfter(statedBefore)) {
            return stated;
        }
        return version.receivedAt() == null ? Instant.MIN : version.receivedAt();
    }

    /** What was there by publication, where entries tell more exactly than versions do. */
    private static Optional<Part> posted(String articleId, List<Version> ordered, Deque<Version> there, Instant at) {
        Optional<Version> next = next(ordered, there.peekFirst(), at);
        next.ifPresent(there::addFirst);
        while (!there.isEmpty() && there.getFirst().goesOnAfter(at) && nothingBy(there.getFirst(), at)) {
            there.removeFirst();
        }
        boolean cut = !there.isEmpty() && (next.isPresent() || there.getFirst().goesOnAfter(at));
        return part(articleId, there, cut ? at : null);
    }

    private static boolean nothingBy(Version version, Instant at) {
        return version.lastEntry(at).equals(Instant.MIN);
    }

    /** The version after the one that was out, when it tells what was posted since. */
    private static Optional<Version> next(List<Version> ordered, Version current, Instant at) {
        if (current != null && (!current.usable() || current.entries().isEmpty())) {
            return Optional.empty();
        }
        Instant since = current == null ? Instant.MIN : current.lastEntry(at);
        return ordered.stream()
                .filter(version -> current == null || ORDER.compare(version, current) > 0)
                .findFirst()
                .filter(version ->
                        version.publishedAt() == null || !version.publishedAt().isAfter(at))
                .filter(version -> version.lastEntry(at).isAfter(since));
    }
}
