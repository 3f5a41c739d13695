package io.wireloom.bench.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One value that an example is to give: a place and a text or time. Read from expressions in the notation of feedparser's test
 * suite, which are Python: {@code not bozo and entries[0]['tags'][0]['term'] == 'one'}.
 *
 * @param path the place, its steps joined by dots, such as {@code entries.0.tags.0.term}
 * @param value the text; a time's parts joined by spaces
 */
record FeedValue(String path, String value) {

    private static final String PLACE = "(?:encoding|(?:feed|entries)(?:\\[(?:'\\w+'|\"\\w+\"|\\d+)\\]|\\.\\w+)+)";
    private static final Pattern PLACES = Pattern.compile("((?:" + PLACE + "\\s*==\\s*)+)(?<value>.+)", Pattern.DOTALL);
    private static final Pattern TEXT =
            Pattern.compile("u?'(?<one>(?:[^'\\\\]|\\\\.)*)'|u?\"(?<two>(?:[^\"\\\\]|\\\\.)*)\"", Pattern.DOTALL);
    private static final Pattern TIME =
            Pattern.compile("\\((\\d+), (\\d+), (\\d+), (\\d+), (\\d+), (\\d+)(?:, \\d+){3}\\)");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|(.))", Pattern.DOTALL);

    /** The expectations in an expression; terms of other kinds are passed over. */
    static List<FeedValue> read(String expression) {
        List<FeedValue> found = new ArrayList<>();
        for (String part : expression.split("\\s+and\\s+(?=\\(?(?:feed|entries|not|bozo|version|encoding)\\b)")) {
            String term = part.strip();
            if (term.startsWith("(") && term.endsWith(")") && !term.startsWith("((")) {
                term = term.substring(1, term.length() - 1).strip();
            }
            Matcher matcher = PLACES.matcher(term);
            String value = matcher.matches() ? value(matcher.group("value").strip()) : null;
            if (value != null) {
                for (String place : matcher.group(1).split("==")) {
                    if (!place.isBlank()) {
                        found.add(new FeedValue(path(place), value));
                    }
                }
            }
        }
        return found;
    }

    private static String path(String place) {
        return place.strip().replaceAll("[\\[\\]'\".]+", ".").replaceFirst("\\.$", "");
    }

    private static String value(String literal) {
        Matcher text = TEXT.matcher(literal);
        if (text.matches()) {
            return unescaped(text.group("one") == null ? text.group("two") : text.group("one"));
        }
        Matcher time = TIME.matcher(literal);
        return time.matches()
                ? String.join(
                        " ", time.group(1), time.group(2), time.group(3), time.group(4), time.group(5), time.group(6))
                : null;
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text).replaceAll(match -> {
            String code = match.group(1) != null ? match.group(1) : match.group(2);
            String character = code != null
                    ? Character.toString((char) Integer.parseInt(code, 16))
                    : match.group(3).equals("n") ? "\n" : match.group(3).equals("t") ? "\t" : match.group(3);
            return Matcher.quoteReplacement(character);
        });
    }
}
