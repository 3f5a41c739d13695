package io.wireloom.query;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Takes webhooks, and answers as it is told. */
public final class Receiver implements AutoCloseable {

    /** One delivery as it came in. */
    public record Received(String id, String timestamp, String signature, String body) {}

    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger coming = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private volatile int otherwise = 204;
    private volatile Duration takes = Duration.ZERO;

    public Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/hook?from=wireloom";
    }

    /** The next answers; all after them are {@code otherwise}. */
    public void answer(int otherwise, Integer... next) {
        answers.addAll(List.of(next));
        this.otherwise = otherwise;
    }

    /** How long it takes to answer; no time unless told. */
    public void takes(Duration time) {
        takes = time;
    }

    /** So many deliveries came at the same time at most. */
    public int mostAtOnce() {
        return mostAtOnce.get();
    }

    public List<Received> received() {
        return received;
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        received.add(new Received(
                exchange.getRequestHeaders().getFirst("webhook-id"),
                exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                exchange.getRequestHeaders().getFirst("webhook-signature"),
                body));
        mostAtOnce.accumulateAndGet(coming.incrementAndGet(), Math::max);
        LockSupport.parkNanos(takes.toNanos());
        coming.decrementAndGet();
        Integer status = answers.poll();
        exchange.getResponseHeaders().add("Location", url());
        exchange.sendResponseHeaders(status == null ? otherwise : status, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
