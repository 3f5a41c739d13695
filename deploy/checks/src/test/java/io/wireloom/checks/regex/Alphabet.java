package io.wireloom.checks.regex;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The characters that a regular expression tells apart, one for each way to be told apart. */
final class Alphabet {

    private static final String CANDIDATES =
            "ab zAZ01é\n\t\r\u00a0.,-–—:;!?'\"’”“()[]{}<>/\\|*+_@#$%&=~^`\u0301\u200b中9xe";

    private final Map<String, List<String>> taken = new LinkedHashMap<>();
    private final List<String> looped = new ArrayList<>();

    Alphabet(Node root, int flags) {
        Set<String> atoms = new LinkedHashSet<>();
        Set<String> repeated = new LinkedHashSet<>();
        collect(root, false, atoms, repeated);
        Set<String> characters = new LinkedHashSet<>();
        CANDIDATES.codePoints().forEach(c -> characters.add(Character.toString(c)));
        atoms.stream()
                .filter(atom -> atom.startsWith("\\Q"))
                .forEach(atom -> characters.add(atom.substring(2, atom.length() - 2)));
        Map<Set<String>, String> told = new LinkedHashMap<>();
        Map<String, Pattern> compiled = new LinkedHashMap<>();
        atoms.forEach(atom -> compiled.put(atom, Pattern.compile(atom, flags & ~Pattern.COMMENTS)));
        for (String character : characters) {
            Set<String> takers = new LinkedHashSet<>();
            compiled.forEach((atom, pattern) -> {
                if (pattern.matcher(character).matches()) {
                    takers.add(atom);
                }
            });
            if (told.putIfAbsent(takers, character) == null) {
                takers.forEach(atom ->
                        taken.computeIfAbsent(atom, a -> new ArrayList<>()).add(character));
                if (takers.stream().anyMatch(repeated::contains)) {
                    looped.add(character);
                }
            }
        }
    }

    /** Characters that an atom takes. */
    List<String> of(String atom) {
        return taken.getOrDefault(atom, List.of(""));
    }

    /** Characters that some part which recurs takes. */
    List<String> looped() {
        return looped;
    }

    private static void collect(Node node, boolean inside, Set<String> atoms, Set<String> repeated) {
        if (node instanceof Node.One one) {
            atoms.add(one.source());
            if (inside) {
                repeated.add(one.source());
            }
        } else if (node instanceof Node.Sequence sequence) {
            sequence.parts().forEach(part -> collect(part, inside, atoms, repeated));
        } else if (node instanceof Node.Choice choice) {
            choice.branches().forEach(branch -> collect(branch, inside, atoms, repeated));
        } else if (node instanceof Node.Repeat repeat) {
            collect(repeat.body(), inside || Pumps.longRepeat(repeat), atoms, repeated);
        } else if (node instanceof Node.Look look) {
            collect(look.body(), inside, atoms, repeated);
        }
    }
}
