package io.wireloom.bench.incidents;

import io.smallrye.mutiny.Uni;
import io.wireloom.bench.BadInputException;
import io.wireloom.bench.copies.speed.IndexDatabase;
import io.wireloom.bench.copies.speed.ProcessorTime;
import io.wireloom.bench.report.Table;
import io.wireloom.contracts.ArticleClaims;
import io.wireloom.contracts.Incident;
import io.wireloom.contracts.delivery.Outcome;
import io.wireloom.dedupe.copies.CopyLink;
import io.wireloom.dedupe.copies.Fingerprints;
import io.wireloom.dedupe.copies.Kinship;
import io.wireloom.dedupe.incidents.Group;
import io.wireloom.dedupe.incidents.Incidents;
import io.wireloom.dedupe.persistence.WeavingTransactions;
import io.wireloom.dedupe.weaving.ArticleStore;
import io.wireloom.dedupe.weaving.ArticleStore.Filed;
import io.wireloom.dedupe.weaving.IncidentStore;
import io.wireloom.dedupe.weaving.IncidentStore.Known;
import io.wireloom.dedupe.weaving.IncidentStore.WovenIncident;
import io.wireloom.dedupe.weaving.Recollection;
import io.wireloom.dedupe.weaving.TellingStore;
import io.wireloom.dedupe.weaving.Weaver;
import io.wireloom.dedupe.weaving.WeavingStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The speed of weaving claims on a real database that holds many. It is filled chunk by chunk with what the service's own logic makes
 * of each chunk; then more claims come through the weaver: many at once, and one by one, where little was told and where thousands of
 * claims tell of one town and day.
 */
final class StoredSpeed {

    private static final int CHUNK_EVENTS = 200;

    /** Until then the code is still being compiled. */
    private static final int WARM_UP_EVENTS = 800;

    private static final int MOST_ACCOUNTS = 40;
    private static final int CHUNKS_A_SEASON = 20;
    private static final int ARRIVING = 8_000_000;
    private static final int BATCH = 50;
    private static final int CROWDED_EVENT_ACCOUNTS = 100;
    private static final int LAST_OF_CROWD = 200;

    private final PrintWriter out;
    private final PrintWriter progress;
    private final Path folder;
    private final int stored;
    private final int crowd;
    private final Recollection recollection = new Recollection();
    private final Laps laps = new Laps();
    private final Table pace = new Table("", "claims", "claims/s and core", "p50 ms", "p99 ms", "greatest ms");
    private IndexDatabase database;

    /**
     * @param folder where what is filled is kept for later runs; null to keep nothing
     * @param stored claims in the database to begin with
     * @param crowd claims of one town and day that come in at last
     */
    StoredSpeed(PrintWriter out, PrintWriter progress, Path folder, int stored, int crowd) {
        this.out = out;
        this.progress = progress;
        this.folder = folder;
        this.stored = stored;
        this.crowd = crowd;
    }

    void run() throws SQLException, IOException {
        try (IndexDatabase started = filled()) {
            database = started;
            EventCorpus warmUp =
                    EventCorpus.generate(-1, WARM_UP_EVENTS, MOST_ACCOUNTS, EventCorpus.FIRST_DAY, ARRIVING);
            EventCorpus many = EventCorpus.generate(
                    -2, 2 * CHUNK_EVENTS, MOST_ACCOUNTS, EventCorpus.FIRST_DAY, ARRIVING + 100_000);
            EventCorpus single =
                    EventCorpus.generate(-3, CHUNK_EVENTS, MOST_ACCOUNTS, EventCorpus.FIRST_DAY, ARRIVING + 200_000);
            measure("to warm up", warmUp.accounts(), BATCH);
            measure("many at once", many.accounts(), BATCH);
            measure("one by one", single.accounts(), 1);
            crowd(crowd / CROWDED_EVENT_ACCOUNTS, CROWDED_EVENT_ACCOUNTS, "one town and day");
            crowd(1, crowd, "one event");
        }
        pace.print(out);
    }

    private IndexDatabase filled() throws SQLException, IOException {
        if (folder == null) {
            database = IndexDatabase.start();
            fill();
            return database;
        }
        Files.createDirectories(folder);
        Path note = folder.resolve("filled-" + stored);
        database = IndexDatabase.start(folder);
        if (!Files.exists(note)) {
            if (database.number("select count(*) from dedupe.article") > 0) {
                throw new BadInputException(
                        folder + " holds a database that is not filled with " + stored + " claims; delete it first");
            }
            fill();
            Files.createFile(note);
        }
        return database.copy();
    }

    private void fill() throws SQLException {
        long begin = System.nanoTime();
        int filled = 0;
        for (int chunk = 0; filled < stored; chunk++) {
            LocalDate first = EventCorpus.FIRST_DAY.plusDays((long) EventCorpus.DAYS * (chunk / CHUNKS_A_SEASON));
            EventCorpus corpus = EventCorpus.generate(chunk + 1L, CHUNK_EVENTS, MOST_ACCOUNTS, first, filled);
            List<Account> accounts = corpus.accounts()
                    .subList(0, Math.min(stored - filled, corpus.accounts().size()));
            Weave weave = new Weave();
            accounts.forEach(weave::add);
            Weave.Woven woven = weave.woven();
            database.in(session -> store(WeavingTransactions.tables(session, new Recollection()), woven));
            filled += accounts.size();
            progress.printf("stored %,d of %,d claims in %.0f s%n", filled, stored, (System.nanoTime() - begin) / 1e9);
            progress.flush();
        }
        database.execute("vacuum analyze");
        out.printf("filled with %,d claims in %.0f s%n", filled, (System.nanoTime() - begin) / 1e9);
        out.flush();
    }

    private static Uni<Void> store(WeavingStore store, Weave.Woven woven) {
        return file(store, woven.accounts(), woven.kinships().values(), woven.links())
                .chain(() -> store.tellings()
                        .saveClaims(
                                woven.accounts().stream().map(Account::claims).toList()))
                .chain(() -> store.tellings()
                        .saveTellings(woven.tellings().values().stream()
                                .flatMap(List::stream)
                                .toList()))
                .chain(() -> store.tellings().saveEdges(woven.edges()))
                .chain(() -> store.incidents()
                        .saveIncidents(woven.groups().stream()
                                .map(group -> incident(group, woven))
                                .toList()));
    }

    /** Stores the articles, and who copied whom. */
    private static Uni<Void> file(
            WeavingStore store,
            Collection<Account> accounts,
            Collection<Kinship> kinships,
            Collection<CopyLink> links) {
        return store.articles()
                .saveArticles(accounts.stream()
                        .map(account -> new Filed(account.article(), Fingerprints.NONE, null))
                        .toList())
                .chain(() -> store.articles().saveKinships(kinships))
                .chain(() -> store.articles().replaceLinks(List.of(), links));
    }

    private static WovenIncident incident(Group group, Weave.Woven woven) {
        Incident incident = Incidents.at(Incidents.of(group, woven.facts()), 1);
        return new WovenIncident(
                incident,
                Incidents.digest(incident),
                Set.copyOf(group.coreIds()),
                Set.copyOf(group.denialIds()),
                Known.NOTHING);
    }

    private void crowd(int events, int accountsOfEach, String name) {
        List<Account> hot = Crowd.accounts(events, accountsOfEach, ARRIVING + 300_000 + 100_000 * events);
        int filling = Math.max(0, hot.size() - LAST_OF_CROWD);
        measure(name + ", filling", hot.subList(0, filling), BATCH);
        measure(name + ", one by one", hot.subList(filling, hot.size()), 1);
    }

    private void measure(String name, List<Account> accounts, int batch) {
        Weave weave = new Weave();
        accounts.forEach(weave::file);
        database.in(session -> file(
                WeavingTransactions.tables(session, recollection),
                accounts,
                weave.kinships().values(),
                weave.links()));
        ProcessorTime time = new ProcessorTime(database.number("select pg_backend_pid()"));
        laps.reset();
        double[] millis = new double[(accounts.size() + batch - 1) / batch];
        double begin = time.here() + time.server();
        long start = System.nanoTime();
        for (int i = 0; i < millis.length; i++) {
            List<ArticleClaims> records =
                    accounts.subList(i * batch, Math.min(accounts.size(), (i + 1) * batch)).stream()
                            .map(Account::claims)
                            .toList();
            long from = System.nanoTime();
            take(records);
            millis[i] = (System.nanoTime() - from) / 1e6;
        }
        double worked = time.here() + time.server() - begin;
        double lasted = (System.nanoTime() - start) / 1e6;
        Arrays.sort(millis);
        pace.row(
                name,
                accounts.size(),
                accounts.size() / worked,
                millis[millis.length / 2],
                millis[millis.length * 99 / 100],
                millis[millis.length - 1]);
        split(name, accounts.size(), lasted);
    }

    private List<Outcome> take(List<ArticleClaims> records) {
        return database.in(session -> WeavingTransactions.enter(session).chain(() -> new Weaver(
                        timed(WeavingTransactions.tables(session, recollection)), recollection, Clock.systemUTC())
                .takeClaims(records)));
    }

    private WeavingStore timed(WeavingStore store) {
        return new WeavingStore(
                laps.timed(ArticleStore.class, store.articles()),
                store.fingerprints(),
                store.witnesses(),
                laps.timed(TellingStore.class, store.tellings()),
                laps.timed(IncidentStore.class, store.incidents()),
                store.quotations(),
                store.decisions(),
                store.stories());
    }

    /** Where the time of one claim went: what is left over compares, groups and writes records. */
    private void split(String name, int claims, double lasted) {
        Map<String, Double> of = laps.millis();
        double asked = of.values().stream().mapToDouble(Double::doubleValue).sum();
        String steps = of.entrySet().stream()
                .filter(entry -> entry.getValue() > asked / 100)
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .map(entry -> String.format("%s %.2f", entry.getKey(), entry.getValue() / claims))
                .collect(Collectors.joining(", "));
        out.printf(
                "%s: %.2f ms a claim, of it asking the database %.2f (%s), the rest %.2f%n",
                name, lasted / claims, asked / claims, steps, (lasted - asked) / claims);
        out.flush();
    }
}
