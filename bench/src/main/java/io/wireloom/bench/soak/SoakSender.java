package io.wireloom.bench.soak;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Sends copy to the HTTP door at a steady rate; what is not taken is counted and not sent again. */
final class SoakSender implements AutoCloseable {

    private static final int AT_A_TIME = 32;

    private final URI door;
    private final double perSecond;
    private final SoakCopy copy;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Semaphore open = new Semaphore(AT_A_TIME);
    private final AtomicLong taken = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final Thread thread = new Thread(this::run, "soak-sender");
    private volatile boolean stopped;

    /**
     * @param door the ingest-service
     * @param perSecond how many items a second
     */
    SoakSender(URI door, double perSecond, SoakCopy copy) {
        this.door = door;
        this.perSecond = perSecond;
        this.copy = copy;
    }

    void start() {
        thread.start();
    }

    long taken() {
        return taken.get();
    }

    long refused() {
        return refused.get();
    }

    /** Stops, and waits for what is still to be answered. */
    @Override
    public void close() {
        stopped = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        open.acquireUninterruptibly(AT_A_TIME);
        open.release(AT_A_TIME);
    }

    private void run() {
        long started = System.nanoTime();
        try {
            for (long number = 0; !stopped; number++) {
                long due = started + (long) (number / perSecond * TimeUnit.SECONDS.toNanos(1));
                TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
                send(copy.next());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(SoakCopy.Piece piece) throws InterruptedException {
        open.acquire();
        HttpRequest request = HttpRequest.newBuilder(
                        door.resolve("/api/v1/wire?feed=soak&published=2023-06-01T00:00:00Z&itemId=" + piece.itemId()))
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString(piece.text()))
                .build();
        CompletableFuture<?> unused = client.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                .whenComplete((answer, failure) -> {
                    (failure == null && answer.statusCode() == 202 ? taken : refused).incrementAndGet();
                    open.release();
                });
    }
}
