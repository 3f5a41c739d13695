package io.wireloom.bench.line;

import io.wireloom.bench.BadInputException;
import io.wireloom.bench.copies.stress.WireCopy;
import io.wireloom.bench.copies.stress.WireCopy.Item;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench/run line}: speed of the whole line. */
@Command(
        name = "line",
        description =
                "Runs the four services, a broker and a durable database in processes of their own, feeds them generated copy"
                        + " and measures articles a second, the time from receipt until an article can be read with its claims and"
                        + " incidents, processor time by stage, memory and bytes, each beside a reference of the same run.",
        mixinStandardHelpOptions = true)
public final class LineCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(60);
    private static final double BURST = 20;

    @Spec
    private CommandSpec spec;

    @Option(names = "--articles", description = "Articles of the run at full speed (${DEFAULT-VALUE}).")
    private int articles = 2_000;

    @Option(names = "--warm-up", description = "Articles before anything is counted (${DEFAULT-VALUE}).")
    private int warmUp = 2_000;

    @Option(
            names = "--settle",
            paramLabel = "SECONDS",
            description = "How long half that speed lasts before articles are followed at it (${DEFAULT-VALUE}).")
    private int settle = 300;

    @Option(
            names = "--probes",
            description = "Articles that are followed at half that speed, one a second (${DEFAULT-VALUE}).")
    private int probes = 120;

    @Option(
            names = "--burst",
            paramLabel = "SECONDS",
            description = "How long twenty times a tenth of full speed lasts; 0 for no burst (${DEFAULT-VALUE}).")
    private int burst = 60;

    @Option(
            names = "--backfill",
            paramLabel = "ARTICLES",
            description =
                    "Of an archive that is loaded while live articles are followed; 0 for none (${DEFAULT-VALUE}).")
    private int backfill = 400;

    @Option(names = "--instances", description = "Of each service (${DEFAULT-VALUE}).")
    private int instances = 1;

    @Option(names = "--partitions", description = "Of each topic (${DEFAULT-VALUE}).")
    private int partitions = 4;

    @Option(
            names = "--java",
            paramLabel = "OPTIONS",
            description =
                    "Options of the services' virtual machines, {app} being a service's folder (${DEFAULT-VALUE}).")
    private String java = "-Xms160m -Xmx640m -XX:+UseSerialGC -XX:+UseTransparentHugePages";

    @Option(
            names = "--statements",
            paramLabel = "COUNT",
            description =
                    "Also lists so many statements that the database spent the most time on at full and at half speed,"
                            + " which costs it some (${DEFAULT-VALUE}).")
    private int statements = 0;

    @Option(names = "--report", paramLabel = "DIR", description = "Writes report.md, report.html and plots there.")
    private Path report;

    @Option(names = "--record", description = "Adds the figures to the recorded ones.")
    private boolean record;

    @Option(names = "--check", description = "Fails when a ratio is worse than recorded on this Java beyond noise.")
    private boolean check;

    @Mixin
    private CopyOptions sent;

    private final Figures figures = new Figures();
    private PrintWriter progress;

    @Override
    public Integer call() throws Exception {
        refuseNonsense();
        progress = spec.commandLine().getErr();
        WireCopy copy = sent.copy();
        say("writing copy");
        List<Item> warming = copy.some(warmUp);
        List<Item> counted = copy.some(articles);
        LineReport written = new LineReport(figures);
        try (LineStack stack = LineStack.start(
                sent.jars(LineStack.SERVICES),
                instances,
                partitions,
                List.of(java.split(" ")),
                statements == 0 ? Map.of() : Statements.PARAMETERS)) {
            References references = new References(stack, counted);
            references(stack, references);
            say("%d articles to warm up".formatted(warmUp));
            new Load(stack.doors()).send(warming, Double.POSITIVE_INFINITY);
            stack.awaitIdle(PATIENCE);
            double sustained = fullSpeed(stack, new Load(stack.doors()), counted, written);
            figures.put(Figures.TOKENS_CPU, (figures.get(Figures.TOKENS_CPU) + references.tokenMillis()) / 2);
            halfSpeed(stack, copy, sustained / 2, written);
            burst(stack, copy, sustained / 10, written);
            backfill(stack, copy, written);
            stack.residentMegabytes().forEach((who, megabytes) -> figures.put(Figures.MEMORY + who, megabytes));
        }
        if (report != null) {
            written.write(report);
        }
        return told();
    }

    private void refuseNonsense() {
        boolean counts = IntStream.of(articles, instances, partitions).allMatch(count -> count >= 1);
        boolean parts = IntStream.of(warmUp, settle, probes, burst, backfill, statements)
                .allMatch(count -> count >= 0);
        if (!counts || !parts) {
            throw new BadInputException("counts must be at least 1; --warm-up, --settle, --probes, --burst, --backfill"
                    + " and --statements at least 0");
        }
    }

    private void references(LineStack stack, References references) throws Exception {
        figures.put(Figures.READY, stack.readySeconds());
        figures.put(Figures.READY_MEMORY, stack.residentTogether());
        say("ready after %.1f s".formatted(stack.readySeconds()));
        figures.put(Figures.PASS_THROUGH, references.passedThrough(partitions));
        say("%,.0f records a second through the bare line".formatted(figures.get(Figures.PASS_THROUGH)));
        figures.put(Figures.TOKENS_CPU, references.tokenMillis());
    }

    private int told() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        out.println(figures.table());
        Recorded recorded = new Recorded(sent.project().resolve(Recorded.FILE));
        List<String> losses = check ? recorded.losses(figures) : List.of();
        losses.forEach(out::println);
        if (check && losses.isEmpty()) {
            out.println(recorded.noLoss());
        }
        out.flush();
        if (record) {
            recorded.add(figures);
        }
        return losses.isEmpty() ? 0 : 1;
    }

    private double fullSpeed(LineStack stack, Load load, List<Item> counted, LineReport written) throws Exception {
        say("%d articles as fast as they are taken".formatted(articles));
        BareInsert bare = new BareInsert(stack.connection());
        long bytesBefore = bare.bytesOfRows();
        long diskBefore = bare.bytesOnDisk();
        long brokerBefore = stack.brokerBytes();
        Statements asked = statements > 0 ? Statements.begin(stack.superuser()) : null;
        Usage before = stack.usage();
        long started = System.nanoTime();
        Usage used;
        double sustained;
        try (Watch watch = new Watch(stack, load)) {
            load.send(counted, Double.POSITIVE_INFINITY);
            double seconds = (stack.awaitIdle(PATIENCE) - started) / 1e9;
            used = stack.usage().since(before);
            sustained = articles / seconds;
            written.series("Full speed", watch.moments());
        }
        figures.put(Figures.SUSTAINED, sustained);
        if (asked != null) {
            asked.costliest(statements, articles).print(spec.commandLine().getOut());
        }
        used.seconds().forEach((who, cpu) -> figures.put(Figures.CPU + who, cpu * 1_000 / articles));
        figures.put(Figures.CPU_LINE, used.line() * 1_000 / articles);
        figures.put(Figures.BROKER_BYTES, (double) (stack.brokerBytes() - brokerBefore) / articles);
        figures.put(Figures.DATABASE_BYTES, (double) (bare.bytesOnDisk() - diskBefore) / articles);
        int bytes = (int) Math.max(1, (bare.bytesOfRows() - bytesBefore) / articles);
        figures.put(Figures.ROW_BYTES, bytes);
        double plain = bare.secondsEach(articles, bytes, () -> stack.usage().of(Usage.DATABASE));
        figures.put(Figures.BARE_INSERT, plain * 1_000);
        say("%.1f articles a second".formatted(sustained));
        return sustained;
    }

    private void halfSpeed(LineStack stack, WireCopy copy, double perSecond, LineReport written) throws Exception {
        if (probes == 0) {
            return;
        }
        say("%.1f a second for %d s, then a probe each second as well".formatted(perSecond, settle));
        Load load = new Load(stack.doors());
        load.send(copy.some((int) Math.ceil(perSecond * settle)), perSecond);
        List<Item> items = copy.some((int) Math.ceil(Math.max(0.1, perSecond - 1) * probes));
        Probes followed = new Probes(load, stack.desk());
        List<Item> probed = copy.some(probes);
        Statements asked = statements > 0 ? Statements.begin(stack.superuser()) : null;
        try (Watch watch = new Watch(stack, load)) {
            CompletableFuture<Void> sending = background(() -> load.send(items, Math.max(0.1, perSecond - 1)));
            followed.send(probed, 1);
            sending.join();
            written.series("Half speed", watch.moments());
        }
        if (asked != null) {
            asked.costliest(statements, items.size() + probes)
                    .print(spec.commandLine().getOut());
        }
        List<Double> millis = followed.sorted();
        figures.put(Figures.P50, percentile(millis, 50));
        figures.put(Figures.P99, percentile(millis, 99));
        written.latencies("Receipt to queryable at half speed", millis);
        stack.awaitIdle(PATIENCE);
    }

    /** Twenty times the everyday rate, which is taken to be a tenth of full speed. */
    private void burst(LineStack stack, WireCopy copy, double everyday, LineReport written) throws Exception {
        if (burst == 0) {
            return;
        }
        say("%.1f a second for %d s".formatted(BURST * everyday, burst));
        Load load = new Load(stack.doors());
        List<Item> items = copy.some((int) (BURST * everyday * burst));
        long started = System.nanoTime();
        try (Watch watch = new Watch(stack, load)) {
            load.send(items, BURST * everyday);
            double sent = (System.nanoTime() - started) / 1e9;
            double through = (stack.awaitIdle(PATIENCE) - started) / 1e9;
            figures.put(Figures.BURST_DRAIN, Math.max(0, through - sent));
            figures.put(Figures.BURST_TAKEN, sent);
            written.series("Burst", watch.moments());
        }
    }

    /** An archive is handed over as fast as it is taken; live articles come one a second meanwhile. */
    private void backfill(LineStack stack, WireCopy copy, LineReport written) throws Exception {
        if (backfill == 0 || probes == 0) {
            return;
        }
        say("%d articles of an archive, and a live one each second".formatted(backfill));
        Load load = new Load(stack.doors());
        List<Item> archive = copy.some(backfill);
        List<Item> live = copy.some(probes);
        Probes followed = new Probes(load, stack.desk());
        long started = System.nanoTime();
        try (Watch watch = new Watch(stack, load)) {
            load.send(archive, Double.POSITIVE_INFINITY, Map.of("lane", "backfill"));
            followed.send(live, 1);
            figures.put(Figures.BACKFILL, (stack.awaitIdle(PATIENCE) - started) / 1e9);
            written.series("Backfill", watch.moments());
        }
        List<Double> millis = followed.sorted();
        figures.put(Figures.BACKFILL_P50, percentile(millis, 50));
        figures.put(Figures.BACKFILL_P99, percentile(millis, 99));
        written.latencies("Receipt to queryable of live articles beside a backfill", millis);
    }

    static double percentile(List<Double> sorted, int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    private static CompletableFuture<Void> background(Interruptible work) {
        return CompletableFuture.runAsync(() -> {
            try {
                work.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** Work that may be interrupted. */
    @FunctionalInterface
    private interface Interruptible {
        void run() throws InterruptedException;
    }

    private void say(String line) {
        progress.println(line);
        progress.flush();
    }
}
