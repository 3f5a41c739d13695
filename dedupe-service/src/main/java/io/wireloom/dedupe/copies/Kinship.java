package io.wireloom.dedupe.copies;

import io.wireloom.contracts.ArticleCopies.Basis;
import io.wireloom.contracts.ArticleCopies.Passage;
import io.wireloom.contracts.ArticleCopies.Relation;
import io.wireloom.contracts.ArticleCopies.Source;
import io.wireloom.contracts.ArticleCopies.Stale;
import io.wireloom.dedupe.identity.ContentId;
import java.util.List;

/**
 * An article's place in its family.
 *
 * @param articleId the article
 * @param versionId the version compared; null when it has not arrived
 * @param familyId the family
 * @param relation to {@code of}
 * @param of article id of what it was taken from; null for {@link Relation#NONE}
 * @param origin article id of the family's origin
 * @param containment share of the article's own words that stand in {@code of}
 * @param passages the aligned stretches with {@code of}
 * @param basis what tells that this is the copy; null for {@link Relation#NONE}
 * @param alsoFrom further articles that it took other text from, the nearest first
 * @param stale the much earlier article that most of its text stood in; null when there is none
 */
public record Kinship(
        String articleId,
        String versionId,
        String familyId,
        Relation relation,
        String of,
        String origin,
        double containment,
        List<Passage> passages,
        Basis basis,
        List<Source> alsoFrom,
        Stale stale) {

    /** The id of the family whose origin is the given article. */
    public static String familyOf(String origin) {
        return ContentId.of("fam", origin);
    }

    /** Of an article that was taken from none, before anything is known of its copies. */
    static Kinship alone(String articleId, String versionId) {
        return new Kinship(
                articleId,
                versionId,
                familyOf(articleId),
                Relation.NONE,
                null,
                articleId,
                0,
                List.of(),
                null,
                List.of(),
                null);
    }

    /** The same in the family of another origin. */
    Kinship from(String newOrigin) {
        return origin.equals(newOrigin)
                ? this
                : new Kinship(
                        articleId,
                        versionId,
                        familyOf(newOrigin),
                        relation,
                        of,
                        newOrigin,
                        containment,
                        passages,
                        basis,
                        alsoFrom,
                        stale);
    }
}
