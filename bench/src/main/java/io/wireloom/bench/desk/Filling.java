package io.wireloom.bench.desk;

import io.wireloom.bench.desk.Kept.Filled;
import io.wireloom.bench.incidents.DeskCorpus;
import io.wireloom.contracts.OutgoingRecords;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Fills a read model through the topics, as the line would. */
final class Filling {

    private static final int EVENTS_A_CHUNK = 500;

    /** Incidents that go all the way. */
    private static final int THROUGH_THE_TOPICS = 2_500;

    /** Acknowledgements that are waited for before more is sent. */
    private static final int UNDER_WAY = 5_000;

    private static final long POLL_MILLIS = 1_000;
    private static final long TELL_SECONDS = 15;
    private static final long STUCK_SECONDS = 120;

    private final ReadModel model;
    private final PrintWriter progress;
    private final Deque<Future<?>> sent = new ArrayDeque<>();
    private final long begin = System.nanoTime();
    private long told = begin;
    private long moved = begin;
    private Filled read = new Filled(0, 0, 0);

    Filling(ReadModel model, PrintWriter progress) {
        this.model = model;
        this.progress = progress;
    }

    /**
     * Sends a part of the corpus and waits until all of it can be read, then multiplies it to what is asked for.
     *
     * @param incidents at least so many
     */
    Filled fill(int incidents) throws SQLException, InterruptedException, ExecutionException {
        Filled sent = send(Math.min(incidents, THROUGH_THE_TOPICS));
        double seconds = seconds(begin);
        progress.printf(
                "through the topics: %,d articles, %,d claims, %,d incidents in %.0f s: %.0f incidents/s%n",
                sent.articles(), sent.claims(), sent.incidents(), seconds, sent.incidents() / seconds);
        int years = (incidents - 1) / sent.incidents();
        if (years > 0) {
            try (Connection administration = model.administration()) {
                new Multiplying(administration, progress).add(years);
            }
        }
        try (var statement = model.database().createStatement()) {
            statement.execute("vacuum analyze");
        }
        return read();
    }

    private Filled send(int incidents) throws SQLException, InterruptedException, ExecutionException {
        int articles = 0;
        int claims = 0;
        int made = 0;
        for (int number = 0; made < incidents; number++) {
            DeskCorpus.Chunk chunk = DeskCorpus.chunk(number, EVENTS_A_CHUNK);
            send(chunk);
            articles += chunk.articles().size();
            claims += chunk.claims().stream()
                    .mapToInt(record -> record.claims().size())
                    .sum();
            made += chunk.incidents().size();
            tell(incidents);
        }
        Filled all = new Filled(articles, claims, made);
        settle(0);
        while (!read().equals(all)) {
            tell(made);
            Thread.sleep(POLL_MILLIS);
        }
        return all;
    }

    private void send(DeskCorpus.Chunk chunk) throws InterruptedException, ExecutionException {
        Instant now = Instant.now();
        chunk.articles().forEach(article -> sent.add(model.send(OutgoingRecords.of(article, "bench", now))));
        chunk.claims().forEach(record -> sent.add(model.send(OutgoingRecords.of(record, "bench", now))));
        chunk.incidents().forEach(incident -> sent.add(model.send(incident)));
        settle(UNDER_WAY);
    }

    private void settle(int most) throws InterruptedException, ExecutionException {
        while (sent.size() > most) {
            sent.remove().get();
        }
    }

    private Filled read() throws SQLException {
        model.service().check();
        Filled now = new Filled(
                (int) model.number("select count(*) from query.article"),
                (int) model.number("select count(*) from query.claim"),
                (int) model.number("select count(*) from query.incident"));
        moved = now.equals(read) ? moved : System.nanoTime();
        read = now;
        if (seconds(moved) > STUCK_SECONDS) {
            throw new IllegalStateException("Nothing has come into the read model for " + STUCK_SECONDS
                    + " s; the service's log: " + model.service().log());
        }
        return now;
    }

    private void tell(int incidents) throws SQLException {
        if (seconds(told) > TELL_SECONDS) {
            told = System.nanoTime();
            Filled now = read();
            progress.printf(
                    "filling: %,d of %,d incidents, %,d articles, %,d claims after %.0f s%n",
                    now.incidents(), incidents, now.articles(), now.claims(), seconds(begin));
            progress.flush();
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
