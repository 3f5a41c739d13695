package io.wireloom.contracts.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What each path of a service needs: the first rule that speaks of a request decides. What no rule speaks of needs a reader to look
 * at and an operator to change, so that a new path is never open by oversight.
 */
public final class Rules {

    private static final Set<String> LOOKING = Set.of("GET", "HEAD", "OPTIONS");

    private final List<Rule> rules = new ArrayList<>();

    /** @param needed null for nobody in particular */
    private record Rule(boolean looking, boolean changing, String prefix, Role needed) {

        boolean speaksOf(boolean looks, String path) {
            return (looks ? looking : changing) && path.startsWith(prefix);
        }
    }

    /** Whoever comes may look at what begins so. */
    public Rules open(String prefix) {
        rules.add(new Rule(true, false, prefix, null));
        return this;
    }

    /** Who looks at what begins so, or changes it, needs this role. */
    public Rules both(String prefix, Role needed) {
        rules.add(new Rule(true, true, prefix, needed));
        return this;
    }

    /** Who changes what begins so needs this role. */
    public Rules change(String prefix, Role needed) {
        rules.add(new Rule(false, true, prefix, needed));
        return this;
    }

    /**
     * What a request needs.
     *
     * @param path normalised: without dots, doubled slashes and needless escapes
     * @return empty when whoever comes may do it
     */
    public Optional<Role> needed(String method, String path) {
        boolean looks = looks(method);
        for (Rule rule : rules) {
            if (rule.speaksOf(looks, path)) {
                return Optional.ofNullable(rule.needed());
            }
        }
        return Optional.of(looks ? Role.READER : Role.OPERATOR);
    }

    /** Whether the method changes nothing. */
    static boolean looks(String method) {
        return LOOKING.contains(method.toUpperCase(Locale.ROOT));
    }
}
