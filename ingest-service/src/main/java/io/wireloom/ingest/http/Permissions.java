package io.wireloom.ingest.http;

import io.vertx.ext.web.RoutingContext;
import io.wireloom.contracts.access.Caller;
import io.wireloom.ingest.doors.Permission;
import io.wireloom.ingest.feeds.FeedLimits;
import io.wireloom.ingest.wire.Envelope;
import io.wireloom.ingest.wire.UnusableItemException;
import io.wireloom.ingest.wire.UnusableItemException.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** Lets in what whoever asks may deliver, as long as the feed keeps to its limit. */
@ApplicationScoped
class Permissions {

    /** A document is read no faster than its feed may send, but a request does not wait for ever. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final FeedLimits limits;

    Permissions(FeedLimits limits) {
        this.limits = limits;
    }

    /** For a single item: told at once when it comes too soon. */
    Permission atOnce(RoutingContext context) {
        Caller caller = Access.caller(context);
        AtomicBoolean refused = Access.refusedInPart(context);
        return envelope -> {
            allowed(caller, envelope, refused);
            long seconds = limits.take(envelope.feed());
            if (seconds > 0) {
                throw tooOften(envelope, seconds);
            }
        };
    }

    /** For the items of a document: those that come too soon wait for a while. */
    Permission waiting(RoutingContext context) {
        Caller caller = Access.caller(context);
        AtomicBoolean refused = Access.refusedInPart(context);
        return envelope -> {
            allowed(caller, envelope, refused);
            long until = System.nanoTime() + LONGEST_WAIT.toNanos();
            long seconds = limits.take(envelope.feed());
            while (seconds > 0) {
                if (System.nanoTime() + Duration.ofSeconds(seconds).toNanos() > until) {
                    throw tooOften(envelope, seconds);
                }
                pause(seconds);
                seconds = limits.take(envelope.feed());
            }
        };
    }

    private static void allowed(Caller caller, Envelope envelope, AtomicBoolean refused) {
        if (!caller.mayDeliver(envelope.feed())) {
            refused.set(true);
            throw new UnusableItemException(
                    Reason.ANOTHERS_FEED, caller.name() + " may not deliver items of the feed " + envelope.feed());
        }
    }

    private UnusableItemException tooOften(Envelope envelope, long seconds) {
        return new UnusableItemException(
                Reason.TOO_OFTEN,
                "the feed " + envelope.feed() + " may send " + limits.perMinute(envelope.feed())
                        + " items a minute; send it again in " + seconds + " s",
                seconds);
    }

    private static void pause(long seconds) {
        try {
            Thread.sleep(Duration.ofSeconds(seconds).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnusableItemException(Reason.TOO_OFTEN, "the service stops; send it again", 1);
        }
    }
}
