package io.wireloom.bench.line;

import io.wireloom.bench.BadInputException;
import io.wireloom.bench.copies.stress.WireCopy;
import io.wireloom.bench.copies.stress.WireCopy.Item;
import io.wireloom.bench.report.Table;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench/run growth}: what an article costs beside more and more that are stored. */
@Command(
        name = "growth",
        description =
                "Sends short generated copy through the line until so many items are stored, and then measures what articles of"
                        + " full length cost; fails when they cost too many times what they cost beside the fewest.",
        mixinStandardHelpOptions = true)
public final class GrowthCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofHours(24);

    /** Filling is handed over in parts of so many, that it can be told how far it is. */
    private static final int PART = 1_000;

    private static final double MEGABYTE = 1 << 20;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--stored",
            split = ",",
            paramLabel = "N",
            description = "Items stored before each measurement, in rising order (${DEFAULT-VALUE}).")
    private List<Integer> stored = List.of(10_000, 100_000);

    @Option(
            names = "--filling-words",
            paramLabel = "N",
            description = "Words of an original that only fills, in the mean (${DEFAULT-VALUE}).")
    private int fillingWords = 120;

    @Option(names = "--articles", description = "Articles of each measurement (${DEFAULT-VALUE}).")
    private int articles = 300;

    @Option(
            names = "--warm-up",
            description = "Articles of full length before each measurement, which are not counted (${DEFAULT-VALUE}).")
    private int warmUp = 600;

    @Option(
            names = "--most",
            paramLabel = "TIMES",
            description = "How many times as much an article may cost as beside the fewest (${DEFAULT-VALUE}).")
    private double most = 1.3;

    /** What long articles need of compiled code is thrown away while short ones fill the store, and would be compiled again. */
    @Option(
            names = "--java",
            paramLabel = "OPTIONS",
            description = "Options of the services' virtual machines (${DEFAULT-VALUE}).")
    private String java = "-Xmx768m -XX:+UseSerialGC -XX:+UseTransparentHugePages -XX:-UseCodeCacheFlushing";

    @Mixin
    private CopyOptions sent;

    @Override
    public Integer call() throws Exception {
        refuseNonsense();
        WireCopy copy = sent.copy();
        Table table = table();
        List<Double> costs = new ArrayList<>();
        try (LineStack stack =
                LineStack.start(sent.jars(LineStack.SERVICES), 1, 1, List.of(java.split(" ")), Map.of())) {
            int there = 0;
            for (int wanted : stored) {
                there += fill(stack, copy, there, wanted);
                say("%,d stored; %d articles to warm up, %d to measure".formatted(there, warmUp, articles));
                send(stack, copy.some(warmUp));
                costs.add(measured(stack, copy.some(articles), there + warmUp, table, costs));
                there += warmUp + articles;
            }
        }
        PrintWriter out = spec.commandLine().getOut();
        table.print(out);
        boolean flat = costs.stream().allMatch(cost -> cost <= most * costs.get(0));
        out.println(flat ? "flat within %.2f times".formatted(most) : "not flat within %.2f times".formatted(most));
        out.flush();
        return flat ? 0 : 1;
    }

    private void refuseNonsense() {
        boolean rising = !stored.isEmpty() && stored.get(0) >= 0;
        for (int i = 1; i < stored.size(); i++) {
            rising &= stored.get(i) >= stored.get(i - 1) + warmUp + articles;
        }
        if (!rising || articles < 1 || warmUp < 0 || fillingWords < 1) {
            throw new BadInputException("--stored must rise by more than is measured each time; --articles and"
                    + " --filling-words must be at least 1, --warm-up at least 0");
        }
    }

    private static Table table() {
        List<String> heads = new ArrayList<>(List.of("stored", "MB in the database"));
        heads.addAll(LineStack.SERVICES);
        heads.addAll(List.of(Usage.BROKER, Usage.DATABASE, "ms of CPU an article", "times"));
        return new Table(heads.toArray(String[]::new));
    }

    /** Sends short copy until so many are stored; answers how many that were. */
    private int fill(LineStack stack, WireCopy copy, int there, int wanted) throws InterruptedException {
        copy.lengthen(fillingWords);
        for (int at = there; at < wanted; at += PART) {
            long started = System.nanoTime();
            int part = Math.min(PART, wanted - at);
            Usage before = stack.usage();
            send(stack, copy.some(part));
            Usage used = stack.usage().since(before);
            say("%,d of %,d stored, %.1f a second, %.0f ms of CPU each, %.0f of them of the database"
                    .formatted(
                            at + part,
                            wanted,
                            part * 1e9 / (System.nanoTime() - started),
                            used.line() * 1_000 / part,
                            used.of(Usage.DATABASE) * 1_000 / part));
        }
        copy.lengthen(sent.words());
        return wanted - there;
    }

    private double measured(LineStack stack, List<Item> items, int beside, Table table, List<Double> before)
            throws Exception {
        Usage start = stack.usage();
        send(stack, items);
        Usage used = stack.usage().since(start);
        double cost = used.line() * 1_000 / items.size();
        List<Object> cells = new ArrayList<>();
        cells.add(beside);
        cells.add(Math.round(new BareInsert(stack.connection()).bytesOnDisk() / MEGABYTE));
        LineStack.SERVICES.forEach(service -> cells.add(each(used, service, items)));
        cells.add(each(used, Usage.BROKER, items));
        cells.add(each(used, Usage.DATABASE, items));
        cells.add(Math.round(cost));
        cells.add(before.isEmpty() ? 1.0 : cost / before.get(0));
        table.row(cells.toArray());
        say("%.0f ms of CPU an article beside %,d: %s"
                .formatted(
                        cost,
                        beside,
                        Stream.concat(LineStack.SERVICES.stream(), Stream.of(Usage.BROKER, Usage.DATABASE))
                                .map(who -> who + " " + each(used, who, items))
                                .collect(Collectors.joining(", "))));
        return cost;
    }

    private static long each(Usage used, String who, List<Item> items) {
        return Math.round(used.of(who) * 1_000 / items.size());
    }

    private static void send(LineStack stack, List<Item> items) throws InterruptedException {
        new Load(stack.doors()).send(items, Double.POSITIVE_INFINITY);
        stack.awaitIdle(PATIENCE);
    }

    private void say(String line) {
        PrintWriter progress = spec.commandLine().getErr();
        progress.println(line);
        progress.flush();
    }
}
