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
import io.wireloom.dedupe.incidents.Pairs;
import io.wireloom.dedupe.incidents.Telling;
import io.wireloom.dedupe.incidents.Tellings;
import io.wireloom.dedupe.weaving.IncidentStore.WovenIncident;
import io.wireloom.dedupe.weaving.TellingStore.Component;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Matches an article's claims anew, and groups the components that this touches anew. */
final class IncidentWeaving {

    private final WeavingStore store;
    private final Revisions revisions;

    IncidentWeaving(WeavingStore store, Revisions revisions) {
        this.store = store;
        this.revisions = revisions;
    }

    /** Replaces the article's tellings and their edges; answers the ids of all claims whose surroundings changed. */
    Uni<Set<String>> rematch(String articleId) {
        return store.tellings().removeTellings(articleId).chain(removed -> store.tellings()
                .claims(List.of(articleId))
                .chain(claims -> store.articles()
                        .articles(List.of(articleId))
                        .map(articles -> standing(claims.get(articleId), articles.get(articleId))))
                .chain(tellings -> tellings.isEmpty()
                        ? Uni.createFrom().item(removed)
                        : match(articleId, tellings).map(edges -> affected(removed, tellings, edges))));
    }

    private Uni<List<Edge>> match(String articleId, List<Telling> tellings) {
        Set<String> probes = new TreeSet<>();
        tellings.forEach(telling -> probes.addAll(BlockingKeys.probes(telling)));
        return store.tellings()
                .saveTellings(tellings)
                .chain(() -> store.articles().links(articleId))
                .chain(links -> {
                    Map<String, CopyLink> byOther =
                            links.stream().collect(Collectors.toMap(link -> link.other(articleId), link -> link));
                    return store.tellings()
                            .candidates(articleId, probes, byOther.keySet())
                            .map(candidates -> Pairs.edges(tellings, candidates, byOther));
                })
                .call(store.tellings()::saveEdges);
    }

    /** The claims that count: none of a version that is withheld or canceled, nor of one that such a version replaced. */
    private static List<Telling> standing(ArticleClaims claims, Article article) {
        boolean withdrawn = claims == null
                || claims.articleStatus() != Article.Status.USABLE
                || (article != null && !article.usable() && article.order().compareTo(claims.order()) >= 0);
        return withdrawn ? List.of() : Tellings.of(claims);
    }

    private static Set<String> affected(Set<String> removed, List<Telling> tellings, List<Edge> edges) {
        Set<String> affected = new HashSet<>(removed);
        tellings.forEach(telling -> affected.add(telling.claim().claimId()));
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
            List<Group> groups = Grouping.group(component.tellings(), component.edges());
            return store.articles()
                    .facts(articleIds)
                    .chain(facts ->
                            store.incidents().incidentsMadeBy(ids).chain(before -> write(groups, facts, before)))
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
