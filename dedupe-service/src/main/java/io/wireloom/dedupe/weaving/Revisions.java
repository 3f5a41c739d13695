package io.wireloom.dedupe.weaving;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Numbers that grow with every change of a record: the microseconds of the clock, so that they grow on even when the state was
 * dropped and rebuilt, but always above the last.
 */
final class Revisions {

    private final Clock clock;

    Revisions(Clock clock) {
        this.clock = clock;
    }

    long after(long last) {
        return Math.max(last + 1, ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant()));
    }
}
