package io.wireloom.dedupe.incidents;

import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident.Unanswered;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Allegations that the accused has not answered: somebody else says that a named body did harm or moved forces, and no claim of the
 * incident holds a word of that body, nor a denial on its behalf. What nobody needs to answer for, such as talks or aid, is none.
 */
final class Allegations {

    private static final Set<String> ANSWERED_FOR = Set.of("ASSAULT", "COERCE", "CRIME", "MOBILIZE", "THREATEN");

    private Allegations() {}

    /**
     * Sorted by entity id.
     *
     * @param tellings all of the incident, denials included, in order of saying
     */
    static List<Unanswered> unanswered(List<Telling> tellings, Origins origins, Stances stances) {
        Set<String> answered = new HashSet<>();
        Map<String, List<Telling>> accusing = new TreeMap<>();
        for (Telling telling : tellings) {
            String speaker = stances.speaker(telling);
            if (speaker != null) {
                answered.add(speaker);
            }
            if (telling.denial()) {
                answered.addAll(Stances.accused(telling));
            } else if (ANSWERED_FOR.contains(telling.type()) && telling.claim().status() != Claim.Status.PLANNED) {
                Stances.accused(telling).forEach(body -> accusing.computeIfAbsent(body, key -> new ArrayList<>())
                        .add(telling));
            }
        }
        accusing.keySet().removeAll(answered);
        return accusing.entrySet().stream()
                .map(entry -> unanswered(entry.getKey(), entry.getValue(), origins))
                .toList();
    }

    private static Unanswered unanswered(String body, List<Telling> accusing, Origins origins) {
        Claim.Entity accused = accusing.get(0).claim().actors().stream()
                .filter(actor -> Bodies.body(Telling.entityId(actor)).equals(body))
                .findFirst()
                .orElseThrow();
        Instant since = accusing.stream()
                .map(telling -> telling.claim().publishedAt())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        String by = Differences.names(accusing.stream()
                .map(telling -> Objects.requireNonNullElse(origins.nameOf(origins.keyOf(telling)), "the publisher"))
                .collect(Collectors.toSet()));
        String day = since == null
                ? ""
                : ", first on " + since.atZone(ZoneOffset.UTC).toLocalDate();
        return new Unanswered(
                accused.name(),
                body,
                accusing.stream().map(Telling::id).sorted().toList(),
                since,
                "said of " + accused.name() + " by " + by + day + "; it has neither denied nor admitted it");
    }
}
