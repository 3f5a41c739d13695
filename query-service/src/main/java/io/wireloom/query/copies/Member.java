package io.wireloom.query.copies;

import io.wireloom.contracts.ArticleCopies;
import io.wireloom.query.articles.ArticleSummary;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * One article of a family.
 *
 * @param articleId the article
 * @param headline null when unknown
 * @param source the outlet; null when unknown
 * @param url where it was published; null when unknown
 * @param published null when unknown
 * @param status {@code usable, withheld} or {@code canceled}; null while the article itself has not come
 * @param relation how it relates to {@code of}
 * @param of the article it was taken from; null when from none
 * @param containment share of its own text that stands in {@code of}, 0 to 1
 * @param basis what tells that it is the copy; null when it was taken from none
 * @param passages the aligned stretches
 * @param alsoFrom further articles that it took text from, the nearest first
 * @param spin the traces of mechanical substitution; null when there are none or too few
 * @param stale that its text is older than its date; null when nothing shows that
 * @param quotations quotations that stand in other articles too
 */
public record Member(
        String articleId,
        String headline,
        String source,
        String url,
        Instant published,
        String status,
        ArticleCopies.Relation relation,
        String of,
        double containment,
        ArticleCopies.Basis basis,
        List<ArticleCopies.Passage> passages,
        List<ArticleCopies.Source> alsoFrom,
        ArticleCopies.Spin spin,
        ArticleCopies.Stale stale,
        List<ArticleCopies.SharedQuotation> quotations) {

    /** What it was taken from, the nearest first, all in one form. */
    Stream<ArticleCopies.Source> sources() {
        return Stream.concat(
                of == null
                        ? Stream.empty()
                        : Stream.of(new ArticleCopies.Source(of, relation, containment, basis, passages)),
                alsoFrom.stream());
    }

    /** The members of a family: its origin, then the others by the time they were published, those without one last. */
    static List<Member> of(FamilyRecords family) {
        Comparator<Member> byTime =
                Comparator.comparing(Member::published, Comparator.nullsLast(Comparator.naturalOrder()));
        String origin = origin(family);
        return family.members().stream()
                .map(copies -> of(copies, family.summaries().get(copies.articleId())))
                .sorted(Comparator.comparing(
                                (Member member) -> !member.articleId().equals(origin))
                        .thenComparing(byTime)
                        .thenComparing(Member::articleId))
                .toList();
    }

    /** Article id of the family's origin; of records that disagree while the family changes, the newest counts. */
    static String origin(FamilyRecords family) {
        return family.members().stream()
                .max(Comparator.comparingLong(ArticleCopies::revision).thenComparing(ArticleCopies::articleId))
                .map(ArticleCopies::origin)
                .orElse(null);
    }

    /** @param summary null when the article itself has not come */
    static Member of(ArticleCopies copies, ArticleSummary summary) {
        return new Member(
                copies.articleId(),
                summary == null ? null : summary.headline(),
                summary == null ? null : summary.source(),
                summary == null ? null : summary.url(),
                summary == null ? null : summary.published(),
                summary == null ? null : summary.status(),
                copies.relation(),
                copies.of(),
                copies.containment(),
                copies.basis(),
                copies.passages(),
                copies.alsoFrom(),
                copies.spin(),
                copies.stale(),
                copies.quotations());
    }
}
