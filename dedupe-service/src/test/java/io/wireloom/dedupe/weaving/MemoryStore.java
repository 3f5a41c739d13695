package io.wireloom.dedupe.weaving;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleClaims;
import io.wireloom.contracts.ArticleCopies;
import io.wireloom.contracts.ArticleCopies.Spin;
import io.wireloom.contracts.DeskDecision;
import io.wireloom.contracts.Incident;
import io.wireloom.dedupe.copies.CopyLink;
import io.wireloom.dedupe.copies.Families;
import io.wireloom.dedupe.copies.Fingerprints;
import io.wireloom.dedupe.copies.Kinship;
import io.wireloom.dedupe.incidents.ArticleFacts;
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

/** The state in maps: the same answers as the database gives, for tests of the logic alone. */
final class MemoryStore
        implements ArticleStore, FingerprintStore, WitnessStore, TellingStore, IncidentStore, DecisionStore {

    final Map<String, Article> articles = new HashMap<>();
    final Map<String, Kinship> kinships = new HashMap<>();
    final Map<String, Incident> incidents = new HashMap<>();
    final Map<String, ArticleCopies> copies = new HashMap<>();
    final Set<Long> recurring = new HashSet<>();
    final Map<String, Spin> spins = new HashMap<>();
    private final Map<Long, Set<String>> holders = new HashMap<>();
    private final Map<String, Fingerprints> fingerprints = new HashMap<>();
    private final Map<Long, List<String>> witnesses = new HashMap<>();
    private final Set<CopyLink> links = new HashSet<>();
    private final Map<String, ArticleClaims> claims = new HashMap<>();
    private final Map<String, Telling> tellings = new HashMap<>();
    private final Set<Edge> edges = new HashSet<>();
    private final Map<String, WovenIncident> woven = new HashMap<>();
    private final Map<String, DeskDecision> decisions = new HashMap<>();
    private final Map<String, Set<String>> toldOf = new HashMap<>();
    int writes;

    @Override
    public Uni<Map<String, Article>> articles(Collection<String> ids) {
        return some(articles, ids);
    }

    @Override
    public Uni<Map<String, String>> versions(Collection<String> ids) {
        return articles(ids).map(found -> {
            Map<String, String> versions = new HashMap<>();
            found.forEach((id, article) -> versions.put(id, article.versionId()));
            return versions;
        });
    }

    @Override
    public Uni<Void> saveArticles(Collection<Filed> with) {
        with.forEach(filed -> {
            String id = filed.article().articleId();
            articles.put(id, filed.article());
            spins.remove(id);
            if (filed.spin() != null) {
                spins.put(id, filed.spin());
            }
        });
        return done();
    }

    @Override
    public Uni<Map<String, Spin>> spins(Collection<String> ids) {
        return some(spins, ids);
    }

    @Override
    public Uni<Void> save(Map<String, Fingerprints> with) {
        with.forEach((id, prints) -> {
            Fingerprints before = fingerprints.put(id, prints);
            if (before != null) {
                before.all().forEach(print -> holders.get(print).remove(id));
            }
            prints.all().forEach(print -> holders.computeIfAbsent(print, key -> new HashSet<>())
                    .add(id));
        });
        return done();
    }

    @Override
    public Uni<Map<Long, List<String>>> holders(Collection<Long> prints) {
        Map<Long, List<String>> found = new HashMap<>();
        prints.forEach(print -> {
            if (!holders.getOrDefault(print, Set.of()).isEmpty()) {
                found.put(print, List.copyOf(holders.get(print)));
            }
        });
        return item(found);
    }

    @Override
    public Uni<Set<Long>> recurring(Collection<Long> prints) {
        return item(prints.stream().filter(recurring::contains).collect(Collectors.toSet()));
    }

    @Override
    public Uni<Void> mark(Collection<Long> now, Collection<Long> noLonger) {
        recurring.removeAll(noLonger);
        recurring.addAll(now);
        return done();
    }

    @Override
    public Uni<Set<Long>> witnessed(Collection<String> ids) {
        return item(witnesses.entrySet().stream()
                .filter(entry -> !Collections.disjoint(entry.getValue(), ids))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet()));
    }

    @Override
    public Uni<Void> saveWitnesses(Map<Long, List<String>> with) {
        witnesses.putAll(with);
        return done();
    }

    @Override
    public Uni<List<CopyLink>> links(Collection<String> ids) {
        return item(links.stream()
                .filter(link -> ids.contains(link.copy()) || ids.contains(link.original()))
                .toList());
    }

    @Override
    public Uni<Void> replaceLinks(Collection<CopyLink> gone, Collection<CopyLink> with) {
        gone.forEach(out -> links.removeIf(
                link -> link.first().equals(out.first()) && link.second().equals(out.second())));
        links.addAll(with);
        return done();
    }

    @Override
    public Uni<Map<String, Families.Member>> relatives(Collection<String> ids) {
        Set<String> families = new HashSet<>();
        kinships(ids).await().indefinitely().values().forEach(kinship -> families.add(kinship.familyId()));
        Set<String> relatives = new HashSet<>(ids);
        kinships.values().stream()
                .filter(kinship -> families.contains(kinship.familyId()))
                .forEach(kinship -> relatives.add(kinship.articleId()));
        Map<String, Families.Member> members = new HashMap<>();
        articles.forEach((id, article) -> {
            if (relatives.contains(id)) {
                members.put(id, new Families.Member(article.versionId(), article.publishedAt(), spins.containsKey(id)));
            }
        });
        return item(members);
    }

    @Override
    public Uni<Void> saveKinships(Collection<Kinship> with) {
        with.forEach(kinship -> kinships.put(kinship.articleId(), kinship));
        return done();
    }

    @Override
    public Uni<Map<String, Kinship>> kinships(Collection<String> ids) {
        return some(kinships, ids);
    }

    @Override
    public Uni<Map<String, ArticleFacts>> facts(Collection<String> ids) {
        Map<String, ArticleFacts> facts = new HashMap<>();
        ids.stream()
                .filter(kinships::containsKey)
                .forEach(id -> facts.put(
                        id,
                        new ArticleFacts(
                                id,
                                kinships.get(id).familyId(),
                                articles.get(id).source().name(),
                                spins.containsKey(id))));
        return item(facts);
    }

    @Override
    public Uni<Map<String, ArticleClaims>> claims(Collection<String> ids) {
        return some(claims, ids);
    }

    @Override
    public Uni<Void> saveClaims(Collection<ArticleClaims> with) {
        with.forEach(record -> claims.put(record.articleId(), record));
        return done();
    }

    @Override
    public Uni<List<Telling>> tellings(Collection<String> articleIds) {
        return item(tellings.values().stream()
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
        return item(touched);
    }

    @Override
    public Uni<Void> saveTellings(Collection<Telling> with) {
        with.forEach(telling -> tellings.put(telling.id(), telling));
        return done();
    }

    @Override
    public Uni<Map<String, String>> founders(Collection<String> formIds) {
        return item(tellings.values().stream()
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
        return item(new Swept(touched, bereft));
    }

    @Override
    public Uni<List<Form>> forms(Collection<String> formIds) {
        Map<String, Form> forms = new HashMap<>();
        tellings.values().stream()
                .filter(telling -> formIds.contains(telling.formId()))
                .forEach(telling -> forms.put(telling.formId(), Form.of(telling)));
        return item(List.copyOf(forms.values()));
    }

    @Override
    public Uni<List<Candidate>> candidates(Set<String> keys) {
        return item(FormPairs.candidates(tellings.values()).stream()
                .filter(candidate -> !Collections.disjoint(candidate.keys(), keys))
                .toList());
    }

    @Override
    public Uni<Map<String, Map<Integer, Floor>>> floors(Collection<String> formIds) {
        return item(Map.of());
    }

    @Override
    public Uni<Void> saveEdges(Collection<Edge> with) {
        edges.addAll(with);
        return done();
    }

    @Override
    public Uni<Set<String>> tied(Collection<String> formIds) {
        return item(ends(edges.stream().filter(Edge::beside).filter(meeting(formIds))));
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
            for (DeskDecision decision : decisions.values()) {
                Set<String> named = named(decision);
                if (!Collections.disjoint(named, ids)) {
                    more.addAll(named);
                }
            }
            grows = ids.addAll(more);
        }
        List<Edge> near = edges.stream().filter(meeting(ids)).toList();
        Set<String> denials = ends(near.stream().filter(edge -> edge.kind() == Edge.Kind.DENIAL));
        return item(new Component(
                tellings.values().stream()
                        .filter(telling -> ids.contains(telling.id())
                                || (telling.denial()
                                        && (denials.contains(telling.id()) || denials.contains(telling.formId()))))
                        .toList(),
                near,
                founders));
    }

    @Override
    public Uni<Map<String, Known>> known(Collection<String> incidentIds, Collection<String> claimIds) {
        Map<String, Known> known = new HashMap<>();
        woven.forEach((id, incident) -> {
            boolean standing = incident.incident().state() != Incident.State.DISSOLVED;
            boolean made = standing && incident.coreIds().stream().anyMatch(claimIds::contains);
            if (made || incidentIds.contains(id)) {
                known.put(
                        id,
                        new Known(
                                incident.incident().revision(),
                                standing,
                                incident.digest(),
                                incident.incident().predecessors(),
                                incident.coreIds(),
                                incident.denialIds()));
            }
        });
        return item(known);
    }

    @Override
    public Uni<Map<String, Incident>> incidents(Collection<String> ids) {
        return some(incidents, ids);
    }

    @Override
    public Uni<Void> saveIncidents(Collection<WovenIncident> with) {
        with.forEach(one -> {
            one.incident().articleIds().forEach(id -> toldOf.computeIfAbsent(id, key -> new HashSet<>())
                    .add(one.incident().incidentId()));
            woven.put(one.incident().incidentId(), one);
            incidents.put(one.incident().incidentId(), one.incident());
            writes++;
        });
        return done();
    }

    @Override
    public Uni<Map<String, Map<String, Long>>> incidentsHolding(Collection<String> articleIds) {
        Map<String, Map<String, Long>> holding = new HashMap<>();
        incidents.values().stream()
                .filter(incident -> incident.state() != Incident.State.DISSOLVED)
                .forEach(incident -> incident.articleIds().stream()
                        .filter(articleIds::contains)
                        .forEach(id -> holding.computeIfAbsent(id, key -> new HashMap<>())
                                .put(incident.incidentId(), incident.revision())));
        return item(holding);
    }

    @Override
    public Uni<Map<String, ArticleCopies>> copies(Collection<String> ids) {
        return some(copies, ids);
    }

    @Override
    public Uni<Void> removeCopies(Collection<String> ids) {
        copies.keySet().removeAll(Set.copyOf(ids));
        return done();
    }

    @Override
    public Uni<List<Incident>> endedWith(Collection<String> ids) {
        return item(ids.stream()
                .flatMap(id -> toldOf.getOrDefault(id, Set.of()).stream())
                .distinct()
                .map(incidents::get)
                .filter(incident -> incident.state() == Incident.State.DISSOLVED)
                .toList());
    }

    @Override
    public Uni<Void> saveCopies(Collection<ArticleCopies> with) {
        with.forEach(record -> {
            copies.put(record.articleId(), record);
            writes++;
        });
        return done();
    }

    @Override
    public Uni<Map<String, DeskDecision>> decisions(Collection<String> ids) {
        return some(decisions, ids);
    }

    @Override
    public Uni<Void> saveDecisions(Collection<DeskDecision> with) {
        with.forEach(decision -> decisions.put(decision.decisionId(), decision));
        return done();
    }

    @Override
    public Uni<List<DeskDecision>> about(Collection<String> claimIds) {
        Set<String> found = new HashSet<>();
        decisions.values().stream()
                .filter(decision -> !Collections.disjoint(named(decision), claimIds))
                .forEach(decision -> found.add(decision.decisionId()));
        while (decisions.values().stream()
                .anyMatch(decision -> found.contains(decision.undoes()) && found.add(decision.decisionId()))) {}
        return item(found.stream().map(decisions::get).toList());
    }

    @Override
    public Uni<List<String>> claimsOf(Collection<String> decisionIds) {
        Set<String> claimIds = new HashSet<>();
        for (String id : decisionIds) {
            for (DeskDecision at = decisions.get(id); at != null; at = decisions.get(at.undoes())) {
                claimIds.addAll(named(at));
            }
        }
        return item(List.copyOf(claimIds));
    }

    /** Whether a decision names the claim, or a claim of the form. */
    private boolean decided(String id) {
        return decisions.values().stream()
                .flatMap(decision -> named(decision).stream())
                .anyMatch(named -> named.equals(id)
                        || (tellings.containsKey(named)
                                && tellings.get(named).formId().equals(id)));
    }

    private static Set<String> named(DeskDecision decision) {
        Set<String> named = new HashSet<>(decision.claimIds());
        named.addAll(decision.otherClaimIds());
        return named;
    }

    private static Set<String> ends(Stream<Edge> edges) {
        return edges.flatMap(edge -> Stream.of(edge.one(), edge.other()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Predicate<Edge> meeting(Collection<String> ids) {
        return edge -> ids.contains(edge.one()) || ids.contains(edge.other());
    }

    private static <V> Uni<Map<String, V>> some(Map<String, V> all, Collection<String> ids) {
        return item(ids.stream().filter(all::containsKey).distinct().collect(Collectors.toMap(id -> id, all::get)));
    }

    private static <T> Uni<T> item(T item) {
        return Uni.createFrom().item(item);
    }

    private static Uni<Void> done() {
        return Uni.createFrom().voidItem();
    }
}
