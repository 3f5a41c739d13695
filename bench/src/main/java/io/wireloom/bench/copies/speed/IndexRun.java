package io.wireloom.bench.copies.speed;

import io.smallrye.mutiny.Uni;
import io.wireloom.bench.copies.speed.Copywriter.Kind;
import io.wireloom.bench.copies.speed.Copywriter.Piece;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.dedupe.copies.ArticleText;
import io.wireloom.dedupe.copies.Candidates;
import io.wireloom.dedupe.copies.Comparison;
import io.wireloom.dedupe.copies.Fingerprints;
import io.wireloom.dedupe.copies.Verdict;
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
    private final Map<String, Double> seconds = new HashMap<>();
    private final ProcessorTime time;
    private double lap;
    private int compared;

    IndexRun(IndexDatabase database) {
        this.database = database;
        this.time = new ProcessorTime(database.number("select pg_backend_pid()"));
    }

    /**
     * Takes in the pieces, and packs what is due in between.
     *
     * @return seconds of processor that this process took, and the server
     */
    double[] take(List<Piece> pieces) {
        double here = time.here();
        double server = time.server();
        lap("before");
        for (int start = 0; start < pieces.size(); start += BATCH) {
            List<Piece> batch = pieces.subList(start, Math.min(pieces.size(), start + BATCH));
            lap("rest");
            List<ArticleText> texts =
                    batch.stream().map(piece -> ArticleText.of(piece.article())).toList();
            lap("fingerprinting");
            Map<String, Set<String>> links = database.in(session -> links(session, texts));
            batch.forEach(piece -> note(piece, links.get(piece.article().articleId())));
            lap("rest");
            database.packing().packDue().await().indefinitely();
            lap("packing");
        }
        return new double[] {time.here() - here, time.server() - server};
    }

    /** What both processes worked since the last lap belongs to the step. */
    private void lap(String step) {
        double now = time.here() + time.server();
        seconds.merge(step, now - lap, Double::sum);
        lap = now;
    }

    private Uni<Map<String, Set<String>>> links(Mutiny.StatelessSession session, List<ArticleText> texts) {
        FingerprintTables tables = new FingerprintTables(session);
        Set<Long> all = new HashSet<>();
        texts.forEach(text -> all.addAll(text.fingerprints().all()));
        Map<String, Fingerprints> prints =
                texts.stream().collect(Collectors.toMap(ArticleText::articleId, ArticleText::fingerprints));
        return tables.save(prints)
                .invoke(() -> lap("writing"))
                .chain(() -> holders(tables, all))
                .invoke(() -> lap("looking up"))
                .chain(holders -> {
                    Map<String, Set<String>> candidates = texts.stream()
                            .collect(Collectors.toMap(ArticleText::articleId, text -> candidates(text, holders)));
                    return compared(session, texts, candidates);
                });
    }

    private Uni<Map<Long, List<String>>> holders(FingerprintTables tables, Set<Long> all) {
        return tables.recurring(all).chain(recurring -> {
            all.removeAll(recurring);
            return tables.holders(all);
        });
    }

    private static Set<String> candidates(ArticleText text, Map<Long, List<String>> holders) {
        return Set.copyOf(Candidates.of(text, print -> holders.getOrDefault(print, List.of())));
    }

    private Uni<Map<String, Set<String>>> compared(
            Mutiny.StatelessSession session, List<ArticleText> texts, Map<String, Set<String>> candidates) {
        String[] ids =
                candidates.values().stream().flatMap(Set::stream).distinct().toArray(String[]::new);
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
                    lap("loading");
                    texts.forEach(text -> read.put(text.articleId(), text));
                    Map<String, Set<String>> links = new HashMap<>();
                    texts.forEach(text -> links.put(text.articleId(), links(text, candidates, read)));
                    lap("comparing");
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

    /** Seconds of processor by step. */
    Map<String, Double> seconds() {
        return seconds;
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
