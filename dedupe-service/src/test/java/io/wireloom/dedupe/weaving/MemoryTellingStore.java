package io.wireloom.dedupe.weaving;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.ArticleClaims;
import io.wireloom.contracts.DeskDecision;
import io.wireloom.dedupe.incidents.Edge;
import io.wireloom.dedupe.incidents.Form;
import io.wireloom.dedupe.incidents.FormPairs;
import io.wireloom.dedupe.incidents.FormPairs.Candidate;
import io.wireloom.dedupe.incidents.Nearest.Floor;
import io.wireloom.dedupe.incidents.Telling;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The claims and which of them belong together, in maps: the same answers as the database gives. */
final class MemoryTellingStore implements TellingStore {

    private final MemoryDecisionStore decisions;
    private final Map<String, ArticleClaims> claims = new HashMap<>();
    private final Map<String, Telling> tellings = new HashMap<>();
    private final Set<Edge> edges = new HashSet<>();

    MemoryTellingStore(MemoryDecisionStore decisions) {
        this.decisions = decisions;
    }

    @Override
    public Uni<Map<String, ArticleClaims>> claims(Collection<String> ids) {
        return InMemory.some(claims, ids);
    }

    @Override
    public Uni<Void> saveClaims(Collection<ArticleClaims> with) {
        with.forEach(record -> claims.put(record.articleId(), record));
        return InMemory.done();
    }

    @Override
    public Uni<List<Telling>> tellings(Collection<String> articleIds) {
        return InMemory.item(tellings.values().stream()
                .filter(telling -> articleIds.contains(telling.articleId()))
                .toList());
    }

    @Override
    public Uni<Set<String>> tellingIds(Collection<String> articleIds) {
        return tellings(articleIds).map(of -> of.stream().map(Telling::id).collect(Collectors.toSet()));
    }

    @Override
    public Uni<Set<String>> removeTellings(Collection<String> claimIds) {
        Set<String> touched = ends(edges.stream().filter(meeting(claimIds)));
        edges.removeIf(meeting(claimIds));
        claimIds.forEach(tellings::remove);
        return InMemory.item(touched);
    }

    @Override
    public Uni<Void> saveTellings(Collection<Telling> with) {
        with.forEach(telling -> tellings.put(telling.id(), telling));
        return InMemory.done();
    }

    @Override
    public Uni<Map<String, String>> founders(Collection<String> formIds) {
        return InMemory.item(tellings.values().stream()
                .filter(telling -> formIds.contains(telling.formId()))
                .collect(Collectors.toMap(
                        Telling::formId, Telling::id, (one, other) -> one.compareTo(other) < 0 ? one : other)));
    }

    /** Of every form that lost a tie the nearest are found anew: that is never wrong. */
    @Override
    public Uni<Swept> sweep(Collection<String> formIds) {
        Set<String> gone = new HashSet<>(formIds);
        tellings.values().forEach(telling -> gone.remove(telling.formId()));
        Set<String> touched = ends(edges.stream().filter(meeting(gone)));
        Set<String> bereft = ends(edges.stream().filter(meeting(gone)).filter(Edge::competes));
        edges.removeIf(meeting(gone));
        bereft.removeIf(id -> gone.contains(id) || !Form.isForm(id));
        return InMemory.item(new Swept(touched, bereft));
    }

    @Override
    public Uni<List<Form>> forms(Collection<String> formIds) {
        Map<String, Form> forms = new HashMap<>();
        tellings.values().stream()
                .filter(telling -> formIds.contains(telling.formId()))
                .forEach(telling -> forms.put(telling.formId(), Form.of(telling)));
        return InMemory.item(List.copyOf(forms.values()));
    }

    @Override
    public Uni<List<Candidate>> candidates(Set<String> keys) {
        return InMemory.item(FormPairs.candidates(tellings.values()).stream()
                .filter(candidate -> !Collections.disjoint(candidate.keys(), keys))
                .toList());
    }

    @Override
    public Uni<Map<String, Map<Integer, Floor>>> floors(Collection<String> formIds) {
        return InMemory.item(Map.of());
    }

    @Override
    public Uni<Void> saveEdges(Collection<Edge> with) {
        edges.addAll(with);
        return InMemory.done();
    }

    @Override
    public Uni<Set<String>> tied(Collection<String> formIds) {
        return InMemory.item(ends(edges.stream().filter(Edge::beside).filter(meeting(formIds))));
    }

    @Override
    public Uni<Component> component(Collection<String> claimIds) {
        Set<String> ids = new HashSet<>(claimIds);
        tellings.values().stream()
                .filter(telling -> claimIds.contains(telling.id()))
                .forEach(telling -> ids.add(telling.formId()));
        ids.addAll(ends(
                edges.stream().filter(edge -> edge.kind() == Edge.Kind.DENIAL).filter(meeting(Set.copyOf(ids)))));
        Set<String> joining = ends(edges.stream().filter(edge -> edge.kind() == Edge.Kind.SAME_EVENT));
        Map<String, String> founders = founders(
                        tellings.values().stream().map(Telling::formId).toList())
                .await()
                .indefinitely();
        boolean grows = true;
        while (grows) {
            Set<String> more = ends(edges.stream()
                    .filter(edge -> edge.kind() == Edge.Kind.SAME_EVENT
                            || (edge.kind() == Edge.Kind.DENIAL && (decided(edge.one()) || decided(edge.other()))))
                    .filter(meeting(ids)));
            tellings.values().forEach(telling -> {
                boolean told = ids.contains(telling.formId())
                        && (joining.contains(telling.formId())
                                || decided(telling.id())
                                || telling.id().equals(founders.get(telling.formId())));
                if (told || ids.contains(telling.id())) {
                    more.add(telling.id());
                    more.add(telling.formId());
                }
            });
            for (DeskDecision decision : decisions.all.values()) {
                Set<String> named = MemoryDecisionStore.named(decision);
                if (!Collections.disjoint(named, ids)) {
                    more.addAll(named);
                }
            }
            grows = ids.addAll(more);
        }
        List<Edge> near = edges.stream().filter(meeting(ids)).toList();
        Set<String> denials = ends(near.stream().filter(edge -> edge.kind() == Edge.Kind.DENIAL));
        return InMemory.item(new Component(
                tellings.values().stream()
                        .filter(telling -> ids.contains(telling.id())
                                || (telling.denial()
                                        && (denials.contains(telling.id()) || denials.contains(telling.formId()))))
                        .toList(),
                near,
                founders));
    }

    /** Whether a decision names the claim, or a claim of the form. */
    private boolean decided(String id) {
        return decisions.all.values().stream()
                .flatMap(decision -> MemoryDecisionStore.named(decision).stream())
                .anyMatch(named -> named.equals(id)
                        || (tellings.containsKey(named)
                                && tellings.get(named).formId().equals(id)));
    }

    private static Set<String> ends(Stream<Edge> edges) {
        return edges.flatMap(edge -> Stream.of(edge.one(), edge.other()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Predicate<Edge> meeting(Collection<String> ids) {
        return edge -> ids.contains(edge.one()) || ids.contains(edge.other());
    }
}
