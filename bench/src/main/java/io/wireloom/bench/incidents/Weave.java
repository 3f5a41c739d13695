package io.wireloom.bench.incidents;

import io.wireloom.contracts.ArticleCopies.Basis;
import io.wireloom.contracts.ArticleCopies.Passage;
import io.wireloom.contracts.Incident;
import io.wireloom.contracts.Span;
import io.wireloom.dedupe.copies.CopyLink;
import io.wireloom.dedupe.copies.Families;
import io.wireloom.dedupe.copies.Kinship;
import io.wireloom.dedupe.identity.ContentId;
import io.wireloom.dedupe.incidents.ArticleFacts;
import io.wireloom.dedupe.incidents.ClaimPairs;
import io.wireloom.dedupe.incidents.Edge;
import io.wireloom.dedupe.incidents.FormPairs;
import io.wireloom.dedupe.incidents.FormPairs.Candidate;
import io.wireloom.dedupe.incidents.Group;
import io.wireloom.dedupe.incidents.Grouping;
import io.wireloom.dedupe.incidents.Incidents;
import io.wireloom.dedupe.incidents.Telling;
import io.wireloom.dedupe.incidents.Tellings;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Weaves accounts into incidents with the dedupe-service's own logic, one article after another as its consumer does: first the
 * article is filed, then it looks for others. The files are in memory.
 */
final class Weave {

    private final FormPairs pairs = new FormPairs(List.of());
    private final Set<String> forms = new HashSet<>();
    private final Map<String, List<Telling>> byArticle = new LinkedHashMap<>();
    private final Map<String, Map<String, CopyLink>> links = new HashMap<>();
    private final Map<String, Account> accounts = new HashMap<>();
    private final Map<String, List<Account>> copiesOf = new HashMap<>();
    private final List<Edge> edges = new ArrayList<>();

    /** The incidents of all accounts, whatever their order. */
    static List<Incident> incidents(Collection<Account> accounts) {
        Weave weave = new Weave();
        accounts.forEach(weave::add);
        return weave.incidents();
    }

    /** What the incidents say, in one hash. */
    static String digest(List<Incident> incidents) {
        String all = incidents.stream()
                .map(incident -> incident.incidentId() + Incidents.digest(incident))
                .sorted()
                .collect(Collectors.joining("\n"));
        return ContentId.digest(all.getBytes(StandardCharsets.UTF_8));
    }

    /** Files an article and what it copies or is copied by; its claims tell nothing yet. */
    void file(Account account) {
        accounts.put(account.article().articleId(), account);
        link(account);
    }

    void add(Account account) {
        String id = account.article().articleId();
        file(account);
        List<Telling> tellings = Tellings.of(account.claims());
        byArticle.put(id, tellings);
        List<Candidate> fresh = FormPairs.candidates(tellings).stream()
                .filter(candidate -> forms.add(candidate.form().id()))
                .toList();
        pairs.add(fresh);
        edges.addAll(pairs.edges(fresh.stream().map(Candidate::form).toList()).kept(Map.of()));
        edges.addAll(new ClaimPairs(linked(id), links.getOrDefault(id, Map.of()).values()).edges(Map.of(id, tellings)));
    }

    private List<Telling> linked(String articleId) {
        return links.getOrDefault(articleId, Map.of()).keySet().stream()
                .flatMap(other -> byArticle.getOrDefault(other, List.of()).stream())
                .toList();
    }

    /** Links the account with what it copies and with its copies, as far as they are there. */
    private void link(Account account) {
        Account original = accounts.get(account.original());
        if (original != null) {
            note(link(account, original));
        }
        copiesOf.getOrDefault(account.article().articleId(), List.of()).forEach(copy -> note(link(copy, account)));
        if (account.original() != null) {
            copiesOf.computeIfAbsent(account.original(), missing -> new ArrayList<>())
                    .add(account);
        }
    }

    private void note(CopyLink link) {
        links.computeIfAbsent(link.copy(), key -> new HashMap<>()).put(link.original(), link);
        links.computeIfAbsent(link.original(), key -> new HashMap<>()).put(link.copy(), link);
    }

    private static CopyLink link(Account copy, Account original) {
        Span ours = copy.claim().evidence();
        Span theirs = original.claim().evidence();
        return new CopyLink(
                copy.article().articleId(),
                original.article().articleId(),
                copy.article().versionId(),
                original.article().versionId(),
                copy.relation(),
                1,
                Basis.TIME,
                List.of(new Passage(ours.start(), ours.end(), theirs.start(), theirs.end())));
    }

    List<Incident> incidents() {
        Woven woven = woven();
        return woven.groups().stream()
                .map(group -> Incidents.of(group, woven.facts()))
                .toList();
    }

    /**
     * What came of the accounts.
     *
     * @param tellings by article id
     */
    record Woven(
            Collection<Account> accounts,
            Map<String, List<Telling>> tellings,
            Collection<CopyLink> links,
            Map<String, Kinship> kinships,
            Map<String, ArticleFacts> facts,
            Collection<Edge> edges,
            List<Group> groups) {}

    /** The copies among the articles. */
    List<CopyLink> links() {
        return links.values().stream()
                .flatMap(of -> of.values().stream())
                .distinct()
                .toList();
    }

    /** The families of the articles. */
    Map<String, Kinship> kinships() {
        Map<String, Families.Member> members = new HashMap<>();
        accounts.forEach((id, account) -> members.put(
                id,
                new Families.Member(
                        account.article().versionId(), account.article().publishedAt(), false)));
        return Families.of(members, links());
    }

    Woven woven() {
        Map<String, Kinship> families = kinships();
        Map<String, ArticleFacts> facts = new HashMap<>();
        accounts.forEach((id, account) -> facts.put(
                id,
                new ArticleFacts(
                        id,
                        families.get(id).familyId(),
                        account.article().source().name(),
                        false)));
        List<Telling> tellings =
                byArticle.values().stream().flatMap(List::stream).toList();
        return new Woven(
                accounts.values(), byArticle, links(), families, facts, edges, Grouping.group(tellings, edges));
    }
}
