package io.wireloom.local.wire;

/**
 * What the HTTP door said about an item.
 *
 * @param kind accepted, unchanged, or refused
 * @param articleId the article; null when refused
 * @param versionId the version; null when refused
 * @param reason why it was refused; null otherwise
 */
public record Fate(Kind kind, String articleId, String versionId, String reason) {

    /** The three answers. */
    public enum Kind {
        ACCEPTED,
        UNCHANGED,
        REFUSED
    }

    static Fate refused(String reason) {
        return new Fate(Kind.REFUSED, null, null, reason);
    }
}
