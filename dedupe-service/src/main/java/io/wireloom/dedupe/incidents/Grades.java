package io.wireloom.dedupe.incidents;

import io.wireloom.contracts.Incident;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Airwars' grading of claims of civilian harm (airwars.org, "Methodology", section "Our civilian casualty grading"), carried over to
 * every kind of incident. Confirmed: a specific belligerent has accepted responsibility. Fair: a reasonable level of reporting by two
 * or more generally credible sources. Weak: a single source claim. Contested: competing claims of responsibility; that the accused
 * denies is counted as one. Discounted: other parties are most likely responsible, or nobody was harmed; of what a machine can see,
 * that nothing but denials stands.
 */
final class Grades {

    /**
     * @param grade the word
     * @param reason the rule that gave it
     */
    record Grade(String grade, String reason) {}

    private Grades() {}

    /**
     * @param standing what is said to have happened, in order of saying
     * @param denials in order of saying
     * @param behind the independent origins of what stands
     */
    static Grade of(
            List<Telling> standing,
            List<Telling> denials,
            List<Incident.Origin> behind,
            Origins origins,
            Stances stances) {
        if (standing.isEmpty()) {
            return new Grade("discounted", "nothing but denials stands");
        }
        for (Telling denial : denials) {
            if (stances.denialOfAccused(denial) && !takenBack(denial, standing, stances)) {
                String what = denial.aboutCivilians() ? "denies that civilians were harmed" : "denies it";
                return new Grade("contested", origins.speaker(denial) + " " + what + " for the side that is accused");
            }
        }
        Set<String> rivals = rivals(standing);
        if (!rivals.isEmpty()) {
            return new Grade("contested", "claims name different actors: " + String.join(", ", rivals));
        }
        for (Telling telling : standing) {
            if (stances.takesResponsibility(telling)) {
                return new Grade("confirmed", origins.speaker(telling) + " says so for the side that did it");
            }
        }
        return byOrigins(behind);
    }

    /** Whether the same body has admitted since what it had denied. */
    private static boolean takenBack(Telling denial, List<Telling> standing, Stances stances) {
        String body = String.valueOf(stances.speaker(denial));
        return standing.stream()
                .filter(telling -> body.equals(stances.speaker(telling)) && stances.takesResponsibility(telling))
                .filter(telling -> telling.aboutCivilians() == denial.aboutCivilians())
                .anyMatch(telling -> Stances.recalled(denial) || laterSaid(telling, denial));
    }

    private static boolean laterSaid(Telling telling, Telling denial) {
        return telling.claim().publishedAt() != null
                && denial.claim().publishedAt() != null
                && telling.claim().publishedAt().isAfter(denial.claim().publishedAt());
    }

    /** All who are named, when two claims name different ones; claims that name the same are looked at once. */
    private static Set<String> rivals(List<Telling> standing) {
        List<Telling> distinct = standing.stream()
                .filter(telling -> !Stances.accused(telling).isEmpty())
                .collect(Collectors.toMap(
                        telling -> Stances.accused(telling) + "|" + telling.subtype(),
                        telling -> telling,
                        (first, same) -> first,
                        TreeMap::new))
                .values()
                .stream()
                .toList();
        boolean rival = distinct.stream().anyMatch(one -> distinct.stream()
                .anyMatch(other -> Parties.differ(one, other)
                        && Stances.accused(one).stream().noneMatch(Stances.accused(other)::contains)));
        Set<String> named = new TreeSet<>();
        distinct.forEach(telling -> named.addAll(Stances.accused(telling)));
        return rival ? named : Set.of();
    }

    private static Grade byOrigins(List<Incident.Origin> behind) {
        String names = Differences.names(behind.stream()
                .sorted(Comparator.comparing(Incident.Origin::key))
                .map(origin -> origin.name() == null ? "the publisher" : origin.name())
                .toList());
        return behind.size() > 1
                ? new Grade("fair", behind.size() + " independent origins: " + names)
                : new Grade("weak", "a single origin: " + names);
    }
}
