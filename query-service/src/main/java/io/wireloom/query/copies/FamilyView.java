package io.wireloom.query.copies;

import io.wireloom.contracts.ArticleCopies;
import io.wireloom.query.articles.ArticleSummary;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The articles that copy one another with a certain one.
 *
 * @param familyId the family; null while the article has not been compared
 * @param state how far the comparison of the article has come
 * @param origin article id of the one that the family goes back to; null while the article has not been compared
 * @param members its articles, the origin first, then by the time they were published
 */
public record FamilyView(String familyId, State state, String origin, List<Member> members) {

    /** How far the comparison of an article has come. */
    public enum State {
        /** Its current version has not been compared yet; the members, if any, are those of the version before. */
        PENDING,
        /** Its current version has been compared. */
        COMPARED,
        /** It is withheld or canceled: it copies nobody and nobody copies it, so that it is a family of its own. */
        WITHDRAWN
    }

    /** Who took text from whom, as far as the members tell. */
    public List<Edge> edges() {
        Map<String, Instant> published = new HashMap<>();
        members.forEach(member -> published.put(member.articleId(), member.published()));
        return members.stream()
                .flatMap(member -> Edge.of(member, published::get).stream())
                .toList();
    }

    /** The member of that id; null when there is none. */
    public Member member(String articleId) {
        return members.stream()
                .filter(member -> member.articleId().equals(articleId))
                .findFirst()
                .orElse(null);
    }

    /**
     * Assembles the view.
     *
     * @param article the article; null while it has not come itself
     * @param copies what it is a copy of; null while that is unknown
     * @param family its family; null while that is unknown
     */
    public static FamilyView of(ArticleSummary article, ArticleCopies copies, FamilyRecords family) {
        State state = state(article, copies);
        return family == null
                ? new FamilyView(null, state, null, List.of())
                : new FamilyView(family.familyId(), state, Member.origin(family), Member.of(family));
    }

    private static State state(ArticleSummary article, ArticleCopies copies) {
        if (article != null && !article.status().equals("usable")) {
            return State.WITHDRAWN;
        }
        boolean compared =
                article != null && copies != null && article.versionId().equals(copies.versionId());
        return compared ? State.COMPARED : State.PENDING;
    }
}
