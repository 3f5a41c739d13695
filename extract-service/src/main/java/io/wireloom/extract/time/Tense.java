package io.wireloom.extract.time;

import io.wireloom.extract.text.Sentence;
import java.util.Set;

/** Whether what a time expression dates is still to come: "will meet on Friday", "Friday's vote will", "ahead of Friday's vote". */
final class Tense {

    private static final Set<String> WILL = Set.of("will", "shall", "'ll", "\u2019ll", "wo", "would", "upcoming");
    private static final Set<String> BEFORE_TO = Set.of(
            "due",
            "set",
            "scheduled",
            "expected",
            "planned",
            "plans",
            "plan",
            "planning",
            "slated",
            "poised",
            "going",
            "vowed",
            "vows",
            "pledged",
            "intends",
            "preparing",
            "prepares",
            "agreed",
            "is",
            "are",
            "about",
            "promised");
    private static final Set<String> TELLING = Set.of("said", "told", "was", "were", "had", "says", "did");
    private static final Set<String> APART = Set.of(";", "after", "since");
    private static final int REACH = 12;
    private static final int AHEAD = 9;

    private final Sentence sentence;

    Tense(Sentence sentence) {
        this.sentence = sentence;
    }

    /** Looks at the clause around the tokens from {@code from} to before {@code to}. */
    boolean future(int from, int to) {
        if (sentence.lower(from - 2).equals("ahead") && sentence.lower(from - 1).equals("of")) {
            return true;
        }
        for (int i = from - 1; i >= Math.max(0, from - REACH); i--) {
            String lower = sentence.lower(i);
            if (coming(i)) {
                return true;
            }
            if (TELLING.contains(lower) || APART.contains(lower)) {
                return false;
            }
        }
        boolean opens = from <= 1 || !sentence.token(from - 1).word();
        return (opens || sentence.lower(to).equals("'s")) && ahead(to);
    }

    private boolean ahead(int to) {
        for (int i = to; i < Math.min(sentence.size(), to + AHEAD); i++) {
            String lower = sentence.lower(i);
            if (coming(i)) {
                return true;
            }
            if (TELLING.contains(lower) || (lower.length() > 4 && lower.endsWith("ed"))) {
                return false;
            }
        }
        return false;
    }

    private boolean coming(int i) {
        String lower = sentence.lower(i);
        if (WILL.contains(lower)) {
            return true;
        }
        String before = sentence.lower(i - 1);
        return (lower.equals("to") || lower.equals("for")) && BEFORE_TO.contains(before) && !past(i - 2);
    }

    /** "was due to": what was to come may have come. */
    private boolean past(int i) {
        return sentence.lower(i).equals("had");
    }
}
