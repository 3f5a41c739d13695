package io.wireloom.local.stack;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** How often a service that dies is started again: five times in ten minutes, each time after a longer wait. */
final class RestartPolicy {

    static final int RESTARTS = 5;
    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final Clock clock;
    private final Deque<Instant> deaths = new ArrayDeque<>();

    RestartPolicy(Clock clock) {
        this.clock = clock;
    }

    /** A service died: how long to wait before starting it again; empty when it has died too often. */
    synchronized Optional<Duration> afterDeath() {
        Instant now = clock.instant();
        deaths.removeIf(death -> death.plus(WINDOW).isBefore(now));
        deaths.addLast(now);
        return deaths.size() > RESTARTS ? Optional.empty() : Optional.of(Duration.ofMillis(500L << deaths.size()));
    }
}
