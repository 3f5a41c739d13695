package io.wireloom.checks.regex;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Texts that a regular expression is likely to be slow on, made from the expression itself: for each part that recurs, what leads to
 * it, what it takes again and again, and an end at which the whole fails.
 */
final class Pumps {

    private static final int LONG = 24;
    private static final int MOST_WORDS = 6;
    private static final int MOST_PUMPS = 160;
    private static final String NOWHERE = "\u0001";

    private final Alphabet alphabet;
    private final Node root;
    private final Set<Pump> pumps = new LinkedHashSet<>();

    /**
     * A text of any length.
     *
     * @param word what recurs
     */
    record Pump(String before, String word, String after) {

        String text(int length) {
            return before + word.repeat(Math.max(1, length / word.length())) + after;
        }
    }

    private Pumps(Pattern pattern) {
        root = Reader.read(pattern.pattern(), (pattern.flags() & Pattern.COMMENTS) != 0);
        alphabet = new Alphabet(root, pattern.flags());
    }

    static boolean longRepeat(Node.Repeat repeat) {
        return repeat.most() >= LONG;
    }

    /** Whether a part that is more than one character recurs, which the matcher may climb down a step for each time. */
    static boolean nested(Pattern pattern) {
        return nested(Reader.read(pattern.pattern(), (pattern.flags() & Pattern.COMMENTS) != 0));
    }

    private static boolean nested(Node node) {
        if (node instanceof Node.Repeat repeat) {
            boolean whole = longRepeat(repeat) && !(repeat.body() instanceof Node.One);
            return whole || nested(repeat.body());
        }
        if (node instanceof Node.Sequence sequence) {
            return sequence.parts().stream().anyMatch(Pumps::nested);
        }
        if (node instanceof Node.Choice choice) {
            return choice.branches().stream().anyMatch(Pumps::nested);
        }
        return node instanceof Node.Look look && nested(look.body());
    }

    static Set<Pump> of(Pattern pattern) {
        Pumps made = new Pumps(pattern);
        made.alphabet.looped().forEach(word -> made.add(NOWHERE, word));
        made.words(made.root).forEach(word -> made.add("", word));
        made.visit(made.root, "", "");
        return made.pumps.stream().limit(MOST_PUMPS).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void visit(Node node, String shortest, String fuller) {
        if (node instanceof Node.Sequence sequence) {
            String least = shortest;
            String more = fuller;
            for (Node part : sequence.parts()) {
                visit(part, least, more);
                least += least(part);
                more += words(part).get(0);
            }
        } else if (node instanceof Node.Choice choice) {
            choice.branches().forEach(branch -> visit(branch, shortest, fuller));
        } else if (node instanceof Node.Look look) {
            visit(look.body(), shortest, fuller);
        } else if (node instanceof Node.Repeat repeat) {
            visit(repeat.body(), shortest, fuller);
            if (repeat.most() > 1) {
                repeated(repeat, shortest, fuller);
            }
        }
    }

    private void repeated(Node.Repeat repeat, String shortest, String fuller) {
        List<String> bodies = words(repeat.body());
        Set<String> words = new LinkedHashSet<>(bodies);
        words.addAll(alphabet.looped());
        if (bodies.size() > 1) {
            words.add(bodies.get(0) + bodies.get(1));
        }
        for (String word : words) {
            add(shortest, word);
            add(fuller, word);
        }
        add("", fuller + bodies.get(0));
    }

    private void add(String before, String word) {
        if (!word.isEmpty()) {
            pumps.add(new Pump(before, word, NOWHERE));
            pumps.add(new Pump(before, word, "\n" + NOWHERE));
        }
    }

    private String least(Node node) {
        if (node instanceof Node.Repeat repeat) {
            return words(repeat.body()).get(0).repeat(Math.min(repeat.least(), 64));
        }
        return words(node).get(0);
    }

    /** A few texts that the part takes, at least one. */
    private List<String> words(Node node) {
        if (node instanceof Node.One one) {
            return few(alphabet.of(one.source()));
        }
        if (node instanceof Node.Repeat repeat) {
            int times = Math.max(1, Math.min(repeat.least(), 64));
            return words(repeat.body()).stream().map(word -> word.repeat(times)).toList();
        }
        if (node instanceof Node.Choice choice) {
            return few(choice.branches().stream()
                    .map(branch -> words(branch).get(0))
                    .distinct()
                    .toList());
        }
        if (node instanceof Node.Sequence sequence) {
            List<String> made = new ArrayList<>(List.of(""));
            for (Node part : sequence.parts()) {
                List<String> next = words(part);
                int size = Math.min(MOST_WORDS, Math.max(made.size(), next.size()));
                List<String> longer = new ArrayList<>();
                for (int at = 0; at < size; at++) {
                    longer.add(made.get(at % made.size()) + next.get(at % next.size()));
                }
                made = longer;
            }
            return made;
        }
        return List.of("");
    }

    private static List<String> few(List<String> all) {
        return all.size() > MOST_WORDS ? all.subList(0, MOST_WORDS) : all;
    }
}
