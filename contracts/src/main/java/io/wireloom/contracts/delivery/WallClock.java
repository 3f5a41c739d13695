package io.wireloom.contracts.delivery;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Notices when the clock on the wall is set back. Kafka's clients measure their waits by it: when it goes back by an hour, one that
 * waits for a tenth of a second may stand still for an hour, and says nothing.
 */
public final class WallClock {

    /** What an adjustment of the time, or a look that comes late, may amount to; a client that stands for so long recovers by itself. */
    static final Duration TOLERATED = Duration.ofSeconds(10);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final LongSupplier wallMillis;
    private final LongSupplier steadyNanos;
    private long ahead;

    /**
     * @param wallMillis the clock on the wall, in milliseconds
     * @param steadyNanos a clock that nobody sets, in nanoseconds
     */
    WallClock(LongSupplier wallMillis, LongSupplier steadyNanos) {
        this.wallMillis = wallMillis;
        this.steadyNanos = steadyNanos;
        this.ahead = ahead();
    }

    /**
     * Looks once a second for as long as the process lives.
     *
     * @param wentBack is told how far it has gone back, on a thread of its own
     */
    public static void watch(Consumer<Duration> wentBack) {
        WallClock clock = new WallClock(System::currentTimeMillis, System::nanoTime);
        Thread thread = new Thread(() -> clock.lookOn(wentBack), "wall-clock");
        thread.setDaemon(true);
        thread.start();
    }

    /** How far it has gone back since the look before; nothing when it is no more than is tolerated. */
    Optional<Duration> look() {
        long now = ahead();
        Duration back = Duration.ofMillis(ahead - now);
        ahead = now;
        return Optional.of(back).filter(far -> far.compareTo(TOLERATED) > 0);
    }

    private long ahead() {
        return wallMillis.getAsLong() - TimeUnit.NANOSECONDS.toMillis(steadyNanos.getAsLong());
    }

    private void lookOn(Consumer<Duration> wentBack) {
        try {
            while (true) {
                TimeUnit.NANOSECONDS.sleep(BETWEEN_LOOKS.toNanos());
                look().ifPresent(wentBack);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
