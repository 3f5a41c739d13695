package io.wireloom.bench.speed;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Items per second of one thread.
 *
 * @param items how many were worked on in the measured time
 * @param seconds how long that took
 * @param cpuSeconds how much of the processor the thread had in that time: less than {@code seconds} when the machine is busy with
 *     other things or the work waits for other threads
 * @param checksum sum of what the work gave, so that no work can be optimised away
 */
record Pace(long items, double seconds, double cpuSeconds, long checksum) {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /**
     * Works through the items in turn, over and over.
     *
     * @param warmUp how long before the clock starts
     * @param measured how long at least it runs; every item is worked on equally often
     */
    static <T> Pace of(List<T> items, ToLongFunction<T> work, Duration warmUp, Duration measured) {
        long checksum = rounds(items, work, warmUp).checksum;
        Pace pace = rounds(items, work, measured);
        return new Pace(pace.items, pace.seconds, pace.cpuSeconds, pace.checksum + checksum);
    }

    private static <T> Pace rounds(List<T> items, ToLongFunction<T> work, Duration atLeast) {
        long start = System.nanoTime();
        long cpuStart = THREADS.getCurrentThreadCpuTime();
        long done = 0;
        long checksum = 0;
        long passed;
        do {
            for (T item : items) {
                checksum += work.applyAsLong(item);
            }
            done += items.size();
            passed = System.nanoTime() - start;
        } while (passed < atLeast.toNanos());
        return new Pace(done, passed / 1e9, (THREADS.getCurrentThreadCpuTime() - cpuStart) / 1e9, checksum);
    }

    double perSecond() {
        return items / seconds;
    }

    /** Milliseconds of processor for one item. */
    double cpuMillis() {
        return 1000 * cpuSeconds / items;
    }
}
