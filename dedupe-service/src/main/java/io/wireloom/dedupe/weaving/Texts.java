package io.wireloom.dedupe.weaving;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Article;
import io.wireloom.dedupe.copies.ArticleText;
import io.wireloom.dedupe.copies.Fingerprints;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
        return articles.versions(open).chain(versions -> {
            Map<String, String> unknown = new HashMap<>();
            versions.forEach((id, version) -> {
                Fingerprints known = recollection.fingerprints(id, version);
                if (known == null) {
                    unknown.put(id, version);
                } else {
                    fingerprints.put(id, known);
                }
            });
            return unknown.isEmpty() ? Uni.createFrom().item(fingerprints) : stored(unknown);
        });
    }

    /** Reads what articles are found by from the store; from their words where the store has nothing else. */
    private Uni<Map<String, Fingerprints>> stored(Map<String, String> versions) {
        return articles.fingerprints(versions.keySet()).chain(stored -> {
            stored.forEach((id, of) -> note(id, versions.get(id), of));
            Set<String> without = new HashSet<>(versions.keySet());
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
                .chain(versions -> {
                    List<String> unknown = new ArrayList<>();
                    versions.forEach((id, version) -> {
                        ArticleText text = recollection.text(id, version);
                        if (text == null) {
                            unknown.add(id);
                        } else {
                            put(text);
                        }
                    });
                    return unknown.isEmpty()
                            ? Uni.createFrom().item(Map.<String, Article>of())
                            : articles.articles(unknown);
                })
                .map(stored -> {
                    stored.values().forEach(article -> put(ArticleText.of(article)));
                    return read;
                });
    }
}
