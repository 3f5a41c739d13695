package io.wireloom.query.desk;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A stretch of text on which the same claims and notes stand throughout.
 *
 * @param text what stands there, not escaped
 * @param claimIds the claims that stand on it; empty for plain text
 * @param detail whether a claim was read from these very words
 * @param anchors claims whose evidence begins here
 * @param notes what is to be known of it
 */
public record Segment(String text, List<String> claimIds, boolean detail, List<String> anchors, List<Note> notes) {

    public boolean marked() {
        return !claimIds.isEmpty();
    }

    /** Whether it can be a link: spaces and points between two claims' words say nothing that could be read out. */
    public boolean linked() {
        return marked() && text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** The claim ids, separated by spaces. */
    public String claims() {
        return String.join(" ", claimIds);
    }

    /** The kinds of its notes, separated by spaces. */
    public String noteKinds() {
        return notes.stream().map(Note::kind).distinct().collect(Collectors.joining(" "));
    }

    /** What its notes say. */
    public String noteSays() {
        return notes.stream().map(Note::says).distinct().collect(Collectors.joining("; "));
    }
}
