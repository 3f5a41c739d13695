package io.wireloom.query.desk;

import java.util.List;

/**
 * A stretch of text on which the same claims stand throughout.
 *
 * @param text what stands there, not escaped
 * @param claimIds the claims that stand on it; empty for plain text
 * @param detail whether a claim was read from these very words
 * @param anchors claims whose evidence begins here
 */
public record Segment(String text, List<String> claimIds, boolean detail, List<String> anchors) {

    public boolean marked() {
        return !claimIds.isEmpty();
    }

    /** The claim ids, separated by spaces. */
    public String claims() {
        return String.join(" ", claimIds);
    }
}
