package io.wireloom.bench.copies.speed;

import io.smallrye.mutiny.Uni;
import io.wireloom.bench.copies.speed.Copywriter.Kind;
import io.wireloom.bench.copies.speed.Copywriter.Piece;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.dedupe.copies.ArticleText;
import io.wireloom.dedupe.copies.Comparison;
import io.wireloom.dedupe.copies.Fingerprints;
import io.wireloom.dedupe.copies.Verdict;
import io.wireloom.dedupe.persistence.FingerprintPacker;
import io.wireloom.dedupe.persistence.FingerprintTables;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Articles that come to an index of many: fingerprinted, stored, looked up and compared with what is found, by the batch. */
final class IndexRun {

    private static final int BATCH = 50;

    private final IndexDatabase database;
    private final Map<Kind, int[]> found = new EnumMap<>(Kind.class);
    private final Map<String, Long> nanos = new HashMap<>();
    private int compared;

    IndexRun(IndexDatabase database) {
        this.database = database;
    }

    /** Takes in the pieces, and packs what is due in between. */
    void take(List<Piece> pieces) {
        for (int start = 0; start < pieces.size(); start += BATCH) {
            List<Piece> batch = pieces.subList(start, Math.min(pieces.size(), start + BATCH));
            long begin = System.nanoTime();
            List<ArticleText> texts =
                    batch.stream().map(piece -> ArticleText.of(piece.article())).toList();
            begin = lap("fingerprinting", begin);
            Map<String, Set<String>> links = database.in(session -> links(session, texts));
            batch.forEach(piece -> note(piece, links.get(piece.article().articleId())));
            begin = System.nanoTime();
            while (database.in(session -> new FingerprintPacker(session).packNext())) {
                begin = lap("packing", begin);
            }
        }
    }

    private long lap(String step, long begin) {
        long now = System.nanoTime();
        nanos.merge(step, now - begin, Long::sum);
        return now;
    }

    private Uni<Map<String, Set<String>>> links(Mutiny.StatelessSession session, List<ArticleText> texts) {
        FingerprintTables tables = new FingerprintTables(session);
        Set<Long> all = new HashSet<>();
        texts.forEach(text -> all.addAll(text.fingerprints().all()));
        Map<String, Fingerprints> prints =
                texts.stream().collect(Collectors.toMap(ArticleText::articleId, ArticleText::fingerprints));
        long begin = System.nanoTime();
        return tables.save(prints)
                .invoke(() -> lap("writing", begin))
                .chain(() -> holders(tables, all))
                .chain(holders -> {
                    Map<String, Set<String>> candidates = texts.stream()
                            .collect(Collectors.toMap(ArticleText::articleId, text -> candidates(text, holders)));
                    return compared(session, texts, candidates);
                });
    }

    private Uni<Map<Long, List<String>>> holders(FingerprintTables tables, Set<Long> all) {
        long begin = System.nanoTime();
        return tables.recurring(all)
                .chain(recurring -> {
                    all.removeAll(recurring);
                    return tables.holders(all);
                })
                .invoke(() -> lap("looking up", begin));
    }

    private static Set<String> candidates(ArticleText text, Map<Long, List<String>> holders) {
        Map<String, Integer> shingles = shared(text, text.fingerprints().shingles(), holders);
        Map<String, Integer> facts = shared(text, text.fingerprints().facts(), holders);
        Set<String> ids = new HashSet<>(shingles.keySet());
        ids.addAll(facts.keySet());
        ids.removeIf(
                id -> !Verdict.worthComparing(shingles.getOrDefault(id, 0), facts.getOrDefault(id, 0)));
        return ids;
    }

    private static Map<String, Integer> shared(ArticleText text, Set<Long> prints, Map<Long, List<String>> holders) {
        Map<String, Integer> shared = new HashMap<>();
        prints.forEach(print -> holders.getOrDefault(print, List.of()).stream()
                .filter(id -> !id.equals(text.articleId()))
                .forEach(id -> shared.merge(id, 1, Integer::sum)));
        return shared;
    }

    private Uni<Map<String, Set<String>>> compared(
            Mutiny.StatelessSession session, List<ArticleText> texts, Map<String, Set<String>> candidates) {
        String[] ids = candidates.values().stream().flatMap(Set::stream).distinct().toArray(String[]::new);
        long begin = System.nanoTime();
        return session.createNativeQuery(
                        "select body from dedupe.article where article_id = any(cast(:ids as text[]))", String.class)
                .setParameter("ids", ids)
                .getResultList()
                .map(bodies -> {
                    Map<String, ArticleText> read = new HashMap<>();
                    bodies.forEach(body -> {
                        ArticleText text = ArticleText.of(MessageCodec.read(body, Article.class));
                        read.put(text.articleId(), text);
                    });
                    lap("loading", begin);
                    texts.forEach(text -> read.put(text.articleId(), text));
                    long loaded = System.nanoTime();
                    Map<String, Set<String>> links = new HashMap<>();
                    texts.forEach(text -> links.put(text.articleId(), links(text, candidates, read)));
                    lap("comparing", loaded);
                    return links;
                });
    }

    private Set<String> links(ArticleText text, Map<String, Set<String>> candidates, Map<String, ArticleText> read) {
        Set<String> links = new HashSet<>();
        for (String id : candidates.get(text.articleId())) {
            if (read.containsKey(id)) {
                compared++;
                Verdict.of(Comparison.between(text, read.get(id)), print -> false)
                        .ifPresent(link -> links.add(id));
            }
        }
        return links;
    }

    private void note(Piece piece, Set<String> links) {
        int[] counts = found.computeIfAbsent(piece.kind(), kind -> new int[2]);
        counts[0]++;
        counts[1] += piece.source() >= 0 && links.contains(Copywriter.id(piece.source())) ? 1 : 0;
    }

    /** Of how many pieces of a kind the source was found, and of how many there were. */
    String found(Kind kind) {
        int[] counts = found.getOrDefault(kind, new int[2]);
        return counts[1] + " of " + counts[0];
    }

    /** Nanoseconds by step. */
    Map<String, Long> nanos() {
        return nanos;
    }

    int compared() {
        return compared;
    }

    /** Looks articles up one by one that are not stored; how long each took in milliseconds, sorted. */
    double[] lookUps(List<Piece> pieces) {
        double[] millis = new double[pieces.size()];
        for (int i = 0; i < millis.length; i++) {
            Set<Long> all = new HashSet<>(
                    ArticleText.of(pieces.get(i).article()).fingerprints().all());
            long begin = System.nanoTime();
            database.in(session -> holders(new FingerprintTables(session), all));
            millis[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(millis);
        return millis;
    }

    /** Stores what the copies among the pieces were copied from. */
    void storeSources(List<Piece> pieces, Copywriter copywriter) throws SQLException {
        List<Article> sources = new ArrayList<>();
        pieces.stream()
                .mapToInt(Piece::source)
                .filter(source -> source >= 0)
                .distinct()
                .forEach(source -> sources.add(copywriter.piece(source, source).article()));
        try (PreparedStatement insert = database.connection()
                .prepareStatement(
                        "insert into dedupe.article (article_id, version_id, body) values (?, ?, ?) on conflict do nothing")) {
            for (Article article : sources) {
                insert.setString(1, article.articleId());
                insert.setString(2, article.versionId());
                insert.setString(3, MessageCodec.writeText(article));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
