package io.wireloom.bench.claims;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** When two names are one: after alias resolution, or by their head word. */
final class Aliases {

    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

    /** Words that name nobody by themselves. */
    private static final Set<String> EMPTY_WORDS = Set.of(
            "the",
            "a",
            "an",
            "of",
            "and",
            "in",
            "on",
            "at",
            "by",
            "for",
            "to",
            "from",
            "al",
            "el",
            "group",
            "groups",
            "forces",
            "force",
            "troops",
            "fighters",
            "militants",
            "army",
            "province",
            "city",
            "town",
            "area",
            "areas",
            "region");

    private final Map<String, Set<String>> firstNames = new HashMap<>();

    /**
     * @param rows each the names of one body, separated by tabs, the first the one to use
     */
    Aliases(List<String> rows) {
        for (String row : rows) {
            List<String> names = Arrays.stream(row.split("\t"))
                    .filter(name -> !name.isEmpty())
                    .map(Aliases::normal)
                    .toList();
            names.forEach(name ->
                    firstNames.computeIfAbsent(name, key -> new HashSet<>()).add(names.get(0)));
        }
    }

    /** Whether the two names may stand for one. */
    boolean same(String one, String other) {
        if (!Collections.disjoint(canonical(one), canonical(other))) {
            return true;
        }
        Set<String> ours = words(one);
        Set<String> theirs = words(other);
        if (ours.isEmpty() || theirs.isEmpty()) {
            return false;
        }
        int smaller = Math.min(ours.size(), theirs.size());
        ours.retainAll(theirs);
        String head = last(one);
        return ours.size() >= smaller || (!ours.isEmpty() && head.equals(last(other)) && !EMPTY_WORDS.contains(head));
    }

    /** Whether any form of the system's name is the gold name. */
    boolean same(String gold, SystemClaim.Named system) {
        return system.forms().stream().anyMatch(form -> same(gold, form));
    }

    private Set<String> canonical(String name) {
        String normal = normal(name);
        Set<String> names = new HashSet<>(firstNames.getOrDefault(normal, Set.of()));
        names.add(normal);
        return names;
    }

    private static Set<String> words(String name) {
        Set<String> words = new HashSet<>(Arrays.asList(normal(name).split(" ")));
        words.removeAll(EMPTY_WORDS);
        words.remove("");
        return words;
    }

    private static String last(String name) {
        String normal = normal(name);
        return normal.substring(normal.lastIndexOf(' ') + 1);
    }

    static String normal(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replace('’', '\'').replace("'s ", " ");
        return OTHER.matcher(plain).replaceAll(" ").strip();
    }
}
