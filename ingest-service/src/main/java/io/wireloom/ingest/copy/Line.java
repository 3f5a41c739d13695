package io.wireloom.ingest.copy;

import java.time.Instant;

/**
 * One line of copy: a paragraph, a headline, a caption and so on.
 *
 * @param text without bullet mark and without white space at its ends; empty only for {@link Role#ENTRY}
 * @param role what the markup says it is
 * @param bullet whether it stood as a point of a list
 * @param gap whether it stands apart from the line before, as by a blank line
 * @param time a live-blog entry's own time; null elsewhere
 */
public record Line(String text, Role role, boolean bullet, boolean gap, Instant time) {

    /** A line of which nothing but its text is known. */
    public static Line plain(String text) {
        return new Line(text, Role.PLAIN, false, true, null);
    }

    /** A line with a role. */
    public static Line of(Role role, String text) {
        return new Line(text, role, false, true, null);
    }

    /** The mark that an entry of a live blog starts. */
    public static Line entry(Instant time) {
        return new Line("", Role.ENTRY, false, true, time);
    }

    /** The same line with another text. */
    public Line with(String newText) {
        return new Line(newText, role, bullet, gap, time);
    }

    /** What markup says of a line; plain text says nothing. */
    public enum Role {
        PLAIN,
        HEADLINE,
        STANDFIRST,
        BYLINE,
        SUBHEADING,
        CAPTION,
        /** Known to be running text: its markup, or the field that it stood in, leaves no doubt. */
        PARAGRAPH,
        /** Not a line, but the start of a live-blog entry. */
        ENTRY
    }
}
