package io.wireloom.ingest.anpa;

import io.wireloom.ingest.text.ShortText;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A keyword line, such as {@code BC-EU--Norway-Dam Failure, 2nd Ld-Writethru,640}: cycle, region, the story's words, which
 * version it is and how many words it has.
 *
 * @param words without the version and the word count
 * @param version null when there is none
 */
record Keyword(String words, String version) {

    private static final int HEADER_LENGTH = 24;
    /** Morning and evening papers' cycles, both, and the agency's own name in their place. */
    private static final Pattern CYCLE = Pattern.compile("(?:AM|PM|BC|AP|CP|UP)-(?=.)", Pattern.CASE_INSENSITIVE);

    private static final Pattern REGION = Pattern.compile("\\p{Lu}{2}--(?=\\p{L}|\\d)");
    private static final Pattern LINE = Pattern.compile(
            ShortText.ONLY
                    + "(?<words>[^,]{1,120}?)\\s*(?:,\\s*(?<version>[^,\\d][^,]{0,60}|\\d+[^,\\d][^,]{0,60}))*\\s*(?:,\\s*\\d{1,5})?\\s*");

    /** Reads the line that heads the copy. */
    static Keyword line(String text) {
        Matcher matcher = LINE.matcher(text);
        return matcher.matches()
                ? new Keyword(matcher.group("words").strip(), stripped(matcher.group("version")))
                : new Keyword(text.strip(), null);
    }

    /**
     * The slug of a keyword as the header has it, without cycle and region. The header's field of 24 characters cuts keywords off; of
     * one that is cut only whole words count, and the keyword line tells which they are.
     *
     * @param header the header's keyword; null when it has none
     */
    String slug(String header) {
        String keyword = header == null ? words : cut(header) ? firstWord() : header;
        String slug = CYCLE.matcher(keyword).replaceFirst("");
        return REGION.matcher(slug).lookingAt() ? REGION.matcher(slug).replaceFirst("") : slug;
    }

    private boolean cut(String header) {
        return header.length() >= HEADER_LENGTH
                && letters(words).length() > letters(header).length();
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** What names the story over all its versions: the words of the line, whatever the header cuts off. */
    String story() {
        return CYCLE.matcher(words).replaceFirst("");
    }

    private String firstWord() {
        int space = words.indexOf(' ');
        return space < 0 ? words : words.substring(0, space);
    }

    private static String stripped(String text) {
        return text == null ? null : text.strip();
    }

    /** The sport that a keyword's code names, such as {@code BKN} for professional basketball; null when it names none. */
    String sport() {
        Matcher code = Pattern.compile("(?<code>\\p{Lu}{3})--.*").matcher(story());
        return code.matches() ? code.group("code").toUpperCase(Locale.ROOT) : null;
    }
}
