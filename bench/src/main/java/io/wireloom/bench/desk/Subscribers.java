package io.wireloom.bench.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireloom.bench.report.Table;
import io.wireloom.contracts.Incident;
import io.wireloom.contracts.MessageCodec;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Readers of the stream, while incidents change at a steady rate. */
final class Subscribers {

    private static final int SECONDS = 20;
    private static final long PATIENCE_SECONDS = 60;
    private static final String MARK = "changed by the measurement ";

    private final ReadModel model;
    private final int readers;
    private final int changes;
    private final Map<Integer, Long> sent = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Double> delays = new ConcurrentLinkedQueue<>();
    private final AtomicLong received = new AtomicLong();
    private final CountDownLatch connected;

    Subscribers(ReadModel model, int readers, int changes) {
        this.model = model;
        this.readers = readers;
        this.changes = changes;
        this.connected = new CountDownLatch(readers);
    }

    Table run() throws SQLException, InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpRequest request = HttpRequest.newBuilder(URI.create(model.address() + "/api/v1/stream"))
                .header("Accept", "text/event-stream")
                .build();
        List<CompletableFuture<?>> open = new ArrayList<>();
        for (int i = 0; i < readers; i++) {
            open.add(client.sendAsync(request, BodyHandlers.fromLineSubscriber(new Reader())));
        }
        connected.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        List<Incident> incidents = some(changes * SECONDS);
        long begin = System.nanoTime();
        for (int i = 0; i < incidents.size(); i++) {
            long due = begin + TimeUnit.SECONDS.toNanos(1) * i / changes;
            TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
            sent.put(i, System.nanoTime());
            model.send(changed(incidents.get(i), i));
        }
        long all = (long) readers * incidents.size();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (received.get() < all && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        open.forEach(reader -> reader.cancel(true));
        double[] sorted =
                delays.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        Table table =
                new Table("stream", "changes/s", "events received", "of all", "delay p50 ms", "p99 ms", "greatest ms");
        return table.row(
                readers + " readers",
                changes,
                received.get(),
                (double) received.get() / all,
                sorted[sorted.length / 2],
                sorted[sorted.length * 99 / 100],
                sorted[sorted.length - 1]);
    }

    private List<Incident> some(int count) throws SQLException {
        List<Incident> incidents = new ArrayList<>();
        try (var statement = model.database().createStatement();
                var rows = statement.executeQuery(
                        "select document from query.incident order by md5(incident_id) desc limit " + count)) {
            while (rows.next()) {
                incidents.add(MessageCodec.read(rows.getString(1), Incident.class));
            }
        }
        return incidents;
    }

    private static Incident changed(Incident incident, int number) {
        ObjectNode tree = MessageCodec.mapper().valueToTree(incident);
        tree.put("title", MARK + number + ".");
        tree.put("revision", incident.revision() + 1);
        return MessageCodec.read(tree.toString(), Incident.class);
    }

    /** Notes when each change came. */
    private final class Reader implements Flow.Subscriber<String> {

        private boolean heard;

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            if (!heard) {
                heard = true;
                connected.countDown();
            }
            int mark = line.startsWith("data") ? line.lastIndexOf(MARK) : -1;
            if (mark >= 0) {
                int end = line.indexOf('.', mark);
                int number = Integer.parseInt(line.substring(mark + MARK.length(), end));
                delays.add((System.nanoTime() - sent.get(number)) / 1e6);
                received.incrementAndGet();
            }
        }

        @Override
        public void onError(Throwable failure) {
            connected.countDown();
        }

        @Override
        public void onComplete() {
            connected.countDown();
        }
    }
}
