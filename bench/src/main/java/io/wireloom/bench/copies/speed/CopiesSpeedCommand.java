package io.wireloom.bench.copies.speed;

import io.wireloom.bench.BadInputException;
import io.wireloom.bench.copies.speed.Copywriter.Kind;
import io.wireloom.bench.copies.speed.Copywriter.Piece;
import io.wireloom.bench.report.Table;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench/run copies-speed}: the index of fingerprints on a real database, at several sizes. */
@Command(
        name = "copies-speed",
        description = "Measures speed and size of the index that copies are found by, on a database of its own.",
        mixinStandardHelpOptions = true)
public final class CopiesSpeedCommand implements Callable<Integer> {

    /** Numbers from here on are of articles that come to the index once it is filled. */
    private static final int ARRIVING = 8_000_000;

    private static final List<String> STEPS =
            List.of("fingerprinting", "writing", "looking up", "loading", "comparing", "packing", "rest");
    private static final List<String> TABLES = List.of(
            "fingerprint_block",
            "fresh_fingerprint",
            "fingerprint_owner",
            "fingerprint_shelf",
            "retired_fingerprint_owner",
            "recurring_fingerprint");
    private static final List<Kind> KINDS = List.of(Kind.REPRINT, Kind.TRIM, Kind.EXCERPT);

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--stored",
            split = ",",
            paramLabel = "N",
            description = "How many articles are stored when it is measured, ascending (${DEFAULT-VALUE}).")
    private int[] stored = {10_000, 100_000, 1_000_000};

    @Option(names = "--articles", paramLabel = "N", description = "Articles taken in at each size (${DEFAULT-VALUE}).")
    private int articles = 2000;

    private final List<Figures> figures = new ArrayList<>();

    /**
     * What was measured at one size.
     *
     * @param stored articles in the index
     * @param perSecond articles taken in per second of one core, the database's among it
     * @param lookUp99 milliseconds that 99 look-ups in 100 stay within
     * @param bytes of the index for each article
     */
    public record Figures(int stored, double perSecond, double lookUp99, long bytes) {}

    @Override
    public Integer call() throws SQLException {
        if (stored.length == 0 || articles < 1 || IntStream.of(stored).anyMatch(size -> size < 1 || size > ARRIVING)) {
            throw new BadInputException("--stored must be from 1 to " + ARRIVING + ", --articles at least 1");
        }
        PrintWriter out = out();
        Copywriter copywriter = new Copywriter();
        Table speed = new Table(
                "stored", "articles/s and core", "ms of CPU", "of it database", "look-up p50", "p99", "bytes");
        Table steps = table("ms of CPU", STEPS);
        Table bytes = table("bytes of each", TABLES);
        Table found = table("copies found, of all", KINDS);
        try (IndexDatabase database = IndexDatabase.start()) {
            Filling filling = new Filling(database, copywriter, out);
            int filled = 0;
            int arrived = ARRIVING;
            for (int size : stored) {
                filling.fill(filled, size);
                filled = size;
                measure(database, copywriter, size, arrived, List.of(speed, steps, bytes, found));
                arrived += 3 * articles;
            }
        }
        speed.print(out);
        new Table("reference, in memory", "articles/s and core")
                .row("MinHash of 256 values in 25 bands", reference(copywriter))
                .print(out);
        steps.print(out);
        bytes.print(out);
        found.print(out);
        return 0;
    }

    private void measure(IndexDatabase database, Copywriter copywriter, int size, int arrived, List<Table> tables)
            throws SQLException {
        List<Piece> warmUp = pieces(copywriter, arrived, size);
        List<Piece> measured = pieces(copywriter, arrived + articles, size);
        List<Piece> lookedUp = pieces(copywriter, arrived + 2 * articles, size);
        IndexRun warm = new IndexRun(database);
        warm.storeSources(warmUp, copywriter);
        warm.storeSources(measured, copywriter);
        warm.take(warmUp);
        IndexRun run = new IndexRun(database);
        double[] seconds = run.take(measured);
        double[] lookUps = run.lookUps(lookedUp);
        List<Long> bytes = TABLES.stream()
                .map(table -> database.number("select pg_total_relation_size('dedupe." + table + "')"))
                .toList();
        long held = database.number("select count(*) from dedupe.fingerprint_owner");
        double each = (seconds[0] + seconds[1]) / articles;
        double middle = lookUps[lookUps.length / 2];
        double slow = lookUps[lookUps.length * 99 / 100];
        long all = bytes.stream().mapToLong(Long::longValue).sum() / held;
        figures.add(new Figures(size, 1 / each, slow, all));
        tables.get(0).row(size, 1 / each, 1000 * each, 1000 * seconds[1] / articles, middle, slow, all);
        row(tables.get(1), size, STEPS, step -> 1000 * run.seconds().getOrDefault(step, 0.0) / articles);
        row(tables.get(2), size, bytes, of -> (double) of / held);
        row(tables.get(3), size, KINDS, run::found);
        out().printf(
                        "%,d stored: measured; %.2f pairs compared an article%n",
                        size, (double) run.compared() / articles);
        out().flush();
    }

    /** After a round to warm up. */
    private double reference(Copywriter copywriter) {
        List<String> texts = pieces(copywriter, ARRIVING, stored[0]).stream()
                .map(piece -> piece.article().text())
                .toList();
        new MinHashReference().pace(texts);
        return new MinHashReference().pace(texts);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private static Table table(String name, List<?> columns) {
        List<String> heads = new ArrayList<>(List.of(name));
        columns.forEach(column -> heads.add(column.toString().toLowerCase(Locale.ROOT)));
        return new Table(heads.toArray(String[]::new));
    }

    private static <T> void row(Table table, int size, List<T> columns, Function<T, Object> cell) {
        List<Object> cells = new ArrayList<>(List.of(size));
        columns.forEach(column -> cells.add(cell.apply(column)));
        table.row(cells.toArray());
    }

    private List<Piece> pieces(Copywriter copywriter, int first, int size) {
        return IntStream.range(first, first + articles)
                .mapToObj(number -> copywriter.piece(number, size))
                .toList();
    }

    /** What was measured, by ascending size. */
    public List<Figures> figures() {
        return List.copyOf(figures);
    }
}
