package io.wireloom.bench.copies.stress;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a spinner puts for a word or a name. */
final class Synonyms {

    private static final Set<String> GRAMMAR = Set.of(
            ("a an the and or but nor so of to in on at by for from with as is are was were be been has have had it its"
                            + " he she his her they their them that this these those who whose which when where what while"
                            + " would will could may might must can not no than then there we i you my our up out off into"
                            + " after before over under about through did do does one two three if")
                    .split(" "));

    private final Map<String, List<String>> words = table("synonyms.tsv");
    private final Map<String, List<String>> names = table("long-forms.tsv");
    private final Pattern name = Pattern.compile("\\b(?:"
            + String.join("|", names.keySet().stream().map(Pattern::quote).toList()) + ")\\b");

    /** Whether a word carries meaning: there is something to replace. */
    static boolean carries(String word) {
        return !word.isEmpty()
                && Character.isLetter(word.charAt(0))
                && !GRAMMAR.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Substitutes of a word in small letters; none when it has none. */
    List<String> of(String word) {
        return words.getOrDefault(word, List.of());
    }

    /** Long forms of a name. */
    List<String> longForms(String of) {
        return names.getOrDefault(of, List.of());
    }

    /** Finds names that have long forms. */
    Pattern names() {
        return name;
    }

    /** How many words have substitutes. */
    int size() {
        return words.size();
    }

    private static Map<String, List<String>> table(String name) {
        Map<String, List<String>> table = new LinkedHashMap<>();
        Resource.rows(name).forEach(row -> table.put(row.get(0), row.subList(1, row.size())));
        return table;
    }
}
