package io.wireloom.dedupe.stories;

import io.wireloom.dedupe.copies.ArticleText;
import io.wireloom.dedupe.copies.Kinship;

/**
 * What stories are made from of one article that may be used.
 *
 * @param profile what it is about
 * @param versionId the version that the profile is of
 * @param headline null when it has none
 * @param familyId its family of copies
 * @param origin article id of the family's origin
 * @param spun whether its text was mechanically spun
 */
public record Member(Profile profile, String versionId, String headline, String familyId, String origin, boolean spun) {

    /** Of an article that may be used. */
    public static Member of(ArticleText text, Kinship kinship) {
        return new Member(
                Profile.of(text),
                text.article().versionId(),
                text.article().headline(),
                kinship.familyId(),
                kinship.origin(),
                text.spin().isPresent());
    }

    /** The same in another place in its family. */
    public Member in(Kinship kinship) {
        return new Member(profile, versionId, headline, kinship.familyId(), kinship.origin(), spun);
    }

    public String articleId() {
        return profile.articleId();
    }

    /** Whether its family's likeness to others is judged by it. */
    public boolean original() {
        return articleId().equals(origin);
    }
}
