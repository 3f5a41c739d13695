package io.wireloom.bench.copies;

import io.wireloom.bench.BadInputException;
import io.wireloom.bench.corpus.Document;
import io.wireloom.bench.corpus.Line;
import io.wireloom.contracts.Article;
import io.wireloom.dedupe.copies.ArticleText;
import io.wireloom.dedupe.copies.Comparison;
import io.wireloom.dedupe.copies.CopyLink;
import io.wireloom.dedupe.copies.Fingerprints;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Documents as the dedupe-service reads them, with its fingerprints and beside them the baseline's. */
final class Library {

    /** A document in every form that is compared. */
    record Entry(Document document, ArticleText text, Set<Long> fingerprints, Shingles shingles) {}

    private final Line line;
    private final Map<String, Entry> entries = new TreeMap<>();
    private final Map<String, String> idsByArticle = new HashMap<>();

    Library(Line line, Collection<Document> documents) {
        this.line = line;
        documents.forEach(document -> {
            Entry entry = entry(document);
            entries.put(document.id(), entry);
            idsByArticle.put(entry.text().articleId(), document.id());
        });
    }

    /** A document that is not kept. */
    Entry entry(Document document) {
        Article article = line.article(document);
        ArticleText text = ArticleText.of(article);
        return new Entry(document, text, Fingerprints.of(text), Shingles.of(document.body()));
    }

    Entry get(String id) {
        Entry entry = entries.get(id);
        if (entry == null) {
            throw new BadInputException("document " + id + " is named but not given");
        }
        return entry;
    }

    List<Entry> all() {
        return List.copyOf(entries.values());
    }

    String idOf(String articleId) {
        return idsByArticle.get(articleId);
    }

    /** The link that the service would find: the two share enough fingerprints, and the comparison says that one is a copy. */
    static Optional<CopyLink> link(Entry one, Entry other) {
        return shared(one, other) >= Fingerprints.CANDIDATE_SHARE
                ? Comparison.between(one.text(), other.text())
                : Optional.empty();
    }

    private static long shared(Entry one, Entry other) {
        boolean smaller = one.fingerprints().size() <= other.fingerprints().size();
        Set<Long> fewer = smaller ? one.fingerprints() : other.fingerprints();
        Set<Long> more = smaller ? other.fingerprints() : one.fingerprints();
        return fewer.stream().filter(more::contains).count();
    }
}
