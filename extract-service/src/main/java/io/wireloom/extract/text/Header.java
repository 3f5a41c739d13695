package io.wireloom.extract.text;

import java.util.List;
import java.util.Set;

/** Finds the dates of publication that run into the copy when its lines were joined: "Sunday 6 Apr 2014 At least 29 …". */
final class Header {

    private static final Set<String> MONTHS = Set.of(
            "jan",
            "january",
            "feb",
            "february",
            "mar",
            "march",
            "apr",
            "april",
            "may",
            "jun",
            "june",
            "jul",
            "july",
            "aug",
            "august",
            "sep",
            "sept",
            "september",
            "oct",
            "october",
            "nov",
            "november",
            "dec",
            "december");
    private static final Set<String> LEADS = Set.of(
            "on", "in", "since", "of", "until", "till", "by", "from", "before", "after", "to", "between", "and", "for",
            "during", "around", "early", "late", "mid", "the", "through", "dated", ",");
    private static final int WORDS = 3;

    private Header() {}

    /**
     * One past a full date (day, month, year in either order) that begins at a token, stands by itself and has a capital or a number
     * after it; -1 when none does.
     */
    static int end(List<Token> tokens, int from) {
        int to = from + WORDS;
        if (to >= tokens.size() || !date(tokens, from)) {
            return -1;
        }
        boolean led = from > 0 && LEADS.contains(tokens.get(from - 1).lower());
        Token next = tokens.get(to);
        boolean opens = next.word() && !Character.isLowerCase(next.text().codePointAt(0));
        return led || !opens ? -1 : to;
    }

    private static boolean date(List<Token> tokens, int from) {
        Token first = tokens.get(from);
        Token second = tokens.get(from + 1);
        boolean dayFirst = day(first) && MONTHS.contains(second.lower());
        boolean monthFirst = MONTHS.contains(first.lower()) && day(second);
        return (dayFirst || monthFirst) && first.word() && year(tokens.get(from + 2));
    }

    private static boolean day(Token token) {
        return token.text().length() <= 2 && token.text().chars().allMatch(Character::isDigit);
    }

    private static boolean year(Token token) {
        return token.text().length() == 4 && token.text().chars().allMatch(Character::isDigit);
    }
}
