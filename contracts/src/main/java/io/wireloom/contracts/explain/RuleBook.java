package io.wireloom.contracts.explain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What every rule of the grammar says, from the resource {@code rules.tsv}. Immutable. */
public final class RuleBook {

    /** The one there is. */
    public static final RuleBook ENGLISH = new RuleBook(read());

    /**
     * A rule.
     *
     * @param name as claims have it
     * @param part the claim's field that it makes
     * @param says what it says
     */
    public record Rule(String name, String part, String says) {}

    private final Map<String, Rule> rules;

    private RuleBook(Map<String, Rule> rules) {
        this.rules = rules;
    }

    /** The names of all rules. */
    public Set<String> names() {
        return rules.keySet();
    }

    /** The rule of this name; one that says its name only when it is of an extractor this reader does not know. */
    public Rule rule(String name) {
        Rule known = rules.get(name);
        return known == null ? new Rule(name, "event", "The rule " + name + " of another extractor.") : known;
    }

    private static Map<String, Rule> read() {
        try (InputStream in = RuleBook.class.getResourceAsStream("/rules.tsv")) {
            if (in == null) {
                throw new IllegalStateException("/rules.tsv is not on the class path");
            }
            Map<String, Rule> rules = new LinkedHashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .forEach(columns -> rules.put(columns[0], new Rule(columns[0], columns[1], columns[2])));
            return rules;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
