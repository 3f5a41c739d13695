package io.wireloom.ingest.lifecycle;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.Article.Handling;
import io.wireloom.contracts.Article.Upstream;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Writes the article of a version from the articles of its items. */
public final class Composer {

    private final Version version;
    private final Article place;
    private final Article base;
    private final List<Article> additions;
    private final List<Article> notes;

    private Composer(Version version, Map<String, Article> items) {
        this.version = version;
        this.place = items.get(version.place().versionId());
        this.base = items.get(version.base().versionId());
        this.additions = articles(version.additions(), items);
        this.notes = articles(version.notes(), items);
    }

    /**
     * The article of a version.
     *
     * @param items the articles of the items that the version is made of and of the one at its place, by version id
     */
    public static Article compose(Version version, Map<String, Article> items) {
        return version.composed() ? new Composer(version, items).compose() : items.get(version.versionId());
    }

    private Article compose() {
        String headline = last(notes, Article::headline, base.headline());
        Joined joined = Joined.of(base, headline, additions);
        boolean firstDated = base.publishedAt() != null;
        return new Article(
                base.articleId(),
                version.versionId(),
                base.feed(),
                base.itemId(),
                base.url(),
                headline,
                base.byline(),
                base.dateline(),
                firstDated ? base.publishedAt() : place.publishedAt(),
                firstDated ? base.publishedBasis() : place.publishedBasis(),
                version.statedAt(),
                base.zone() != null ? base.zone() : place.zone(),
                place.receivedAt(),
                version.place().providerVersion(),
                base.language(),
                base.source(),
                upstream(),
                base.status(),
                editNote(),
                base.contentType(),
                joined.text(),
                joined.blocks(),
                handling(),
                joined.originalText());
    }

    /** A correction's note stays with the text it corrects until another one comes. */
    private String editNote() {
        String own = version.includesPlace() ? place.editNote() : null;
        return own != null ? own : last(notes, Article::editNote, base.editNote());
    }

    private List<Upstream> upstream() {
        Set<Upstream> all = new LinkedHashSet<>();
        Stream.concat(Stream.of(base), additions.stream()).forEach(article -> all.addAll(article.upstream()));
        return List.copyOf(all);
    }

    /** What the later item says of its handling goes before what the lead says. */
    private Handling handling() {
        Handling old = base.handling();
        Handling own = version.includesPlace() ? place.handling() : null;
        Instant embargo =
                version.embargoUntil() != null ? version.embargoUntil() : old == null ? null : old.embargoUntil();
        if (own == null || old == null) {
            Handling only = own == null ? old : own;
            return only == null ? null : with(only, embargo);
        }
        return merged(own, old, embargo);
    }

    private static Handling merged(Handling own, Handling old, Instant embargo) {
        return new Handling(
                own.slug() != null ? own.slug() : old.slug(),
                own.takeKey() != null ? own.takeKey() : old.takeKey(),
                own.urgency() != null ? own.urgency() : old.urgency(),
                own.subjects().isEmpty() ? old.subjects() : own.subjects(),
                embargo,
                own.usageTerms() != null ? own.usageTerms() : old.usageTerms());
    }

    private static Handling with(Handling handling, Instant embargo) {
        return new Handling(
                handling.slug(),
                handling.takeKey(),
                handling.urgency(),
                handling.subjects(),
                embargo,
                handling.usageTerms());
    }

    private static List<Article> articles(List<Piece> pieces, Map<String, Article> items) {
        return pieces.stream().map(piece -> items.get(piece.versionId())).toList();
    }

    private static <T> T last(List<Article> articles, Function<Article, T> field, T otherwise) {
        return articles.stream()
                .map(field)
                .filter(Objects::nonNull)
                .reduce((first, second) -> second)
                .orElse(otherwise);
    }
}
