package io.wireloom.dedupe.weaving;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleClaims;
import io.wireloom.dedupe.copies.CopyLink;
import io.wireloom.dedupe.incidents.BlockingKeys;
import io.wireloom.dedupe.incidents.ClaimPairs;
import io.wireloom.dedupe.incidents.Edge;
import io.wireloom.dedupe.incidents.Form;
import io.wireloom.dedupe.incidents.FormPairs;
import io.wireloom.dedupe.incidents.StandingClaims;
import io.wireloom.dedupe.incidents.Telling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Matches the claims of articles anew. Forms that are told already are not compared again; what a claim adds to one is itself, and
 * where it stands.
 */
final class ClaimWeaving {

    private final WeavingStore store;

    ClaimWeaving(WeavingStore store) {
        this.store = store;
    }

    /** Replaces the articles' tellings and their edges; answers the ids of all claims and forms whose surroundings changed. */
    Uni<Set<String>> rematch(Set<String> articleIds) {
        return store.tellings().claims(articleIds).chain(claims -> rematch(articleIds, claims));
    }

    /**
     * The same where the articles' claims are at hand.
     *
     * @param claims by article, as stored
     */
    Uni<Set<String>> rematch(Set<String> articleIds, Map<String, ArticleClaims> claims) {
        return store.tellings().tellings(articleIds).chain(old -> store.articles()
                .articles(claims.keySet())
                .map(articles -> standing(claims, articles))
                .chain(own -> replace(old, own)));
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

    private Uni<Set<String>> replace(List<Telling> old, Map<String, List<Telling>> own) {
        List<Telling> now = own.values().stream().flatMap(List::stream).toList();
        Set<String> oldForms = forms(old);
        Set<String> forms = new TreeSet<>(oldForms);
        forms.addAll(forms(now));
        Set<String> touched = new HashSet<>(oldForms);
        touched.addAll(ids(old));
        touched.addAll(ids(now));
        return store.tellings().founders(forms).chain(before -> store.tellings()
                .removeTellings(ids(old))
                .invoke(touched::addAll)
                .chain(() -> store.tellings().saveTellings(now))
                .chain(() -> store.tellings().sweep(oldForms))
                .invoke(swept -> touched.addAll(swept.touched()))
                .chain(swept -> match(own, fresh(now, before), swept.bereft()))
                .invoke(edges -> edges.forEach(edge -> {
                    touched.add(edge.one());
                    touched.add(edge.other());
                }))
                .chain(() -> refounded(before, forms))
                .invoke(touched::addAll)
                .replaceWith(touched));
    }

    /** The edges of the claims and of forms that are new, or have lost one of their nearest. */
    private Uni<List<Edge>> match(Map<String, List<Telling>> own, Map<String, Form> fresh, Set<String> bereft) {
        return store.tellings()
                .forms(bereft)
                .chain(others -> {
                    Set<Form> forms = new HashSet<>(others);
                    forms.addAll(fresh.values());
                    Set<String> probes = new TreeSet<>();
                    forms.forEach(form -> probes.addAll(BlockingKeys.probes(form.telling())));
                    return (probes.isEmpty()
                                    ? Uni.createFrom().item(List.<FormPairs.Candidate>of())
                                    : store.tellings().candidates(probes))
                            .map(candidates -> new FormPairs(candidates).edges(forms))
                            .chain(found ->
                                    store.tellings().floors(found.others()).map(found::kept));
                })
                .chain(ofForms -> store.articles()
                        .links(own.keySet())
                        .chain(links -> store.tellings().tellings(linked(links)).map(tellings -> {
                            List<Edge> edges = new ArrayList<>(ofForms);
                            edges.addAll(new ClaimPairs(tellings, links).edges(own));
                            return edges;
                        })))
                .call(store.tellings()::saveEdges);
    }

    /** What a form's tie shows of it is its least claim: where that is another one now, both ends show it, and the last one no longer. */
    private Uni<Set<String>> refounded(Map<String, String> before, Set<String> forms) {
        return store.tellings().founders(forms).chain(after -> {
            Set<String> changed = before.keySet().stream()
                    .filter(id -> after.containsKey(id) && !Objects.equals(before.get(id), after.get(id)))
                    .collect(Collectors.toSet());
            if (changed.isEmpty()) {
                return Uni.createFrom().item(changed);
            }
            Set<String> shown = new HashSet<>(changed);
            changed.forEach(id -> shown.add(before.get(id)));
            return store.tellings().tied(changed).invoke(shown::addAll).replaceWith(shown);
        });
    }

    private static Map<String, Form> fresh(Collection<Telling> now, Map<String, String> before) {
        Map<String, Form> fresh = new TreeMap<>();
        now.stream()
                .filter(telling -> !before.containsKey(telling.formId()))
                .forEach(telling -> fresh.computeIfAbsent(telling.formId(), id -> Form.of(telling)));
        return fresh;
    }

    private static Set<String> forms(Collection<Telling> tellings) {
        return tellings.stream().map(Telling::formId).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> ids(Collection<Telling> tellings) {
        return tellings.stream().map(Telling::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> linked(Collection<CopyLink> links) {
        Set<String> linked = new HashSet<>();
        links.forEach(link -> {
            linked.add(link.copy());
            linked.add(link.original());
        });
        return linked;
    }
}
