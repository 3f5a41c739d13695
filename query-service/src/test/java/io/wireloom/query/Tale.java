package io.wireloom.query;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.Story;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Story records as the dedupe-service makes them, for tests. */
public final class Tale {

    private Tale() {}

    /** A story that stands; each article is a family of its own. */
    public static Story of(String storyId, long revision, Article... articles) {
        List<Article> ordered = Stream.of(articles)
                .sorted(Comparator.comparing(Article::publishedAt))
                .toList();
        List<Instant> times = ordered.stream()
                .map(Article::publishedAt)
                .filter(Objects::nonNull)
                .toList();
        return new Story(
                storyId,
                revision,
                Story.State.ACTIVE,
                ordered.get(0).headline(),
                times.get(0),
                times.get(times.size() - 1),
                ordered.stream().map(Tale::article).toList(),
                articles.length,
                articles.length,
                List.of(),
                List.of());
    }

    /** A story whose articles are in another one now. */
    public static Story dissolved(String storyId, long revision, String successor) {
        return new Story(
                storyId,
                revision,
                Story.State.DISSOLVED,
                "Ferry aground",
                null,
                null,
                List.of(),
                0,
                0,
                List.of(),
                List.of(successor));
    }

    private static Story.StoryArticle article(Article article) {
        return new Story.StoryArticle(
                article.articleId(), article.versionId(), "f-" + article.articleId(), "names the same ferry");
    }
}
