package io.wireloom.ingest.article;

import io.wireloom.ingest.copy.Line;
import io.wireloom.ingest.text.LineShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What an agency's desk writes to its customers around a story, which is no part of it: the keyword line at the top and notes
 * to editors.
 *
 * @param editNote the notes; null when there are none
 * @param kill whether they withdraw the story
 * @param lines the lines without the notes
 */
record DeskNotes(String editNote, boolean kill, List<Line> lines) {

    private static final int LONGEST_KEYWORD_LINE = 90;
    /** The keyword line of ANPA 1312 copy: a two-letter cycle or topic code and words joined by hyphens. */
    private static final Pattern KEYWORDS =
            Pattern.compile("\\p{Lu}{2}-+\\p{Lu}[\\p{L}\\d'’&.]*(?:-[\\p{L}\\d'’&.]+)*(?:,.*)?");

    private static final Pattern KILL = Pattern.compile(
            "(?:.*,\\s*)?(?:mandatory |story )?(?:kill|elimination|withdrawal)(?:[\\s,!]+(?:kill|elimination|withdrawal))*[.!]?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NOTE = Pattern.compile(
            "[(\\[]?\\s*(?:editor['’]?s?['’]?\\s+note|editors?|eds?|note to (?:editors|readers)|correct(?:s|ed|ion)|clarif(?:ies|ication)"
                    + "|refile[sd]?|update[sd]?)\\b\\s*[.:–—-]\\s*\\S.*",
            Pattern.CASE_INSENSITIVE);

    /** Takes the notes out of {@code lines}. */
    static DeskNotes of(List<Line> lines) {
        List<Line> kept = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        boolean kill = false;
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).text();
            if (i == 0
                    && text.length() <= LONGEST_KEYWORD_LINE
                    && KEYWORDS.matcher(text).matches()) {
                kill = KILL.matcher(text).matches();
            } else if (isNote(text) && !kept.isEmpty()) {
                notes.add(unbracketed(text));
            } else {
                kill |= kept.isEmpty() && KILL.matcher(text).matches() && text.equals(text.toUpperCase(Locale.ROOT));
                kept.add(lines.get(i));
            }
        }
        return new DeskNotes(notes.isEmpty() ? null : String.join("\n", notes), kill, List.copyOf(kept));
    }

    private static boolean isNote(String text) {
        boolean whole = LineShape.endsSentence(text) && !LineShape.asks(text);
        return whole && NOTE.matcher(text).matches();
    }

    private static String unbracketed(String text) {
        return text.matches("(?s)[(\\[].*[)\\]]")
                ? text.substring(1, text.length() - 1).strip()
                : text;
    }
}
