package io.wireloom.dedupe.weaving;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Incident;
import io.wireloom.dedupe.incidents.ArticleFacts;
import io.wireloom.dedupe.incidents.Group;
import io.wireloom.dedupe.incidents.Grouping;
import io.wireloom.dedupe.incidents.Incidents;
import io.wireloom.dedupe.incidents.Rulings;
import io.wireloom.dedupe.incidents.Telling;
import io.wireloom.dedupe.weaving.IncidentStore.Known;
import io.wireloom.dedupe.weaving.IncidentStore.WovenIncident;
import io.wireloom.dedupe.weaving.TellingStore.Component;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Groups components of claims anew, and keeps the incidents' records. */
final class IncidentWeaving {

    private final WeavingStore store;
    private final Revisions revisions;
    private final Recollection recollection;

    IncidentWeaving(WeavingStore store, Revisions revisions, Recollection recollection) {
        this.store = store;
        this.revisions = revisions;
        this.recollection = recollection;
    }

    /**
     * Groups the components of claims and forms anew, stores what changed, and answers the articles of claims that are in other
     * incidents than before.
     */
    Uni<Set<String>> regroup(Set<String> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return store.tellings().component(ids).chain(component -> {
            Set<String> claimIds = new HashSet<>(ids);
            component.tellings().forEach(telling -> claimIds.add(telling.id()));
            return store.decisions()
                    .about(claimIds)
                    .map(decisions -> Grouping.group(
                            component.tellings(), component.edges(), component.founders(), Rulings.of(decisions)))
                    .chain(groups -> keep(groups, component, claimIds))
                    .map(changed -> moved(component, changed));
        });
    }

    private Uni<List<WovenIncident>> keep(List<Group> groups, Component component, Set<String> claimIds) {
        List<String> incidentIds = groups.stream().map(Group::incidentId).toList();
        return store.articles().facts(articles(component)).chain(facts -> store.incidents()
                .known(incidentIds, claimIds)
                .chain(known -> write(groups, facts, known)));
    }

    private Uni<List<WovenIncident>> write(
            List<Group> groups, Map<String, ArticleFacts> facts, Map<String, Known> known) {
        Map<String, String> homes = homes(known);
        List<WovenIncident> changed = new ArrayList<>();
        groups.forEach(group -> changed(group, facts, known.getOrDefault(group.incidentId(), Known.NOTHING), homes)
                .ifPresent(changed::add));
        Set<String> gone = new TreeSet<>(homes.values());
        groups.forEach(group -> gone.remove(group.incidentId()));
        return store.incidents().incidents(gone).chain(records -> {
            records.values().forEach(record -> changed.add(dissolved(record, known.get(record.incidentId()), groups)));
            return store.incidents().saveIncidents(changed).replaceWith(changed);
        });
    }

    /** The standing incident that each claim made. */
    private static Map<String, String> homes(Map<String, Known> known) {
        Map<String, String> homes = new HashMap<>();
        known.forEach((id, incident) -> {
            if (incident.standing()) {
                incident.coreIds().forEach(claim -> homes.put(claim, id));
            }
        });
        return homes;
    }

    private Optional<WovenIncident> changed(
            Group group, Map<String, ArticleFacts> facts, Known last, Map<String, String> homes) {
        Map<String, ArticleFacts> own =
                group.articleIds().stream().filter(facts::containsKey).collect(Collectors.toMap(id -> id, facts::get));
        if (last.standing() && last.digest().equals(recollection.digest(group, own))) {
            return Optional.empty();
        }
        Incident now = Incidents.of(group, own);
        String digest = Incidents.digest(now);
        recollection.note(group, own, digest);
        if (last.standing() && digest.equals(last.digest())) {
            return Optional.empty();
        }
        Set<String> predecessors = new TreeSet<>(last.predecessors());
        group.coreIds().stream().filter(homes::containsKey).map(homes::get).forEach(predecessors::add);
        predecessors.remove(group.incidentId());
        Incident next = Incidents.after(now, revisions.after(last.revision()), List.copyOf(predecessors));
        return Optional.of(
                new WovenIncident(next, digest, Set.copyOf(group.coreIds()), Set.copyOf(group.denialIds()), last));
    }

    private WovenIncident dissolved(Incident incident, Known last, Collection<Group> groups) {
        List<String> successors = groups.stream()
                .filter(group -> group.coreIds().stream().anyMatch(last.coreIds()::contains))
                .map(Group::incidentId)
                .sorted()
                .toList();
        Incident gone = Incidents.dissolved(incident, revisions.after(last.revision()), successors);
        return new WovenIncident(gone, Incidents.digest(gone), Set.of(), Set.of(), last);
    }

    private static Set<String> moved(Component component, List<WovenIncident> changed) {
        Set<String> moved = new HashSet<>();
        changed.forEach(incident -> {
            moved.addAll(incident.left());
            moved.addAll(incident.joined());
        });
        return component.tellings().stream()
                .filter(telling -> moved.contains(telling.id()))
                .map(Telling::articleId)
                .collect(Collectors.toSet());
    }

    private static Set<String> articles(Component component) {
        return component.tellings().stream().map(Telling::articleId).collect(Collectors.toSet());
    }
}
