package io.wireloom.bench.shootings;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an article tells of the killed and the wounded when none of its claims holds a number: a single death, or a bare number. */
final class Uncounted {

    private static final List<String> NUMBERS = List.of(
            "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final List<String> FOLDS = List.of("", "single", "double", "triple", "quadruple", "quintuple");
    private static final int LEAD = 900;

    private static final Pattern DEATH = Pattern.compile(
            "(?i)\\b(?:(?:was|is|been) (?:shot and |fatally )?(?:killed|dead|shot dead)"
                    + "|died|(?:was|were) pronounced dead|fatally shot|shot (?:and killed|to death)|dies|dead|killed)\\b");
    private static final String NUMBER = "(\\d{1,2}|" + String.join("|", NUMBERS) + ")";
    private static final String HURT = "(?:wound|injur|hurt|hospitali[sz])";

    /** "Three more were hurt", "wounding at least three", "struck four people". */
    private static final List<Pattern> WOUNDED = List.of(
            Pattern.compile(
                    "(?i)\\b" + NUMBER + " (?:[\\w'’-]+ ){0,4}?(?:was |were |are |been )?(?:\\w+ly )?" + HURT + "\\w*"),
            Pattern.compile("(?i)\\b(?:" + HURT + "(?:ing|s|ed|es)?|in hospital) (?:at least )?" + NUMBER + "\\b"));
    /** "Shot three", "struck four", "three people shot": all who were hit. */
    private static final List<Pattern> HIT = List.of(
            Pattern.compile("(?i)\\b(?:shot|shoot(?:s|ing)?|str(?:ikes?|iking|uck)|hit(?:s|ting)?) (?:at least )?"
                    + NUMBER + " (?!times|shots|rounds)\\w+"),
            Pattern.compile("(?i)\\b" + NUMBER
                    + " (?:[\\w'’-]+ ){0,4}?(?:was |were |are |been )?(?:\\w+ly )?(?:shot|struck|hit)\\b"));

    private static final Pattern FOLD =
            Pattern.compile("(?i)\\b(double|triple|quadruple|quintuple) (?:[\\w'’-]+ ){0,3}?shooting\\b");

    private Uncounted() {}

    /** One when the lead tells a death, or when who shot shoots himself; else none. */
    static int killed(String text, boolean suicide) {
        String lead = text.substring(0, Math.min(LEAD, text.length()));
        return suicide || DEATH.matcher(lead).find() ? 1 : 0;
    }

    /** The first number told of wounded; failing that, of those hit, without the killed. */
    static int wounded(String text, int killed) {
        int wounded = first(WOUNDED, text);
        if (wounded > 0) {
            return wounded;
        }
        int hit = first(HIT, text);
        if (hit == 0) {
            Matcher fold = FOLD.matcher(text);
            hit = fold.find() ? FOLDS.indexOf(fold.group(1).toLowerCase(Locale.ROOT)) : 0;
        }
        return Math.max(0, hit - killed);
    }

    private static int first(List<Pattern> patterns, String text) {
        for (Pattern pattern : patterns) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.find()) {
                String number = matcher.group(1).toLowerCase(Locale.ROOT);
                return NUMBERS.contains(number) ? NUMBERS.indexOf(number) : Integer.parseInt(number);
            }
        }
        return 0;
    }
}
