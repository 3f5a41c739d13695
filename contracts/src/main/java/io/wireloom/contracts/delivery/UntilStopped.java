package io.wireloom.contracts.delivery;

import java.util.function.Predicate;

/**
 * Tells outages from faults, and takes everything for an outage once the service is stopping: its pools and clients close under the
 * records in hand, so that what fails then says nothing about the record, which comes again after the next start. Safe for use by
 * several threads.
 */
public final class UntilStopped implements Predicate<Throwable> {

    private final Predicate<Throwable> isOutage;
    private volatile boolean stopping;

    /**
     * @param isOutage tells an outage while the service runs
     */
    public UntilStopped(Predicate<Throwable> isOutage) {
        this.isOutage = isOutage;
    }

    /** From now on nothing is held against a record. */
    public void stop() {
        stopping = true;
    }

    @Override
    public boolean test(Throwable failure) {
        return stopping || isOutage.test(failure);
    }
}
