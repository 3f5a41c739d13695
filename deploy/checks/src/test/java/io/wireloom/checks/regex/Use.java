package io.wireloom.checks.regex;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A regular expression and how it is used.
 *
 * @param where class, and field or method
 * @param anchored whether it is only asked of whole texts or their beginnings, and never searched for
 */
record Use(String where, Pattern pattern, boolean anchored) {

    /** How often the characters of a text are looked at; {@code most} when it is more often than that. */
    long looks(String text, long most) {
        CountedText counted = new CountedText(text, most);
        Matcher matcher = pattern.matcher(counted);
        try {
            if (anchored) {
                matcher.matches();
                matcher.lookingAt();
            } else {
                while (matcher.find()) {
                    if (counted.looks() > most) {
                        return most;
                    }
                }
            }
        } catch (CountedText.TooOftenException e) {
            return most;
        }
        return counted.looks();
    }
}
