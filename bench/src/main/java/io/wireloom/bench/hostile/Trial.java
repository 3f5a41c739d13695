package io.wireloom.bench.hostile;

import com.sun.management.ThreadMXBean;
import io.wireloom.bench.BadInputException;
import io.wireloom.ingest.article.Normaliser;
import io.wireloom.ingest.copy.Parts;
import io.wireloom.ingest.unpacking.Unpacking;
import io.wireloom.ingest.wire.Envelope;
import io.wireloom.ingest.wire.UnusableItemException;
import io.wireloom.ingest.wire.WireItem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends samples through unpacking and normalising as the doors do, each under a clock. */
final class Trial implements AutoCloseable {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final Instant RECEIVED = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Unpacking unpacking;
    private final Normaliser normaliser;
    private final ExecutorService worker = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "trial");
        thread.setDaemon(true);
        return thread;
    });

    Trial(Unpacking unpacking, Normaliser normaliser) {
        this.unpacking = unpacking;
        this.normaliser = normaliser;
    }

    /**
     * What became of a sample.
     *
     * @param articles items that became articles
     * @param refused items, or the document as a whole, refused with a reason
     * @param crash what was thrown that is no refusal; null when nothing was
     * @param time processor time that it took, which other work on the machine does not lengthen; when it did not end within a minute,
     *     that minute
     * @param allocated bytes allocated over all of the work
     */
    record Result(int articles, int refused, Throwable crash, Duration time, long allocated) {

        /** Whether every item was answered, one way or the other. */
        boolean answered() {
            return crash == null && articles + refused > 0;
        }
    }

    Result run(Sample sample) {
        long start = System.nanoTime();
        Future<Result> work = worker.submit(() -> read(sample));
        try {
            return work.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            work.cancel(true);
            return new Result(0, 0, e, Duration.ofNanos(System.nanoTime() - start), 0);
        } catch (ExecutionException e) {
            return new Result(0, 0, e.getCause(), Duration.ofNanos(System.nanoTime() - start), 0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BadInputException("interrupted");
        }
    }

    private Result read(Sample sample) {
        long start = THREADS.getCurrentThreadCpuTime();
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        Count count = new Count();
        Throwable crash = null;
        try {
            Envelope envelope = new Envelope(
                    sample.contentType(), "trial", null, null, null, null, null, null, sample.fileName(), RECEIVED);
            unpacking.unpack(new ByteArrayInputStream(sample.body()), envelope, count);
        } catch (UnusableItemException | IOException e) {
            count.refused++;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            crash = e;
        }
        if (count.articles + count.refused == 0 && crash == null) {
            // The doors refuse a document of which nothing was handed out.
            count.refused = 1;
        }
        return new Result(
                count.articles,
                count.refused,
                crash,
                Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start),
                THREADS.getCurrentThreadAllocatedBytes() - allocated);
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }

    /** Reads each item as it is handed out. */
    private final class Count implements Parts {
        private int articles;
        private int refused;

        @Override
        public void item(WireItem item) {
            try {
                normaliser.read(item);
                articles++;
            } catch (UnusableItemException e) {
                refused++;
            }
        }

        @Override
        public void refused(Envelope envelope, UnusableItemException reason) {
            refused++;
        }
    }
}
