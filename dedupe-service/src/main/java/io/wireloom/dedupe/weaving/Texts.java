package io.wireloom.dedupe.weaving;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Article;
import io.wireloom.dedupe.copies.ArticleText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of stored articles, read once per transaction, and from the store only when this instance does not remember them. */
final class Texts {

    private final ArticleStore articles;
    private final Recollection recollection;
    private final Map<String, ArticleText> read = new HashMap<>();

    Texts(ArticleStore articles, Recollection recollection) {
        this.articles = articles;
        this.recollection = recollection;
    }

    /** Takes a version that was just stored. */
    void put(ArticleText text) {
        read.put(text.articleId(), text);
        recollection.note(text);
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
                            read.put(id, text);
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
