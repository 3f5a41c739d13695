package io.wireloom.query.diff;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.Article.Handling;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;

/**
 * What changed from one version of an article to another.
 *
 * @param articleId the article
 * @param from the version compared with
 * @param to the version compared
 * @param facts what is said beside the text and differs
 * @param text the paragraphs of both versions in reading order; those of {@code to} are its text, those of {@code from} its own
 */
public record VersionDiff(String articleId, Side from, Side to, List<Fact> facts, List<Change> text) {

    /**
     * One of the two versions.
     *
     * @param versionId the version
     * @param publishedAt null when not stated
     * @param updatedAt null when not stated
     */
    public record Side(String versionId, Instant publishedAt, Instant updatedAt) {
        static Side of(Article version) {
            return new Side(version.versionId(), version.publishedAt(), version.updatedAt());
        }
    }

    /**
     * Something said beside the text.
     *
     * @param field {@code headline}, {@code byline}, {@code status}, {@code editNote}, {@code takeKey} or {@code embargoUntil}
     * @param from what the older version says; null when nothing
     * @param to what the newer version says; null when nothing
     */
    public record Fact(String field, String from, String to) {}

    /** Compares two versions of one article. */
    public static VersionDiff of(Article from, Article to) {
        return new VersionDiff(to.articleId(), Side.of(from), Side.of(to), facts(from, to), TextDiff.of(from, to));
    }

    private static List<Fact> facts(Article from, Article to) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "headline", from, to, Article::headline);
        add(facts, "byline", from, to, Article::byline);
        add(facts, "status", from, to, version -> version.status().name().toLowerCase(Locale.ROOT));
        add(facts, "editNote", from, to, Article::editNote);
        add(facts, "takeKey", from, to, version -> said(version, Handling::takeKey));
        add(facts, "embargoUntil", from, to, version -> said(version, Handling::embargoUntil));
        return List.copyOf(facts);
    }

    private static String said(Article version, Function<Handling, Object> field) {
        return version.handling() == null ? null : Objects.toString(field.apply(version.handling()), null);
    }

    private static void add(List<Fact> facts, String name, Article from, Article to, Function<Article, String> field) {
        String before = field.apply(from);
        String after = field.apply(to);
        if (!Objects.equals(before, after)) {
            facts.add(new Fact(name, before, after));
        }
    }
}
