package io.wireloom.dedupe.incidents;

import io.wireloom.contracts.Incident;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Airwars' grading (airwars.org, "Methodology", section on grading): confirmed where the accused side accepts it, contested where
 * accounts of who did it compete, fair with two or more independent sources, weak with one, discounted where nothing but its
 * denial stands.
 */
final class Grades {

    /**
     * @param grade the word
     * @param reason the rule that gave it
     */
    record Grade(String grade, String reason) {}

    private Grades() {}

    /**
     * @param origins the independent origins of what stands
     * @param speakers names every speaker, those of denials included
     */
    static Grade of(List<Telling> standing, List<Telling> denials, Origins origins, Origins speakers) {
        if (standing.isEmpty()) {
            return new Grade("discounted", "nothing but denials stands");
        }
        Set<String> accused = standing.stream()
                .flatMap(telling -> Parties.named(telling.claim().actors()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        for (Telling denial : denials) {
            if (accusedDenies(denial, accused)) {
                return new Grade("contested", speakers.speaker(denial) + " denies it for the side that is accused");
            }
        }
        for (Telling telling : standing) {
            if (telling.voice().key() != null
                    && accused.contains(telling.voice().key())) {
                return new Grade("confirmed", speakers.speaker(telling) + " says so for the side that did it");
            }
        }
        if (competing(standing)) {
            return new Grade("contested", "claims name different actors: " + String.join(", ", accused));
        }
        return byOrigins(origins.all());
    }

    private static boolean accusedDenies(Telling denial, Set<String> accused) {
        String body = denial.voice().key();
        return (body != null && accused.contains(body))
                || Parties.named(denial.claim().actors()).stream().anyMatch(accused::contains);
    }

    private static boolean competing(List<Telling> standing) {
        return standing.stream().anyMatch(one -> standing.stream().anyMatch(other -> Parties.differ(one, other)));
    }

    private static Grade byOrigins(List<Incident.Origin> origins) {
        if (origins.size() > 1) {
            return new Grade("fair", origins.size() + " independent origins");
        }
        return new Grade("weak", "a single origin");
    }
}
