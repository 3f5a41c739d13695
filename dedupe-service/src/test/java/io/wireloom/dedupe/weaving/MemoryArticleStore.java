package io.wireloom.dedupe.weaving;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleCopies.Spin;
import io.wireloom.dedupe.copies.CopyLink;
import io.wireloom.dedupe.copies.Families;
import io.wireloom.dedupe.copies.Fingerprints;
import io.wireloom.dedupe.copies.Kinship;
import io.wireloom.dedupe.incidents.ArticleFacts;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The articles and who copied whom, in maps: the same answers as the database gives, for tests of the logic alone. */
final class MemoryArticleStore implements ArticleStore {

    final Map<String, Article> all = new HashMap<>();
    final Map<String, Kinship> kinships = new HashMap<>();
    final Map<String, Spin> spins = new HashMap<>();
    private final Map<String, Fingerprints> fingerprints = new HashMap<>();
    private final Set<CopyLink> links = new HashSet<>();

    @Override
    public Uni<Map<String, Article>> articles(Collection<String> ids) {
        return InMemory.some(all, ids);
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
    public Uni<Map<String, Fingerprints>> fingerprints(Collection<String> ids) {
        return InMemory.some(fingerprints, ids);
    }

    @Override
    public Uni<Void> saveArticles(Collection<Filed> with) {
        with.forEach(filed -> {
            String id = filed.article().articleId();
            all.put(id, filed.article());
            fingerprints.put(id, filed.fingerprints());
            spins.remove(id);
            if (filed.spin() != null) {
                spins.put(id, filed.spin());
            }
        });
        return InMemory.done();
    }

    @Override
    public Uni<Map<String, Spin>> spins(Collection<String> ids) {
        return InMemory.some(spins, ids);
    }

    @Override
    public Uni<List<CopyLink>> links(Collection<String> ids) {
        return InMemory.item(links.stream()
                .filter(link -> ids.contains(link.copy()) || ids.contains(link.original()))
                .toList());
    }

    @Override
    public Uni<Void> replaceLinks(Collection<CopyLink> gone, Collection<CopyLink> with) {
        gone.forEach(out -> links.removeIf(
                link -> link.first().equals(out.first()) && link.second().equals(out.second())));
        links.addAll(with);
        return InMemory.done();
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
        all.forEach((id, article) -> {
            if (relatives.contains(id)) {
                members.put(id, new Families.Member(article.versionId(), article.publishedAt(), spins.containsKey(id)));
            }
        });
        return InMemory.item(members);
    }

    @Override
    public Uni<Void> saveKinships(Collection<Kinship> with) {
        with.forEach(kinship -> kinships.put(kinship.articleId(), kinship));
        return InMemory.done();
    }

    @Override
    public Uni<Map<String, Kinship>> kinships(Collection<String> ids) {
        return InMemory.some(kinships, ids);
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
                                all.get(id).source().name(),
                                spins.containsKey(id))));
        return InMemory.item(facts);
    }
}
