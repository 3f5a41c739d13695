package io.wireloom.bench.incidents.changed;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A fact that a rewrite changed.
 *
 * @param field which
 * @param before words of the value that the rewrite took out of the text
 * @param after words of the value that it brought into it
 */
record Change(Field field, Set<String> before, Set<String> after) {

    private static final Pattern NO_VALUE =
            Pattern.compile("(?i)^\\W*(not available|unknown|unspecified|none|no info|not specified|$)");

    /**
     * The change, when the texts bear it out: words of the old value stand less often in the rewrite than in the original, words of
     * the new one more often. Empty when one of the texts gives no value, or the model says that it changed what it did not.
     */
    static Optional<Change> of(Field field, String before, String after, String original, String rewrite) {
        if (NO_VALUE.matcher(before).find() || NO_VALUE.matcher(after).find()) {
            return Optional.empty();
        }
        Words old = field.words(before);
        Words fresh = field.words(after);
        Words here = field.words(original);
        Words there = field.words(rewrite);
        Set<String> gone = here.moreThan(there, old.without(fresh));
        Set<String> come = there.moreThan(here, fresh.without(old));
        if (gone.isEmpty() || come.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Change(field, gone, field == Field.DATE ? days(here, there, come) : come));
    }

    /** A weekday may be changed along with a date that the facts give without it. */
    private static Set<String> days(Words original, Words rewrite, Set<String> come) {
        Set<String> days = new TreeSet<>(come);
        Set<String> names = new TreeSet<>(rewrite.all());
        names.removeIf(word -> Character.isDigit(word.charAt(0)));
        days.addAll(rewrite.moreThan(original, names));
        return days;
    }
}
