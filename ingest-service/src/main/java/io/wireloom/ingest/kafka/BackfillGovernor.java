package io.wireloom.ingest.kafka;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.reactive.messaging.ChannelRegistry;
import io.smallrye.reactive.messaging.PausableChannel;
import io.wireloom.contracts.status.BrokerSilentException;
import io.wireloom.ingest.config.IngestConfig;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Lets the backfill lane through while little waits on the line (gauge {@code wireloom_backfill_held_back}). Each look at the line
 * allows so many records; when they are through, the channel is paused until the next. Nothing is allowed while the broker does not say what waits.
 */
@ApplicationScoped
class BackfillGovernor {

    static final String CHANNEL = "wire-copy-backfill";

    private final BrokerQueues queues;
    private final ChannelRegistry channels;
    private final int most;
    private long taken;
    private long mayTake;
    private volatile boolean heldBack = true;
    private boolean blind;

    BackfillGovernor(BrokerQueues queues, ChannelRegistry channels, IngestConfig config, MeterRegistry meters) {
        this.queues = queues;
        this.channels = channels;
        this.most = config.backfill().mostWaiting();
        Gauge.builder("wireloom.backfill.held.back", this, governor -> governor.heldBack ? 1 : 0)
                .description("Whether so much waits on the line that nothing of the backfill lane goes through")
                .register(meters);
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        long before = taken();
        allow(before, room());
    }

    /** A record of the lane is in hand. */
    synchronized void take() {
        if (++taken >= mayTake) {
            channel().pause();
        }
    }

    private synchronized long taken() {
        return taken;
    }

    private int room() {
        try {
            int room = most < 1 ? Allowance.of(0, most) : Allowance.of(queues.longestOfTheLine(), most);
            blind = false;
            return room;
        } catch (BrokerSilentException e) {
            if (!blind) {
                Log.warnf(e.getCause(), "The backfill is held back: it cannot be seen what waits");
            }
            blind = true;
            return 0;
        }
    }

    /** What went through since the look began was not seen by it, and counts. */
    private synchronized void allow(long before, int records) {
        PausableChannel channel = channel();
        if (channel == null) {
            // The service is still starting; the channel begins paused.
            return;
        }
        mayTake = before + records;
        heldBack = records == 0;
        if (taken < mayTake) {
            channel.resume();
        } else {
            channel.pause();
        }
    }

    private PausableChannel channel() {
        return channels.getPausable(CHANNEL);
    }
}
