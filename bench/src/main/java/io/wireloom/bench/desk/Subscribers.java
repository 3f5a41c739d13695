package io.wireloom.bench.desk;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireloom.bench.report.Table;
import io.wireloom.contracts.Incident;
import io.wireloom.contracts.MessageCodec;
import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Readers of the stream, while incidents change at a steady rate; some more connect and never read. */
final class Subscribers {

    private static final ObjectMapper MAPPER = MessageCodec.mapper();
    private static final int SECONDS = 30;
    private static final long PATIENCE_SECONDS = 60;
    private static final int STALLED = 20;

    /** Milliseconds after which a reader has fallen behind: what comes in a second should be there before the next is over. */
    private static final int TARGET = 2_000;

    private final ReadModel model;
    private final int readers;
    private final int changes;
    private final Map<Integer, Long> sent = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Double> delays = new ConcurrentLinkedQueue<>();
    private final AtomicLong received = new AtomicLong();

    Subscribers(ReadModel model, int readers, int changes) {
        this.model = model;
        this.readers = readers;
        this.changes = changes;
    }

    Table run() throws SQLException, IOException, InterruptedException, ExecutionException {
        List<Incident> incidents = some(changes * SECONDS);
        long before = model.service().residentMegabytes();
        List<SocketChannel> stalled = stalled();
        long all = (long) readers * incidents.size();
        long after;
        try (StreamReaders open = new StreamReaders(model.address(), readers, this::hear)) {
            await(open);
            send(incidents);
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (received.get() < all && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
            after = model.service().residentMegabytes();
        }
        for (SocketChannel socket : stalled) {
            socket.close();
        }
        return table(all, before, after);
    }

    private Table table(long all, long before, long after) {
        double[] sorted =
                delays.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalStateException("No reader of the stream was told of any change; the service's log: "
                    + model.service().log());
        }
        double slow = sorted[sorted.length * 99 / 100];
        Table table = new Table(
                "stream",
                "changes/s",
                "events received",
                "of all",
                "delay p50 ms",
                "p99 ms",
                "greatest ms",
                "service MB before",
                "after",
                "target: all, p99 within",
                "met");
        return table.row(
                readers + " readers, " + STALLED + " that never read",
                changes,
                received.get(),
                (double) received.get() / all,
                sorted[sorted.length / 2],
                slow,
                sorted[sorted.length - 1],
                before,
                after,
                TARGET,
                received.get() == all && slow <= TARGET ? "yes" : "NO");
    }

    private void await(StreamReaders open) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (open.greeted() < readers) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(open.greeted() + " of " + readers + " readers were greeted");
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private void hear(int number) {
        Long due = sent.get(number);
        if (due != null) {
            delays.add((System.nanoTime() - due) / 1e6);
            received.incrementAndGet();
        }
    }

    private List<SocketChannel> stalled() throws IOException {
        List<SocketChannel> sockets = new ArrayList<>();
        for (int i = 0; i < STALLED; i++) {
            sockets.add(StreamReaders.open(model.address()));
        }
        return sockets;
    }

    /** Sends the changes at their rate. */
    private void send(List<Incident> incidents) throws InterruptedException, ExecutionException {
        long begin = System.nanoTime();
        List<Future<?>> sending = new ArrayList<>();
        for (int i = 0; i < incidents.size(); i++) {
            long due = begin + TimeUnit.SECONDS.toNanos(1) * i / changes;
            TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
            sent.put(i, System.nanoTime());
            sending.add(model.send(changed(incidents.get(i), i)));
        }
        for (Future<?> change : sending) {
            change.get();
        }
    }

    private List<Incident> some(int count) throws SQLException {
        List<Incident> incidents = new ArrayList<>();
        try (var statement = model.database().createStatement();
                var rows = statement.executeQuery("select document from query.incident where state = 'active'"
                        + " order by md5(incident_id) desc limit " + count)) {
            while (rows.next()) {
                incidents.add(MessageCodec.read(rows.getString(1), Incident.class));
            }
        }
        return incidents;
    }

    private static Incident changed(Incident incident, int number) {
        ObjectNode tree = MAPPER.valueToTree(incident);
        tree.put("title", StreamReaders.MARK + number + ".");
        tree.put("revision", incident.revision() + 1);
        return MessageCodec.read(tree.toString(), Incident.class);
    }
}
