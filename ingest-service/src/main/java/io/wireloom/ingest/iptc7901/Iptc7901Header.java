package io.wireloom.ingest.iptc7901;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header line of an IPTC 7901 message, such as {@code NWA0104 3 pol 412 F NORTHWIRE-0102}: source and number, priority,
 * category, word count, and what the agency likes to add.
 *
 * @param priority from 1 to 9; null when the line does not read
 * @param category null when the line does not read
 * @param credit the agency named in the part that is free; null when none is
 */
record Iptc7901Header(Integer priority, String category, String credit) {

    private static final Pattern LINE = Pattern.compile(
            "[A-Za-z]{1,6}[ -]?\\d{1,6} (?<priority>[1-9]) (?<category>[A-Za-z]{1,4})(?: (?<words>\\d{1,5}))?\\b(?<free>.{0,120})");
    /** An agency's name and the number it gives the message. */
    private static final Pattern AGENCY =
            Pattern.compile("(?<name>\\p{L}[\\p{L}.]{1,12}(?:-\\p{L}{2,6})?)[ -]+(?:\\d{2,6}|\\.{3,6})(?![\\p{L}\\d])");

    /** Reads a line. */
    static Iptc7901Header read(String line) {
        Matcher matcher = LINE.matcher(line.strip());
        if (!matcher.matches()) {
            return new Iptc7901Header(null, null, null);
        }
        Matcher agency = AGENCY.matcher(matcher.group("free"));
        return new Iptc7901Header(
                Integer.valueOf(matcher.group("priority")),
                matcher.group("category").toLowerCase(Locale.ROOT),
                agency.find() ? agency.group("name") : null);
    }
}
