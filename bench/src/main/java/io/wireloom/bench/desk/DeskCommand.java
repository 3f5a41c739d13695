package io.wireloom.bench.desk;

import io.wireloom.bench.BadInputException;
import io.wireloom.bench.report.Table;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
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

    @Option(names = "--requests", paramLabel = "N", description = "Requests of each kind (${DEFAULT-VALUE}).")
    private int requests = 500;

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
        PrintWriter out = spec.commandLine().getOut();
        try (ReadModel model = ReadModel.start(service, out)) {
            model.fill(incidents);
            Table table = new Table("asked for", "requests", "p50 ms", "p99 ms", "greatest ms", "bytes");
            new Questions(model, requests).ask(table);
            new PlainQueries(model.database(), requests, plans ? out : null).ask(table);
            table.print(out);
            Exports.of(model).print(out);
            if (subscribers > 0) {
                new Subscribers(model, subscribers, changes).run().print(out);
            }
        }
        return 0;
    }
}
