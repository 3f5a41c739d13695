package io.wireloom.dedupe.weaving;

import io.smallrye.mutiny.Uni;
import io.wireloom.dedupe.copies.ArticleText;
import io.wireloom.dedupe.copies.Evidence;
import io.wireloom.dedupe.copies.Fingerprints;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words of stored articles and what they are found by, read once per transaction, and from the store only when this instance does
 * not remember them.
 */
final class Texts {

    private final ArticleStore articles;
    private final Recollection recollection;
    private final Map<String, ArticleText> read = new HashMap<>();
    private final Map<String, Fingerprints> fingerprints = new HashMap<>();
    private final Map<String, String> versions = new HashMap<>();

    Texts(ArticleStore articles, Recollection recollection) {
        this.articles = articles;
        this.recollection = recollection;
    }

    /** Takes a version that was just stored. */
    void put(ArticleText text) {
        read.put(text.articleId(), text);
        recollection.note(text);
        note(text.articleId(), text.article().versionId(), text.fingerprints());
    }

    private void note(String articleId, String versionId, Fingerprints of) {
        versions.put(articleId, versionId);
        fingerprints.put(articleId, of);
        recollection.note(articleId, versionId, of);
    }

    /** What the articles are found by, by article id. */
    Uni<Map<String, Fingerprints>> fingerprints(Collection<String> articleIds) {
        Set<String> open = new HashSet<>(articleIds);
        open.removeAll(fingerprints.keySet());
        if (open.isEmpty()) {
            return Uni.createFrom().item(fingerprints);
        }
        return articles.versions(open).chain(stored -> {
            Map<String, String> unknown = new HashMap<>();
            stored.forEach((id, version) -> {
                Fingerprints known = recollection.fingerprints(id, version);
                if (known == null) {
                    unknown.put(id, version);
                } else {
                    note(id, version, known);
                }
            });
            return unknown.isEmpty() ? Uni.createFrom().item(fingerprints) : stored(unknown);
        });
    }

    /** Reads what articles are found by from the store; from their words where the store has nothing else. */
    private Uni<Map<String, Fingerprints>> stored(Map<String, String> asked) {
        return articles.fingerprints(asked.keySet()).chain(stored -> {
            stored.forEach((id, of) -> note(id, asked.get(id), of));
            Set<String> without = new HashSet<>(asked.keySet());
            without.removeAll(stored.keySet());
            return of(without).replaceWith(fingerprints);
        });
    }

    /** The articles' words, by article id. */
    Uni<Map<String, ArticleText>> of(Collection<String> articleIds) {
        Set<String> open = new HashSet<>(articleIds);
        open.removeAll(read.keySet());
        if (open.isEmpty()) {
            return Uni.createFrom().item(read);
        }
        return articles.versions(open)
                .chain(stored -> {
                    List<String> unknown = new ArrayList<>();
                    stored.forEach((id, version) -> {
                        ArticleText text = recollection.text(id, version);
                        if (text == null) {
                            unknown.add(id);
                        } else {
                            put(text);
                        }
                    });
                    return again(unknown);
                })
                .replaceWith(read);
    }

    /** Reads texts from the store. What they show of spinning was found when they first came. */
    private Uni<Void> again(Collection<String> articleIds) {
        return articleIds.isEmpty()
                ? Uni.createFrom().voidItem()
                : articles.articles(articleIds)
                        .chain(stored -> articles.spins(stored.keySet()).invoke(spins -> stored.values()
                                .forEach(article -> put(
                                        ArticleText.of(article, Optional.ofNullable(spins.get(article.articleId())))))))
                        .replaceWithVoid();
    }

    /** What pairs of articles have in common; what these are found by has been asked before. Texts are read for what is not remembered. */
    Uni<Map<Pair, Evidence>> evidence(Set<Pair> pairs) {
        Map<Pair, Evidence> evidence = new HashMap<>();
        Set<Pair> open = new HashSet<>();
        for (Pair pair : pairs) {
            Evidence known = recollection.evidence(pair, versions.get(pair.first()), versions.get(pair.second()));
            if (known == null) {
                open.add(pair);
            } else {
                evidence.put(pair, known);
            }
        }
        return of(Pair.ends(open)).map(texts -> {
            open.forEach(pair ->
                    evidence.put(pair, recollection.compare(texts.get(pair.first()), texts.get(pair.second()))));
            return evidence;
        });
    }
}
