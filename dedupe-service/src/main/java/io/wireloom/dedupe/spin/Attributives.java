package io.wireloom.dedupe.spin;

import java.util.Set;

/** Names of countries where an adjective belongs: "the USA official", "Syria troops". */
final class Attributives {

    private static final String USA = "usa";

    /** Names that nothing is called by: a "Syria expert" there is, a "United Kingdom expert" there is not. */
    private static final Set<String> NEVER_ADJECTIVES =
            Set.of(USA, "united kingdom", "great britain", "russian federation", "united states of america");

    /** After these a name must be followed by what it belongs to. */
    private static final Set<String> SINGULAR = Set.of("a", "an", "another", "one");

    /** What is said to be of a country by its adjective: people in office, forces, institutions. */
    private static final Set<String> HEADS = Set.copyOf(Lists.column("heads.txt"));

    /** What else is said to be of the United States: their short name is the adjective, the other is not. */
    private static final Set<String> USA_HEADS = Set.copyOf(Lists.column("usa-heads.txt"));

    private static final Phrases<String> ADJECTIVES = adjectives();

    private Attributives() {}

    /** The name that stands at a word in place of its adjective, with that; null when none does. */
    static Phrases.Found<String> at(Sequence words, int at) {
        Phrases.Found<String> name = ADJECTIVES.at(words.tokens(), at);
        if (name == null) {
            return null;
        }
        int last = at + name.words() - 1;
        Token head = words.after(last);
        return head != null && head.small() && qualifies(words, at, last, head) ? name : null;
    }

    private static boolean qualifies(Sequence words, int first, int last, Token head) {
        String name = Lists.small(words.words(first, last));
        boolean usa = name.equals(USA);
        boolean known = isOneOf(HEADS, head) || (usa && isOneOf(USA_HEADS, head));
        Token before = words.before(first);
        if (before == null) {
            return usa && known && words.get(first).first();
        }
        return (NEVER_ADJECTIVES.contains(name) && SINGULAR.contains(before.form()))
                || (known && before.isRunning() && !Words.locates(before));
    }

    private static boolean isOneOf(Set<String> nouns, Token token) {
        return nouns.contains(token.form()) || nouns.contains(token.singular());
    }

    private static Phrases<String> adjectives() {
        Phrases<String> adjectives = new Phrases<>();
        adjectives.add(USA, "US");
        for (String[] row : Lists.rows("countries.tsv")) {
            if (!row[1].isEmpty()) {
                adjectives.add(Lists.small(row[0]), row[1]);
            }
        }
        return adjectives;
    }
}
