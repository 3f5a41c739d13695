package io.wireloom.bench.soak;

import io.wireloom.backing.Backing;
import io.wireloom.backing.BackingChoice;
import io.wireloom.backing.Database;
import io.wireloom.bench.BadInputException;
import io.wireloom.bench.copies.stress.WireCopy;
import io.wireloom.bench.desk.ServiceProcess;
import io.wireloom.bench.line.CopyOptions;
import io.wireloom.bench.report.Table;
import io.wireloom.bench.soak.Sample.Kind;
import io.wireloom.contracts.Topic;
import io.wireloom.contracts.status.Lag;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench/run soak}: the whole stack under a steady load for hours; fails when something grows. */
@Command(
        name = "soak",
        description =
                "Runs the four services under a steady load, and fails when memory, file handles, connections, threads, the"
                        + " processor time that they take or what waits for any of them grows after the warm-up.",
        mixinStandardHelpOptions = true)
public final class SoakCommand implements Callable<Integer> {

    private static final List<String> SERVICES =
            List.of("ingest-service", "extract-service", "dedupe-service", "query-service");
    private static final int FEWEST_SAMPLES = 12;
    private static final int MEASURED_ITEMS = 400;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    @Spec
    private CommandSpec spec;

    @Option(names = "--hours", paramLabel = "H", description = "How long, such as 0.2 (${DEFAULT-VALUE}).")
    private double hours = 2;

    @Option(
            names = "--rate",
            paramLabel = "N",
            description = "Items a second; half of what the line is measured to bear at the start unless given.")
    private double rate;

    @Option(names = "--every", paramLabel = "SECONDS", description = "Between two looks (${DEFAULT-VALUE}).")
    private int every = 30;

    @Option(
            names = "--java",
            paramLabel = "OPTIONS",
            description =
                    "Options of the services' virtual machines; in a heap of one size resident memory grows only by"
                            + " what lies outside it (${DEFAULT-VALUE}).")
    private String java = "-Xms768m -Xmx768m -XX:+AlwaysPreTouch -XX:+UseSerialGC -XX:+UseTransparentHugePages";

    @Option(names = "--write", paramLabel = "FILE", description = "Every figure goes here as well, as TSV.")
    private Path file;

    @Mixin
    private CopyOptions sent;

    @Override
    public Integer call() throws Exception {
        if (hours <= 0 || every < 1 || hours * 3_600 / every < FEWEST_SAMPLES) {
            throw new BadInputException("--hours and --every must leave room for " + FEWEST_SAMPLES + " looks");
        }
        if (!Watched.possible()) {
            throw new BadInputException(
                    "This system has no /proc, or the Java that runs this no jcmd: run it on Linux with a JDK");
        }
        Map<String, Path> jars = sent.jars(SERVICES);
        Map<String, ServiceProcess> running = new LinkedHashMap<>();
        try (Backing backing = BackingChoice.make().start()) {
            try {
                backing.createTopics(Topic.all());
                Database database = backing.createDatabase("soak");
                for (String service : SERVICES) {
                    running.put(
                            service,
                            ServiceProcess.launch(
                                    jars.get(service),
                                    backing.bootstrapServers(),
                                    database,
                                    List.of(java.split(" ")),
                                    Map.of()));
                }
                for (ServiceProcess service : running.values()) {
                    service.awaitReady();
                }
                return soak(running, backing.bootstrapServers());
            } finally {
                running.values().forEach(ServiceProcess::close);
            }
        }
    }

    private int soak(Map<String, ServiceProcess> running, String broker) throws IOException, InterruptedException {
        PrintWriter progress = spec.commandLine().getErr();
        WireCopy copy = sent.copy();
        double sustained = rate > 0 ? 0 : sustained(running, broker, copy);
        double perSecond = rate > 0 ? rate : sustained / 2;
        progress.printf("%.1f items a second for %.2f hours%n", perSecond, hours);
        progress.flush();
        Map<Watched, List<Sample>> samples = new LinkedHashMap<>();
        running.forEach((name, service) -> samples.put(new Watched(name, service.handle()), new ArrayList<>()));
        try (SteadyLoad load = new SteadyLoad(running.get("ingest-service").address(), copy, perSecond)) {
            long started = System.nanoTime();
            long looks = (long) (hours * 3_600 / every);
            for (long look = 1; look <= looks; look++) {
                long due = started + TimeUnit.SECONDS.toNanos(look * every);
                TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
                running.values().forEach(ServiceProcess::check);
                look(samples, broker, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - started));
                progress.printf("%d of %d looks; %,d items taken%n", look, looks, load.taken());
                progress.flush();
            }
            load.close();
            Map<String, List<Sample>> byName = new LinkedHashMap<>();
            samples.forEach((process, of) -> byName.put(process.name(), of));
            return report(byName, perSecond, sustained, load);
        }
    }

    private static void look(Map<Watched, List<Sample>> samples, String broker, long seconds)
            throws IOException, InterruptedException {
        Lag lag = Lag.ask(broker);
        for (Map.Entry<Watched, List<Sample>> process : samples.entrySet()) {
            process.getValue().add(process.getKey().look(seconds, lag));
        }
    }

    /** Items a second that come through the whole line when it is sent as many as it takes. */
    private double sustained(Map<String, ServiceProcess> running, String broker, WireCopy copy)
            throws InterruptedException {
        long started = System.nanoTime();
        long taken;
        try (SteadyLoad load =
                new SteadyLoad(running.get("ingest-service").address(), copy, Double.POSITIVE_INFINITY)) {
            while (load.taken() < MEASURED_ITEMS) {
                Thread.sleep(BETWEEN_LOOKS.toMillis());
            }
            load.close();
            taken = load.taken();
        }
        do {
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        } while (Lag.ask(broker).total() > 0);
        return taken * 1e9 / (System.nanoTime() - started);
    }

    private int report(Map<String, List<Sample>> samples, double perSecond, double sustained, SteadyLoad load)
            throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Table table = new Table("process", "what", "after warm-up", "at the end", "most", "grows");
        int growing = 0;
        for (Map.Entry<String, List<Sample>> process : samples.entrySet()) {
            for (Kind kind : Kind.values()) {
                Trend trend = Trend.of(kind, process.getValue());
                growing += trend.grows(kind) ? 1 : 0;
                table.row(
                        process.getKey(),
                        kind.word(),
                        Math.round(trend.first()),
                        Math.round(trend.last()),
                        trend.most(),
                        trend.grows(kind) ? "yes" : "");
            }
        }
        table.print(out);
        out.printf(
                "%.2f hours at %.1f items a second (%s); %,d taken, the door asked to wait %,d times; load average at the end %.1f on %d processors%n",
                hours,
                perSecond,
                rate > 0 ? "as asked" : "half of %.1f".formatted(sustained),
                load.taken(),
                load.askedToWait(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors());
        out.println(growing == 0 ? "nothing grows" : growing + " figures grow");
        out.flush();
        if (file != null) {
            Files.write(file, Sample.lines(samples));
        }
        return growing == 0 ? 0 : 1;
    }
}
