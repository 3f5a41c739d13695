package io.wireloom.bench.copies;

import io.wireloom.bench.BadInputException;
import io.wireloom.bench.corpus.Document;
import io.wireloom.bench.corpus.Line;
import io.wireloom.dedupe.copies.ArticleText;
import io.wireloom.dedupe.copies.Candidates;
import io.wireloom.dedupe.copies.Collation;
import io.wireloom.dedupe.copies.Comparison;
import io.wireloom.dedupe.copies.CopyLink;
import io.wireloom.dedupe.copies.Verdict;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Documents as the dedupe-service reads them, with its fingerprints and beside them the baseline's. */
final class Library {

    /** A document in every form that is compared. */
    record Entry(Document document, ArticleText text, Shingles shingles) {}

    private final Line line;
    private final Map<String, Entry> entries = new TreeMap<>();
    private final Map<String, String> idsByArticle = new HashMap<>();
    private Collation collation;

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
        return new Entry(document, ArticleText.of(line.article(document)), Shingles.of(document.body()));
    }

    /**
     * A document that is kept.
     *
     * @throws BadInputException when it is not
     */
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

    /**
     * The link that the service finds between two documents, with what recurs in the library known to it. A document that is not
     * kept counts for nothing else. Two that the service would not compare have none.
     */
    Optional<CopyLink> link(Entry one, Entry other) {
        return compared(one, other)
                ? Verdict.of(
                        Comparison.between(one.text(), other.text()),
                        collation().recurring()::contains)
                : Optional.empty();
    }

    /** Whether the service would compare two documents. */
    boolean compared(Entry one, Entry other) {
        return Candidates.worthComparing(
                one.text().fingerprints(),
                other.text().fingerprints(),
                collation().recurring()::contains);
    }

    /** The library compared as a whole. */
    Collation collation() {
        if (collation == null) {
            collation = Collation.of(entries.values().stream().map(Entry::text).toList());
        }
        return collation;
    }
}
