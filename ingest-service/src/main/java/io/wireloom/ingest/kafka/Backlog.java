package io.wireloom.ingest.kafka;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.wireloom.contracts.Topic;
import io.wireloom.contracts.status.BrokerSilentException;
import io.wireloom.ingest.config.IngestConfig;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * How many items stand on {@code wire-copy} that no instance has made an article of. Items that are taken while there are very many
 * would be late, not lost; the doors ask their senders to wait instead. What may wait, on the backfill lane, is not looked at.
 */
@ApplicationScoped
public class Backlog {

    private final BrokerQueues queues;
    private final int most;
    private volatile long waiting;

    Backlog(BrokerQueues queues, IngestConfig config) {
        this.queues = queues;
        this.most = config.door().mostWaiting();
    }

    /** Whether so many wait that no more should be taken now. */
    public boolean high() {
        return most > 0 && waiting > most;
    }

    /** While the broker is silent nothing is known, and nothing can be taken either: the doors say so by themselves. */
    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        if (most < 1) {
            return;
        }
        try {
            long found = queues.waiting(Topic.WIRE_COPY);
            if (found > most != high()) {
                Log.infof(
                        found > most ? "The doors ask to wait: %d items wait" : "The doors are open: %d items wait",
                        found);
            }
            waiting = found;
        } catch (BrokerSilentException e) {
            waiting = 0;
        }
    }
}
