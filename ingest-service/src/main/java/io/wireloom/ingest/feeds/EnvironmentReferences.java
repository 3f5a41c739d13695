package io.wireloom.ingest.feeds;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code ${NAME}} in a value of the file: filled in from the environment, so that the file holds no secret. */
public final class EnvironmentReferences {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]{0,99})}");
    private static final Pattern SECRET_HEADER = Pattern.compile("authorization|cookie|token|secret|key|password");

    private EnvironmentReferences() {}

    /**
     * The text with its references filled in.
     *
     * @param environment gives the value of a variable, null when it is not set
     * @throws IllegalArgumentException when a variable is not set, or its value cannot stand in a header
     */
    public static String fill(String text, UnaryOperator<String> environment) {
        return REFERENCE.matcher(text).replaceAll(match -> {
            String value = environment.apply(match.group(1));
            if (value == null || value.isBlank() || value.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("the environment variable " + match.group(1) + " is not set");
            }
            return Matcher.quoteReplacement(value);
        });
    }

    /** What is wrong with a header's value; empty when nothing is. */
    static List<String> problems(String header, String value, UnaryOperator<String> environment) {
        List<String> problems = new ArrayList<>();
        boolean secret = SECRET_HEADER.matcher(header.toLowerCase(Locale.ROOT)).find();
        if (secret && !REFERENCE.matcher(value).find()) {
            problems.add("no secret may stand in this file: refer to an environment variable, such as ${NAME}");
        }
        if (value.length() > 1_000 || value.chars().anyMatch(Character::isISOControl)) {
            problems.add("expected at most 1000 characters on one line");
        }
        REFERENCE
                .matcher(value)
                .results()
                .map(match -> match.group(1))
                .filter(name -> environment.apply(name) == null)
                .forEach(name -> problems.add("the environment variable " + name + " is not set"));
        return problems;
    }
}
