package io.wireloom.bench.quotations;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Two sentences that somebody said.
 *
 * @param voice who
 * @param first what comes first
 * @param second what comes then
 */
record Speech(Voice voice, Statement first, Statement second) {

    private static final Map<String, String> RESPELT = new TreeMap<>(Map.ofEntries(
            Map.entry("defence", "defense"),
            Map.entry("programme", "program"),
            Map.entry("neighbours", "neighbors"),
            Map.entry("organised", "organized"),
            Map.entry("cease-fire", "ceasefire"),
            Map.entry("does not", "doesn't"),
            Map.entry("honour", "honor"),
            Map.entry("harbour", "harbor"),
            Map.entry("theatre", "theater"),
            Map.entry("metres", "meters"),
            Map.entry("rumour", "rumor"),
            Map.entry("centre", "center"),
            Map.entry("apologise", "apologize"),
            Map.entry("per cent", "percent"),
            Map.entry("recognised", "recognized"),
            Map.entry("labour", "labor"),
            Map.entry("summers", "[summers]"),
            Map.entry("I have", "I've"),
            Map.entry("that is", "that's"),
            Map.entry("three", "3")));

    static Speech any(Voice voice, Random random) {
        return new Speech(voice, Statement.any(random), Statement.any(random));
    }

    String whole() {
        return first.said() + ". " + second.said() + ".";
    }

    String otherwise() {
        return first.otherwise() + ". " + second.otherwise() + ".";
    }

    /** In the other spelling. */
    String respelt() {
        String whole = whole();
        for (Map.Entry<String, String> pair : RESPELT.entrySet()) {
            whole = Pattern.compile("(?<=^|\\W)" + pair.getKey() + "(?=\\W)")
                    .matcher(whole)
                    .replaceAll(pair.getValue());
        }
        return whole.replace(". ", "; ").replace(" and ", ", and ");
    }

    /** With another word in one of the gaps; the same where there is none of them. */
    String altered(List<String> gaps, Random random) {
        for (String gap : gaps) {
            if (first.has(gap)) {
                return new Speech(voice, first.changed(gap, random), second).whole();
            }
            if (second.has(gap)) {
                return new Speech(voice, first, second.changed(gap, random)).whole();
            }
        }
        return whole();
    }

    /** Whether one of the gaps is there to change. */
    boolean has(List<String> gaps) {
        return gaps.stream().anyMatch(gap -> first.has(gap) || second.has(gap));
    }
}
