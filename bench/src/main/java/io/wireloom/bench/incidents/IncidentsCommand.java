package io.wireloom.bench.incidents;

import io.wireloom.bench.BadInputException;
import io.wireloom.bench.incidents.changed.ChangedFacts;
import io.wireloom.bench.incidents.labelled.LabelledSection;
import io.wireloom.bench.incidents.seeds.SeedsSection;
import io.wireloom.bench.report.Table;
import io.wireloom.bench.stories.StoriesOptions;
import io.wireloom.contracts.Incident;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench/run incidents}: incidents on a generated corpus whose truth is known. */
@Command(
        name = "incidents",
        description =
                "Weaves a generated corpus of re-reports into incidents and compares them with what really happened.",
        mixinStandardHelpOptions = true)
public final class IncidentsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--seed", description = "Seed of the corpus (${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--events", description = "Real events (${DEFAULT-VALUE}).")
    private int size = 500;

    @Option(names = "--most-accounts", description = "Most articles of one event (${DEFAULT-VALUE}).")
    private int mostAccounts = 40;

    @Option(names = "--shuffles", description = "Orders of arrival to compare (${DEFAULT-VALUE}).")
    private int shuffles = 5;

    @Option(
            names = "--misses",
            description = "Lists events told as several incidents, merged events and false origins.")
    private boolean misses;

    @Option(
            names = "--rewrites",
            paramLabel = "FILE",
            description =
                    "Instead: rewrites with a changed fact, one a line; docs.jsonl beside it dates their originals.")
    private Path rewrites;

    @Option(
            names = "--labelled",
            paramLabel = "FILE",
            description = "Also weaves real documents and compares their incidents with a reader's labels:"
                    + " lines of {\"set\", \"doc\", \"event\", \"quote\"}; repeatable.")
    private List<Path> labelled = List.of();

    @Option(
            names = "--docs-jsonl",
            paramLabel = "FILE",
            description =
                    "The labelled documents: lines of {\"id\", \"text\", \"date\"}; each file is woven as one set.")
    private List<Path> documents = List.of();

    @Option(
            names = "--past-moment",
            paramLabel = "ARTICLES",
            description =
                    "Also times the weaving of a past moment at which so many articles of the corpus were there; repeatable.")
    private List<Integer> pastMoments = List.of();

    @Option(
            names = "--stored",
            paramLabel = "N",
            description = "Instead: the speed on a database of its own with so many claims stored.")
    private int stored;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "With --stored: keeps the filled database in this folder. The next run with the same number only measures.")
    private Path data;

    @Option(
            names = "--crowd",
            paramLabel = "N",
            description = "With --stored: so many claims of one town and day, and of one event (${DEFAULT-VALUE}).")
    private int crowd = 5_000;

    @Option(
            names = "--seeds",
            paramLabel = "FOLDER",
            description = "Five texts of which everything is known; without it that section is left out.")
    private Path seeds;

    @Mixin
    private StoriesOptions stories;

    @Override
    public Integer call() throws SQLException, IOException {
        if (stories.countWords(spec.commandLine().getOut())) {
            return 0;
        }
        if (stored > 0) {
            new StoredSpeed(spec.commandLine().getOut(), spec.commandLine().getErr(), data, stored, crowd).run();
            return 0;
        }
        if (rewrites != null) {
            new ChangedFacts(spec.commandLine().getOut(), misses).run(rewrites);
            return 0;
        }
        if (size < 1 || mostAccounts < 1 || shuffles < 0) {
            throw new BadInputException("--events and --most-accounts must be at least 1, --shuffles at least 0");
        }
        PrintWriter out = spec.commandLine().getOut();
        generated(out);
        stories.measure(out, misses);
        if (!labelled.isEmpty()) {
            new LabelledSection(labelled, documents).print(out, misses);
        }
        SeedsSection.run(seeds, out);
        return 0;
    }

    /** What the generated corpus shows. */
    private void generated(PrintWriter out) {
        EventCorpus corpus = EventCorpus.generate(seed, size, mostAccounts);
        List<Incident> incidents = Weave.incidents(corpus.accounts());
        Inflation inflation = Inflation.of(corpus.accounts(), incidents);
        Orders orders = orders(corpus, Weave.digest(incidents));
        new Table("figure", "value")
                .row("real events", inflation.events())
                .row("articles", corpus.accounts().size())
                .row("incidents", inflation.incidents())
                .row("incidents per real event", inflation.perEvent())
                .row("events that share an incident with another", inflation.mergedEvents())
                .row("as a share of all events", inflation.merged())
                .row("echoes", inflation.echoes())
                .row("echoes counted as a second origin", inflation.falseOrigins())
                .row("true origins counted as one with another", inflation.lostOrigins())
                .row("orders of arrival compared", shuffles)
                .row("orders with another digest", orders.other)
                .row("claims woven per second, one thread, in memory", Math.round(orders.claimsPerSecond))
                .print(out);
        pastMoments.forEach(articles -> {
            Table table = new Table("past moment", "seconds");
            PastMoments.measure(corpus, articles, table);
            table.print(out);
        });
        if (misses) {
            list(out, corpus, incidents);
        }
    }

    /** Weaves the corpus in other orders; how many end otherwise, and claims per second of the fastest. */
    private Orders orders(EventCorpus corpus, String digest) {
        Random random = new Random(seed);
        int other = 0;
        double fastest = 0;
        for (int i = 0; i < shuffles; i++) {
            List<Account> shuffled = new ArrayList<>(corpus.accounts());
            Collections.shuffle(shuffled, random);
            long start = System.nanoTime();
            List<Incident> incidents = Weave.incidents(shuffled);
            fastest = Math.max(fastest, shuffled.size() * 1e9 / (System.nanoTime() - start));
            other += Weave.digest(incidents).equals(digest) ? 0 : 1;
        }
        return new Orders(other, fastest);
    }

    private record Orders(int other, double claimsPerSecond) {}

    private static void list(PrintWriter out, EventCorpus corpus, List<Incident> incidents) {
        Map<String, Account> byClaim = new HashMap<>();
        corpus.accounts().forEach(account -> byClaim.put(account.claim().claimId(), account));
        Map<Integer, List<Incident>> pieces = new HashMap<>();
        for (Incident incident : incidents) {
            Set<Integer> events = new HashSet<>();
            incident.claims()
                    .forEach(member ->
                            events.add(byClaim.get(member.claim().claimId()).event()));
            events.forEach(event ->
                    pieces.computeIfAbsent(event, missing -> new ArrayList<>()).add(incident));
            if (events.size() > 1) {
                out.println("MERGED " + events + " " + incident.title());
                members(out, incident, byClaim);
            }
        }
        incidents.forEach(incident -> falseOrigins(out, incident, byClaim));
        pieces.forEach((event, of) -> {
            if (of.size() > 1) {
                out.println("SEVERAL event " + event);
                of.forEach(incident -> members(out, incident, byClaim));
            }
        });
        out.flush();
    }

    private static void falseOrigins(PrintWriter out, Incident incident, Map<String, Account> byClaim) {
        Map<String, Set<String>> keys = new HashMap<>();
        incident.claims().forEach(member -> {
            Account account = byClaim.get(member.claim().claimId());
            Set<String> of = keys.computeIfAbsent(account.origin(), missing -> new HashSet<>());
            if (of.add(member.origin()) && of.size() > 1) {
                out.println("ECHO of " + account.origin() + " as " + member.origin() + " " + account.way() + " | "
                        + member.claim().evidence().text());
            }
        });
    }

    private static void members(PrintWriter out, Incident incident, Map<String, Account> byClaim) {
        out.println("  incident " + incident.incidentId());
        incident.claims().forEach(member -> {
            Account account = byClaim.get(member.claim().claimId());
            out.println("    " + account.event() + " " + account.way() + " origin " + account.origin() + " as "
                    + member.origin() + " | " + member.claim().evidence().text());
        });
    }
}
