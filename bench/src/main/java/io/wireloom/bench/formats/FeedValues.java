package io.wireloom.bench.formats;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.Article.Subject;
import io.wireloom.contracts.Article.Upstream;
import io.wireloom.ingest.syndication.FeedHead;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The values of an article, or of a feed's head, at the places where feedparser has them. */
final class FeedValues {

    /** Stands for an item that became no article. */
    private static final Article NOTHING = new Article(
            "",
            "",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            new Article.Source(null, null, null, null),
            null,
            Article.Status.UNKNOWN,
            null,
            null,
            "",
            null,
            null,
            null);

    private FeedValues() {}

    /** What an item, when it became an article, has at a place below its entry; null when articles hold no such thing. */
    static List<String> of(Optional<Article> item, String place) {
        Article article = item.orElse(NOTHING);
        List<Subject> subjects =
                article.handling() == null ? List.of() : article.handling().subjects();
        return switch (place) {
            case "title", "title_detail.value" -> some(article.headline());
            case "link" -> some(article.url());
            case "id", "guid" -> some(article.itemId());
            case "summary", "description", "content.0.value", "summary_detail.value" -> some(article.text());
            case "author", "author_detail.name", "authors.0.name", "authors.1.name" -> some(article.byline());
            case "published", "created", "published_parsed", "created_parsed" -> some(time(article.publishedAt()));
            case "updated", "updated_parsed", "modified_parsed" ->
                some(time(article.updatedAt() == null ? article.publishedAt() : article.updatedAt()));
            case "rights" ->
                some(article.handling() == null ? null : article.handling().usageTerms());
            case "category" -> subjects.stream().flatMap(FeedValues::words).toList();
            case "source.title", "source.title_detail.value" ->
                some(article.source().name());
            case "source.link", "source.links.0.href" ->
                article.upstream().stream()
                        .map(Upstream::url)
                        .filter(Objects::nonNull)
                        .toList();
            case "title_detail.language", "summary_detail.language", "content.0.language" -> some(article.language());
            default -> subject(subjects, place);
        };
    }

    /** What a feed's head has at a place; null when it holds no such thing. */
    static List<String> of(FeedHead head, String place) {
        return switch (place) {
            case "title", "title_detail.value" -> some(head.title());
            case "link" -> some(head.link());
            case "description", "subtitle", "tagline", "subtitle_detail.value" -> some(head.description());
            case "language" -> some(head.language());
            case "rights", "copyright", "rights_detail.value" -> some(head.rights());
            case "id" -> some(head.id());
            case "author", "author_detail.name" -> some(head.author());
            case "updated", "updated_parsed" -> some(time(head.updated()));
            default -> null;
        };
    }

    private static List<String> subject(Collection<Subject> subjects, String place) {
        if (!place.matches("tags\\.\\d\\.(?:term|label|scheme)")) {
            return null;
        }
        return subjects.stream()
                .flatMap(subject -> place.endsWith("scheme") ? Stream.of(subject.scheme()) : words(subject))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Stream<String> words(Subject subject) {
        return Stream.of(subject.code(), subject.name()).filter(Objects::nonNull);
    }

    private static String time(Instant time) {
        return time == null ? null : time.toString();
    }

    private static List<String> some(String value) {
        return value == null ? List.of() : List.of(value);
    }
}
