package io.wireloom.dedupe.copies;

import io.wireloom.contracts.ArticleCopies.Passage;
import io.wireloom.contracts.ArticleCopies.Relation;
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
 */
public record Kinship(
        String articleId,
        String versionId,
        String familyId,
        Relation relation,
        String of,
        String origin,
        double containment,
        List<Passage> passages) {

    /** The id of the family whose origin is the given article. */
    public static String familyOf(String origin) {
        return ContentId.of("fam", origin);
    }
}
