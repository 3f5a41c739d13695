package io.wireloom.query.withdrawals;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.wireloom.contracts.Article;

/**
 * A correction, kill or withholding of an article that changed an incident.
 *
 * @param cause what it was
 * @param versionId the version of the article that did it
 * @param note the editor's note on that version; null when none
 * @param loss what it took; its fields stand beside the others
 */
public record Withdrawal(Cause cause, String versionId, String note, @JsonUnwrapped Loss loss) {

    /** What a version can do to the claims of the one before it. */
    public enum Cause {
        /** The publisher withdrew the article. */
        KILLED,
        /** The publisher holds the article back. */
        WITHHELD,
        /** The publisher changed the article. */
        CORRECTED
    }

    /** The withdrawal by a version. */
    public static Withdrawal by(Article version, Loss loss) {
        Cause cause =
                switch (version.status()) {
                    case CANCELED -> Cause.KILLED;
                    case WITHHELD -> Cause.WITHHELD;
                    case USABLE, UNKNOWN -> Cause.CORRECTED;
                };
        return new Withdrawal(cause, version.versionId(), version.editNote(), loss);
    }
}
