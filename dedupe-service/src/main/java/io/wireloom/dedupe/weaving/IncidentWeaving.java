package io.wireloom.dedupe.weaving;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleClaims;
import io.wireloom.contracts.Incident;
import io.wireloom.dedupe.copies.CopyLink;
import io.wireloom.dedupe.incidents.ArticleFacts;
import io.wireloom.dedupe.incidents.BlockingKeys;
import io.wireloom.dedupe.incidents.Edge;
import io.wireloom.dedupe.incidents.Group;
import io.wireloom.dedupe.incidents.Grouping;
import io.wireloom.dedupe.incidents.Incidents;
import io.wireloom.dedupe.incidents.Neighbours;
import io.wireloom.dedupe.incidents.Rulings;
import io.wireloom.dedupe.incidents.StandingClaims;
import io.wireloom.dedupe.incidents.Telling;
import io.wireloom.dedupe.weaving.IncidentStore.WovenIncident;
import io.wireloom.dedupe.weaving.TellingStore.Component;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Matches the claims of articles anew, and groups the components that this touches anew. */
final class IncidentWeaving {

    private final WeavingStore store;
    private final Revisions revisions;

    IncidentWeaving(WeavingStore store, Revisions revisions) {
        this.store = store;
        this.revisions = revisions;
    }

    /** Replaces the articles' tellings and their edges; answers the ids of all claims whose surroundings changed. */
    Uni<Set<String>> rematch(Set<String> articleIds) {
        return store.tellings().removeTellings(articleIds).chain(removed -> store.tellings()
                .claims(articleIds)
                .chain(claims -> store.articles().articles(claims.keySet()).map(articles -> standing(claims, articles)))
                .chain(own -> own.isEmpty()
                        ? Uni.createFrom().item(removed)
                        : match(own).map(edges -> affected(removed, own, edges))));
    }

    private Uni<List<Edge>> match(Map<String, List<Telling>> own) {
        Set<String> probes = new TreeSet<>();
        own.values().forEach(of -> of.forEach(telling -> probes.addAll(BlockingKeys.probes(telling))));
        return store.tellings()
                .saveTellings(own.values().stream().flatMap(List::stream).toList())
                .chain(() -> store.articles().links(own.keySet()))
                .chain(links -> store.tellings()
                        .candidates(probes, linked(links))
                        .map(candidates -> new Neighbours(candidates, links).edges(own)))
                .call(store.tellings()::saveEdges);
    }

    private static Set<String> linked(Collection<CopyLink> links) {
        Set<String> linked = new HashSet<>();
        links.forEach(link -> {
            linked.add(link.copy());
            linked.add(link.original());
        });
        return linked;
    }

    private static Map<String, List<Telling>> standing(
            Map<String, ArticleClaims> claims, Map<String, Article> articles) {
        Map<String, List<Telling>> standing = new TreeMap<>();
        claims.forEach((id, of) -> {
            List<Telling> tellings = StandingClaims.of(of, articles.get(id));
            if (!tellings.isEmpty()) {
                standing.put(id, tellings);
            }
        });
        return standing;
    }

    private static Set<String> affected(Set<String> removed, Map<String, List<Telling>> own, List<Edge> edges) {
        Set<String> affected = new HashSet<>(removed);
        own.values().forEach(of -> of.forEach(telling -> affected.add(telling.id())));
        edges.forEach(edge -> {
            affected.add(edge.one());
            affected.add(edge.other());
        });
        return affected;
    }

    /** Groups the claims' components anew, stores what changed, and answers the articles whose claims they hold. */
    Uni<Set<String>> regroup(Set<String> claimIds) {
        if (claimIds.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return store.tellings().component(claimIds).chain(component -> {
            Set<String> articleIds = articles(component);
            Set<String> ids = new HashSet<>(claimIds);
            component.tellings().forEach(telling -> ids.add(telling.claim().claimId()));
            return store.decisions()
                    .about(ids)
                    .map(decisions -> Grouping.group(component.tellings(), component.edges(), Rulings.of(decisions)))
                    .chain(groups -> store.articles().facts(articleIds).chain(facts -> store.incidents()
                            .incidentsMadeBy(ids)
                            .chain(before -> write(groups, facts, before))))
                    .replaceWith(articleIds);
        });
    }

    private Uni<Void> write(List<Group> groups, Map<String, ArticleFacts> facts, Map<String, Incident> before) {
        List<String> ids = groups.stream().map(Group::incidentId).toList();
        return store.incidents().incidents(ids).chain(stored -> {
            List<WovenIncident> changed = new ArrayList<>();
            groups.forEach(group -> changed(group, facts, stored).ifPresent(changed::add));
            before.values().stream()
                    .filter(incident -> !ids.contains(incident.incidentId()))
                    .forEach(incident -> changed.add(dissolved(incident, groups)));
            return store.incidents().saveIncidents(changed);
        });
    }

    private Optional<WovenIncident> changed(
            Group group, Map<String, ArticleFacts> facts, Map<String, Incident> stored) {
        Incident now = Incidents.of(group, facts);
        Incident last = stored.get(group.incidentId());
        if (last != null && Incidents.digest(last).equals(Incidents.digest(now))) {
            return Optional.empty();
        }
        long revision = revisions.after(last == null ? 0 : last.revision());
        return Optional.of(new WovenIncident(Incidents.at(now, revision), group.coreIds(), group.denialIds()));
    }

    private WovenIncident dissolved(Incident incident, Collection<Group> groups) {
        Set<String> held = incident.claims().stream()
                .map(member -> member.claim().claimId())
                .collect(Collectors.toSet());
        List<String> successors = groups.stream()
                .filter(group -> group.coreIds().stream().anyMatch(held::contains))
                .map(Group::incidentId)
                .sorted()
                .toList();
        Incident gone = Incidents.dissolved(incident, revisions.after(incident.revision()), successors);
        return new WovenIncident(gone, List.of(), List.of());
    }

    private static Set<String> articles(Component component) {
        return component.tellings().stream()
                .map(telling -> telling.claim().articleId())
                .collect(Collectors.toSet());
    }
}
