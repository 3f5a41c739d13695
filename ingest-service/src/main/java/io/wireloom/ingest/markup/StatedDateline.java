package io.wireloom.ingest.markup;

import io.wireloom.ingest.copy.Line;
import io.wireloom.ingest.text.LineShape;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A dateline that metadata states: a whole one such as {@code OSTRA, Aug 29 (EPN) -}, or no more than the place.
 *
 * @param place null when it names none
 * @param printed the line as it is printed over the story; null when only the place is given
 */
public record StatedDateline(String place, String printed) {

    /** No dateline. */
    public static final StatedDateline NONE = new StatedDateline(null, null);

    private static final Pattern PLACE = Pattern.compile("\\p{L}[^,(\\d–—:]{0,60}?(?=\\s*(?:[,(\\d–—:]|\\s[-_]|$))");
    private static final Pattern PRINTED = Pattern.compile("(?:\\([^()]{2,40}\\)\\s*+[-–—_]*+|\\s[-–—_]++)\\s*+$");
    private static final Pattern CLOCK = Pattern.compile("\\d:\\d\\d|\\d{4}-\\d\\d");

    /** Reads a dateline element's text; null counts as none. */
    public static StatedDateline of(String text) {
        if (text == null || CLOCK.matcher(text).find()) {
            return NONE;
        }
        Matcher place = PLACE.matcher(text);
        boolean printed = PRINTED.matcher(text).find();
        boolean dated = text.chars().anyMatch(Character::isDigit);
        if (!printed) {
            return dated ? NONE : new StatedDateline(text.strip(), null);
        }
        return new StatedDateline(place.lookingAt() ? place.group().strip() : null, text.strip());
    }

    /** The line to print over {@code body}: none when the body starts with a dateline of its own. */
    public List<Line> over(List<Line> body) {
        if (printed == null) {
            return List.of();
        }
        String key = LineShape.key(place == null ? printed : place);
        boolean repeats = body.stream()
                .limit(4)
                .anyMatch(line -> !key.isEmpty() && LineShape.key(line.text()).startsWith(key));
        return repeats ? List.of() : List.of(Line.of(Line.Role.DATELINE, printed));
    }
}
