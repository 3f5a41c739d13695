package io.wireloom.dedupe.stories;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The sets of articles within which stories are told apart: what hangs together by ties. Where more than {@link #MOST} do, as when a war
 * fills the wires, weak ties are let go of, level by level, until no more than that hang together. So a neighbourhood is a function of
 * the whole set, is bounded, and changes only with what is tied to it as strongly as it holds together.
 */
public final class Neighbourhoods {

    /** Most articles, each standing for its family, of one neighbourhood. */
    public static final int MOST = 300;

    /** Least likeness that holds a neighbourhood together, the loosest first. */
    public static final List<Double> LEVELS =
            List.of(Likeness.FLOOR, 0.16, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9);

    private Neighbourhoods() {}

    /**
     * The neighbourhoods of a whole set, each sorted.
     *
     * @param articles every article that stands for a family
     * @param ties all ties among them
     */
    public static List<Set<String>> of(Collection<String> articles, Collection<Tie> ties) {
        return of(articles, ties, MOST);
    }

    /** As {@link #of(Collection, Collection)}, of at most so many articles. */
    public static List<Set<String>> of(Collection<String> articles, Collection<Tie> ties, int most) {
        Map<String, List<Tie>> byEnd = new HashMap<>();
        for (Tie tie : ties) {
            byEnd.computeIfAbsent(tie.first(), key -> new ArrayList<>()).add(tie);
            byEnd.computeIfAbsent(tie.second(), key -> new ArrayList<>()).add(tie);
        }
        List<Set<String>> found = new ArrayList<>();
        split(new TreeSet<>(articles), 0, most, byEnd, found);
        return found;
    }

    private static void split(
            Set<String> articles, int level, int most, Map<String, List<Tie>> byEnd, List<Set<String>> found) {
        Set<String> open = new TreeSet<>(articles);
        while (!open.isEmpty()) {
            String start = open.iterator().next();
            Set<String> part = level == LEVELS.size() ? Set.of(start) : reach(start, LEVELS.get(level), byEnd);
            open.removeAll(part);
            if (part.size() <= most) {
                found.add(part);
            } else {
                split(part, level + 1, most, byEnd, found);
            }
        }
    }

    private static Set<String> reach(String start, double least, Map<String, List<Tie>> byEnd) {
        Set<String> reached = new TreeSet<>(Set.of(start));
        Deque<String> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            String end = open.pop();
            for (Tie tie : byEnd.getOrDefault(end, List.of())) {
                if (tie.likeness() >= least && reached.add(tie.other(end))) {
                    open.push(tie.other(end));
                }
            }
        }
        return reached;
    }
}
