package io.wireloom.query.copies;

import io.wireloom.contracts.ArticleCopies;
import java.util.Optional;

/**
 * That an article's place among the copies has changed.
 *
 * @param articleId the article
 * @param before its place until now; null when it was not known
 * @param after its place from now on
 */
public record FamilyNews(String articleId, Place before, Place after) {

    /**
     * An article's place among the copies.
     *
     * @param familyId its family
     * @param origin article id of the family's origin
     * @param relation how it relates to {@code of}
     * @param of article it was taken from; null when from none
     * @param spun whether it is machine-spun
     * @param stale that its text is older than its date; null when nothing shows that
     */
    public record Place(
            String familyId,
            String origin,
            ArticleCopies.Relation relation,
            String of,
            boolean spun,
            ArticleCopies.Stale stale) {

        private static Place of(ArticleCopies copies) {
            return new Place(
                    copies.familyId(),
                    copies.origin(),
                    copies.relation(),
                    copies.of(),
                    copies.spin() != null,
                    copies.stale());
        }

        private boolean unremarkable(String articleId) {
            return of == null && !spun && stale == null && (origin == null || origin.equals(articleId));
        }
    }

    /**
     * What a record says that the one before did not; nothing for passages and shares alone, nor when an article turns out at
     * first to copy nobody.
     *
     * @param before null when there was none
     */
    public static Optional<FamilyNews> of(ArticleCopies before, ArticleCopies after) {
        Place was = before == null ? null : Place.of(before);
        Place is = Place.of(after);
        boolean news = was == null ? !is.unremarkable(after.articleId()) : !was.equals(is);
        return news ? Optional.of(new FamilyNews(after.articleId(), was, is)) : Optional.empty();
    }
}
