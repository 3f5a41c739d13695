package io.wireloom.query.copies;

import io.wireloom.contracts.ArticleCopies;
import io.wireloom.query.articles.ArticleSummary;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A family as it is held.
 *
 * @param familyId the family
 * @param members what each member is a copy of, in any order
 * @param summaries the members and all articles that they refer to, by article id, as far as they are known
 */
public record FamilyRecords(String familyId, List<ArticleCopies> members, Map<String, ArticleSummary> summaries) {

    /** When an article was published; null when unknown. */
    Instant published(String articleId) {
        ArticleSummary summary = summaries.get(articleId);
        return summary == null ? null : summary.published();
    }

    /** The members and every article that their records name. */
    public static Set<String> named(Collection<ArticleCopies> members) {
        Set<String> named = new TreeSet<>();
        members.stream().flatMap(FamilyRecords::named).filter(Objects::nonNull).forEach(named::add);
        return named;
    }

    private static Stream<String> named(ArticleCopies copies) {
        Stream<String> taken = Stream.concat(
                Stream.of(copies.articleId()),
                Stream.concat(
                        Stream.ofNullable(copies.of()),
                        copies.alsoFrom().stream().map(ArticleCopies.Source::of)));
        Stream<String> shown = Stream.concat(
                copies.stale() == null
                        ? Stream.empty()
                        : Stream.ofNullable(copies.stale().of()),
                copies.quotations().stream().map(ArticleCopies.SharedQuotation::of));
        return Stream.concat(taken, shown);
    }
}
