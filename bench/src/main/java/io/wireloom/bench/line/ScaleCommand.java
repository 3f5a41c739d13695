package io.wireloom.bench.line;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireloom.bench.BadInputException;
import io.wireloom.bench.copies.stress.WireCopy.Item;
import io.wireloom.bench.report.Table;
import io.wireloom.contracts.MessageCodec;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench/run scale}: the same copy through one, two and more instances of each service. */
@Command(
        name = "scale",
        description =
                "Sends the same copy through stacks of more and more instances, each begun empty, and shows how the work divides"
                        + " among them; fails when the digest of what came out differs.",
        mixinStandardHelpOptions = true)
public final class ScaleCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(60);
    private static final int SHOWN = 12;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--instances",
            split = ",",
            paramLabel = "N",
            description = "Of each service, one stack after another (${DEFAULT-VALUE}).")
    private List<Integer> instances = List.of(1, 2, 4);

    @Option(
            names = "--partitions",
            split = ",",
            paramLabel = "N",
            description = "Of each topic, in the same order; as many as there are instances unless given.")
    private List<Integer> partitions = List.of();

    @Option(names = "--articles", description = "Articles of each run (${DEFAULT-VALUE}).")
    private int articles = 300;

    @Option(
            names = "--java",
            paramLabel = "OPTIONS",
            description = "Options of the services' virtual machines (${DEFAULT-VALUE}).")
    private String java = "-Xmx320m -XX:+UseSerialGC";

    @Mixin
    private CopyOptions sent;

    private final HttpClient client = HttpClient.newHttpClient();

    @Override
    public Integer call() throws Exception {
        List<Integer> cuts = partitions.isEmpty() ? instances : partitions;
        boolean counts = instances.stream().allMatch(count -> count >= 1)
                && cuts.stream().allMatch(count -> count >= 1)
                && articles >= 1;
        if (!counts || cuts.size() != instances.size()) {
            throw new BadInputException("counts must be at least 1, and --partitions as many as --instances");
        }
        List<Item> items = sent.copy().some(articles);
        Table table = new Table(
                "instances",
                "partitions",
                "articles/s",
                "ms of CPU an article",
                "ingest by instance",
                "extract",
                "dedupe",
                "query",
                "digest");
        Set<String> digests = new LinkedHashSet<>();
        for (int i = 0; i < instances.size(); i++) {
            digests.add(run(instances.get(i), cuts.get(i), items, table));
        }
        PrintWriter out = spec.commandLine().getOut();
        table.print(out);
        out.println(
                digests.size() == 1
                        ? "The digest is the same: " + digests.iterator().next()
                        : "The digests differ: " + digests);
        out.flush();
        return digests.size() == 1 ? 0 : 1;
    }

    private String run(int count, int cuts, List<Item> items, Table table) throws Exception {
        say("%d instances of each service, %d partitions".formatted(count, cuts));
        try (LineStack stack =
                LineStack.start(sent.jars(LineStack.SERVICES), count, cuts, List.of(java.split(" ")), Map.of())) {
            say("ready after %.0f s".formatted(stack.readySeconds()));
            Usage before = stack.usage();
            long started = System.nanoTime();
            new Load(stack.doors()).send(items, Double.POSITIVE_INFINITY);
            double seconds = (stack.awaitIdle(PATIENCE) - started) / 1e9;
            Usage used = stack.usage().since(before);
            List<Object> cells = new ArrayList<>(
                    List.of(count, cuts, items.size() / seconds, Math.round(used.line() * 1_000 / items.size())));
            for (String service : LineStack.SERVICES) {
                cells.add(shares(stack.addresses(service)));
            }
            String digest = digest(stack.desk());
            cells.add(digest.substring(0, SHOWN));
            table.row(cells.toArray());
            say("%d articles in %.0f s, digest %s".formatted(items.size(), seconds, digest));
            return digest;
        }
    }

    /** Records that each instance took in, in percent of those of all. */
    private String shares(List<URI> addresses) throws IOException, InterruptedException {
        List<Double> received = new ArrayList<>();
        for (URI address : addresses) {
            received.add(ReceivedRecords.in(answer(address.resolve("/q/metrics"))));
        }
        return ReceivedRecords.shares(received);
    }

    private String digest(URI desk) throws IOException, InterruptedException {
        JsonNode state = MessageCodec.mapper().readTree(answer(desk.resolve("/api/v1/digest")));
        return state.path("digest").asText();
    }

    private String answer(URI of) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(of).build(), BodyHandlers.ofString())
                .body();
    }

    private void say(String line) {
        PrintWriter progress = spec.commandLine().getErr();
        progress.println(line);
        progress.flush();
    }
}
