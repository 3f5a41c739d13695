package io.wireloom.dedupe.incidents;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The denials that speak to an incident. What the desk holds together speaks as one. */
final class SpokenTo {

    private final Core core;
    private final Map<String, Telling> tellings;
    private final RuledClaims ruled;

    /**
     * @param core the incident's claims
     * @param tellings all tellings that are grouped, by id
     * @param ruled what the desk decided of them
     */
    SpokenTo(Core core, Map<String, Telling> tellings, RuledClaims ruled) {
        this.core = core;
        this.tellings = tellings;
        this.ruled = ruled;
    }

    /**
     * The denials in order of saying, and why they belong here. Of two that the desk tells apart the first.
     *
     * @param free whether a denial makes no incident of its own
     */
    Map<String, String> denials(Predicate<String> free) {
        Map<String, Edge> speaking = core.denials();
        Map<String, String> found = new LinkedHashMap<>();
        Set<String> members = new TreeSet<>(core.ids());
        Set<String> held = new TreeSet<>(speaking.keySet());
        speaking.keySet().forEach(id -> held.addAll(ruled.block(id)));
        core.ids().forEach(id -> held.addAll(ruled.block(id)));
        held.stream()
                .map(tellings::get)
                .filter(telling -> telling.denial() && free.test(telling.id()))
                .sorted(Group.SAYING)
                .forEach(denial -> reason(denial.id(), members, speaking).ifPresent(reason -> {
                    found.put(denial.id(), reason);
                    members.add(denial.id());
                }));
        return found;
    }

    private Optional<String> reason(String denial, Set<String> members, Map<String, Edge> speaking) {
        Set<String> held = ruled.block(denial);
        if (held.stream().anyMatch(core.ids()::contains)) {
            return Optional.of(Core.HELD);
        }
        Set<String> others = new TreeSet<>(members);
        others.removeAll(held);
        return ruled.apart(held, others)
                ? Optional.empty()
                : held.stream()
                        .map(speaking::get)
                        .filter(Objects::nonNull)
                        .min(Ties.STRONGEST)
                        .map(Edge::reason);
    }
}
