package io.wireloom.query.changes;

import io.wireloom.contracts.Incident;
import io.wireloom.query.changes.Difference.Kind;
import io.wireloom.query.incidents.IncidentSummary;
import io.wireloom.query.search.Cursor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What changed between two states of all incidents. */
public final class StateChanges {

    private static final Comparator<ChangedIncident> NEWEST = Comparator.comparing(
                    ChangedIncident::newest, Comparator.reverseOrder())
            .thenComparing(ChangedIncident::incidentId, Comparator.reverseOrder());

    private final Map<String, Incident> before;
    private final Map<String, Incident> after;
    private final Map<String, Set<String>> heldBefore;
    private final Map<String, Set<String>> heldAfter;

    private StateChanges(Map<String, Incident> before, Map<String, Incident> after) {
        this.before = before;
        this.after = after;
        heldBefore = holders(before);
        heldAfter = holders(after);
    }

    /**
     * Every incident that changed, the newest first.
     *
     * @param before by id
     * @param after by id
     */
    public static List<ChangedIncident> between(Map<String, Incident> before, Map<String, Incident> after) {
        StateChanges changes = new StateChanges(before, after);
        Set<String> ids = new TreeSet<>(before.keySet());
        ids.addAll(after.keySet());
        return ids.stream()
                .flatMap(id -> changes.of(id).stream())
                .sorted(NEWEST)
                .toList();
    }

    /** What changed about one incident; empty when nothing did, or when neither state has it. */
    public static Optional<ChangedIncident> of(
            String incidentId, Map<String, Incident> before, Map<String, Incident> after) {
        return new StateChanges(before, after).of(incidentId);
    }

    private Optional<ChangedIncident> of(String id) {
        Incident was = before.get(id);
        Incident is = after.get(id);
        List<Difference> differences = new ArrayList<>();
        if (was == null && is == null) {
            return Optional.empty();
        }
        if (was == null) {
            differences.add(arrived(is));
        } else if (is == null) {
            differences.add(gone(was));
        } else {
            moved(was, differences);
            differences.addAll(IncidentChanges.between(was, is));
        }
        Incident shown = is == null ? was : is;
        Instant newest = Objects.requireNonNullElse(IncidentSummary.of(shown).newest(), Cursor.UNDATED);
        return differences.isEmpty()
                ? Optional.empty()
                : Optional.of(new ChangedIncident(id, shown.title(), List.copyOf(differences), newest));
    }

    private Difference arrived(Incident is) {
        Set<String> from = holders(ids(is), heldBefore);
        String told = Words.claim(is, is.claims().get(0).claim().claimId());
        if (from.isEmpty()) {
            return new Difference(Kind.NEW, "first known, graded " + is.grade() + ", told by " + told);
        }
        boolean split = from.stream().anyMatch(after::containsKey);
        return split
                ? new Difference(Kind.SPLIT, "told apart from " + named(from, before))
                : new Difference(Kind.NEW, "takes the place of " + named(from, before));
    }

    private Difference gone(Incident was) {
        Set<String> into = holders(ids(was), heldAfter);
        if (into.isEmpty()) {
            return new Difference(Kind.GONE, "all its claims were withdrawn, " + Words.list(claims(was)));
        }
        boolean merged = into.stream().anyMatch(before::containsKey);
        return new Difference(merged ? Kind.MERGED : Kind.GONE, "its claims are now in " + named(into, after));
    }

    /** Claims of an incident that stays which are now in another, and the other way round. */
    private void moved(Incident was, List<Difference> differences) {
        Incident is = after.get(was.incidentId());
        Set<String> into = holders(idsOf(was, is), heldAfter);
        if (!into.isEmpty()) {
            differences.add(new Difference(Kind.SPLIT, "some of its claims are now in " + named(into, after)));
        }
        Set<String> from = holders(idsOf(is, was), heldBefore);
        if (!from.isEmpty()) {
            differences.add(new Difference(Kind.MERGED, "holds claims that were in " + named(from, before)));
        }
    }

    /** The claims of one that the other does not hold. */
    private static Set<String> idsOf(Incident one, Incident other) {
        Set<String> ids = ids(one);
        ids.removeAll(ids(other));
        return ids;
    }

    private static Set<String> ids(Incident incident) {
        Set<String> ids = new TreeSet<>();
        incident.claims().forEach(held -> ids.add(held.claim().claimId()));
        return ids;
    }

    private static Set<String> claims(Incident incident) {
        Set<String> words = new TreeSet<>();
        incident.claims()
                .forEach(held -> words.add(Words.claim(incident, held.claim().claimId())));
        return words;
    }

    private static Set<String> holders(Set<String> claimIds, Map<String, Set<String>> holders) {
        Set<String> ids = new TreeSet<>();
        claimIds.forEach(claimId -> ids.addAll(holders.getOrDefault(claimId, Set.of())));
        return ids;
    }

    private static String named(Set<String> ids, Map<String, Incident> in) {
        return Words.list(
                ids.stream().map(id -> id + " (" + in.get(id).title() + ")").toList());
    }

    /** The incidents that hold each claim: a denial may be in several. */
    private static Map<String, Set<String>> holders(Map<String, Incident> incidents) {
        Map<String, Set<String>> holders = new HashMap<>();
        incidents.forEach((id, incident) -> incident.claims()
                .forEach(held -> holders.computeIfAbsent(held.claim().claimId(), key -> new TreeSet<>())
                        .add(id)));
        return holders;
    }
}
