package io.wireloom.bench.desk;

import io.wireloom.bench.BadInputException;
import io.wireloom.bench.desk.Kept.Filled;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench/run desk}: the query-service as it is shipped, with a large read model, asked over HTTP. */
@Command(
        name = "desk",
        description =
                "Fills a query-service of its own through the topics and measures its answers, exports and stream.",
        mixinStandardHelpOptions = true)
public final class DeskCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--incidents",
            paramLabel = "N",
            description =
                    "Incidents in the read model; with about five claims each, ten to an article (${DEFAULT-VALUE}).")
    private int incidents = 20_000;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Keeps the database in this folder. Where it holds so many incidents already, it is only measured.")
    private Path data;

    @Option(names = "--requests", paramLabel = "N", description = "Requests of each kind (${DEFAULT-VALUE}).")
    private int requests = 300;

    @Option(names = "--subscribers", paramLabel = "N", description = "Readers of the stream (${DEFAULT-VALUE}).")
    private int subscribers = 500;

    @Option(names = "--changes", paramLabel = "N", description = "Changes a second on the stream (${DEFAULT-VALUE}).")
    private int changes = 50;

    @Option(names = "--plans", description = "Also prints how the database finds the rows of each list.")
    private boolean plans;

    @Option(
            names = "--service",
            paramLabel = "JAR",
            description = "The built service (${DEFAULT-VALUE}).",
            defaultValue = "${sys:wireloom.query-service}")
    private Path service;

    @Override
    public Integer call() throws Exception {
        if (incidents < 100 || requests < 10 || subscribers < 0 || changes < 1) {
            throw new BadInputException(
                    "--incidents must be at least 100, --requests 10, --changes 1, --subscribers 0");
        }
        if (!Files.isRegularFile(service)) {
            throw new BadInputException(
                    "There is no " + service + ". Build it first: ./mvnw -Dquick -pl query-service -am package");
        }
        Kept kept = new Kept(data == null ? null : data.toAbsolutePath());
        PrintWriter progress = spec.commandLine().getErr();
        try (ReadModel model = ReadModel.start(service, kept)) {
            progress.println("the service's log: " + model.service().log());
            measure(model, filled(model, kept, progress), progress);
        }
        return 0;
    }

    private Filled filled(ReadModel model, Kept kept, PrintWriter progress) throws Exception {
        Optional<Filled> there = kept.filled().filter(found -> found.incidents() >= incidents);
        if (there.isPresent()) {
            return there.get();
        }
        Filled filled = new Filling(model, progress).fill(incidents);
        kept.note(filled);
        return filled;
    }

    private void measure(ReadModel model, Filled filled, PrintWriter progress) throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "%,d articles, %,d claims, %,d incidents, %,d MB in the database; %d requests of each kind%n%n",
                filled.articles(),
                filled.claims(),
                filled.incidents(),
                model.number("select pg_database_size(current_database())") >> 20,
                requests);
        Values values = Values.of(model.database());
        Latencies latencies = new Latencies(requests, progress);
        new Questions(model.address(), values, latencies).ask();
        new PlainQueries(model.database(), values, latencies, plans ? out : null).ask();
        latencies.table().print(out);
        new Exports(model.address(), progress)
                .measure(model.number("select count(*) from query.incident where state = 'active'"))
                .print(out);
        if (subscribers > 0) {
            new Subscribers(model, subscribers, changes).run().print(out);
        }
        out.printf(
                "%d kinds of answers missed their target; load average at the end %.1f on %d processors%n",
                latencies.missed(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors());
        out.flush();
    }
}
