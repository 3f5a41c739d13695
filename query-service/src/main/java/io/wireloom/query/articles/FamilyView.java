package io.wireloom.query.articles;

import io.wireloom.contracts.ArticleCopies;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The articles that copy one another.
 *
 * @param familyId the family
 * @param members its articles, the origin first, then by id
 */
public record FamilyView(String familyId, List<Member> members) {

    /**
     * One member.
     *
     * @param articleId the article
     * @param headline null when unknown
     * @param source the outlet; null when unknown
     * @param relation how it relates to {@code of}
     * @param of the member it was taken from; null when from none
     * @param containment share of its own text that stands in {@code of}, 0 to 1
     * @param passages the aligned stretches
     */
    public record Member(
            String articleId,
            String headline,
            String source,
            ArticleCopies.Relation relation,
            String of,
            double containment,
            List<ArticleCopies.Passage> passages) {}

    /**
     * Assembles the view.
     *
     * @param members what each member is a copy of
     * @param summaries the members' summaries by article id, as far as they are known
     */
    public static FamilyView of(String familyId, List<ArticleCopies> members, Map<String, ArticleSummary> summaries) {
        return new FamilyView(
                familyId,
                members.stream()
                        .sorted(Comparator.comparing((ArticleCopies copies) -> copies.of() != null)
                                .thenComparing(ArticleCopies::articleId))
                        .map(copies -> member(copies, summaries.get(copies.articleId())))
                        .toList());
    }

    private static Member member(ArticleCopies copies, ArticleSummary summary) {
        return new Member(
                copies.articleId(),
                summary == null ? null : summary.headline(),
                summary == null ? null : summary.source(),
                copies.relation(),
                copies.of(),
                copies.containment(),
                copies.passages());
    }
}
