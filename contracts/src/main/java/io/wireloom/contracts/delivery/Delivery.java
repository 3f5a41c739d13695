package io.wireloom.contracts.delivery;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Topic;
import io.wireloom.contracts.UnreadableMessageException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Takes one record after another off a topic and settles the fate of each.
 *
 * <ul>
 *   <li>An unreadable record is dead-lettered at once.
 *   <li>An outage is waited out in place, with growing waits, for as long as it lasts; {@link #trouble()} says so. Nothing is
 *       ever dead-lettered for an outage.
 *   <li>Any other failure is tried again a bounded number of times, then dead-lettered.
 * </ul>
 *
 * The returned {@link Uni} completes when the fate is settled, so that the offset may be committed; it fails only when the dead
 * letter itself could not be written for a reason that is no outage. Not safe for concurrent records of one channel; the trouble
 * may be read from any thread.
 */
public final class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private final String service;
    private final Topic topic;
    private final Ledger ledger;
    private final RetryPolicy policy;
    private final Predicate<Throwable> isOutage;
    private final Function<ProducerRecord<String, byte[]>, Uni<Void>> deadLetters;
    private final Function<Duration, Uni<Void>> delay;
    private final Clock clock;
    private final AtomicReference<String> trouble = new AtomicReference<>();

    /**
     * @param service the consuming service
     * @param topic the topic it consumes
     * @param ledger counts the fates
     * @param settings how to retry, what counts as an outage, how to wait and what time it is
     * @param deadLetters writes a dead letter; completes when the broker has it
     */
    public Delivery(
            String service,
            Topic topic,
            Ledger ledger,
            Settings settings,
            Function<ProducerRecord<String, byte[]>, Uni<Void>> deadLetters) {
        this.service = service;
        this.topic = topic;
        this.ledger = ledger;
        this.policy = settings.policy();
        this.isOutage = settings.isOutage();
        this.delay = settings.delay();
        this.clock = settings.clock();
        this.deadLetters = deadLetters;
    }

    /**
     * How to retry.
     *
     * @param policy how often and how fast
     * @param isOutage tells what is waited out
     * @param delay completes after the given time, on the thread or context on which the handler has to run
     * @param clock the time written on dead letters
     */
    public record Settings(
            RetryPolicy policy, Predicate<Throwable> isOutage, Function<Duration, Uni<Void>> delay, Clock clock) {}

    /** Settles the fate of {@code record}: what {@code handler} says, or the dead-letter topic. */
    public Uni<Void> deliver(
            ConsumerRecord<String, byte[]> record, Function<ConsumerRecord<String, byte[]>, Uni<Outcome>> handler) {
        ledger.received();
        return attempt(record, handler, 1)
                .invoke(outcome -> {
                    trouble.set(null);
                    ledger.closed(outcome);
                })
                .replaceWithVoid();
    }

    /** What the consumer is waiting for, in words; empty when nothing keeps it from working. */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble.get());
    }

    private Uni<Outcome> attempt(
            ConsumerRecord<String, byte[]> record,
            Function<ConsumerRecord<String, byte[]>, Uni<Outcome>> handler,
            int attempt) {
        return Uni.createFrom()
                .deferred(() -> handler.apply(record))
                .onFailure()
                .recoverWithUni(failure -> afterFailure(record, handler, attempt, failure));
    }

    private Uni<Outcome> afterFailure(
            ConsumerRecord<String, byte[]> record,
            Function<ConsumerRecord<String, byte[]>, Uni<Outcome>> handler,
            int attempt,
            Throwable failure) {
        if (failure instanceof UnreadableMessageException) {
            return deadLetter(record, failure, 1);
        }
        boolean outage = isOutage.test(failure);
        if (!outage && attempt >= policy.attempts()) {
            return deadLetter(record, failure, 1);
        }
        noteTrouble(record, failure, attempt, outage);
        ledger.retried();
        return delay.apply(policy.delayAfter(attempt)).chain(() -> attempt(record, handler, attempt + 1));
    }

    private Uni<Outcome> deadLetter(ConsumerRecord<String, byte[]> record, Throwable failure, int attempt) {
        boolean fault = !(failure instanceof UnreadableMessageException);
        if (attempt == 1) {
            LOG.atLevel(fault ? Level.ERROR : Level.WARN)
                    .setCause(fault ? failure : null)
                    .log(
                            "Dead-lettered topic={} partition={} offset={} reason={}",
                            record.topic(),
                            record.partition(),
                            record.offset(),
                            DeadLetters.reason(failure));
        }
        return deadLetters
                .apply(DeadLetters.of(record, topic, service, failure, clock.instant()))
                .replaceWith(Outcome.DEAD_LETTERED)
                .onFailure(isOutage)
                .recoverWithUni(outage -> {
                    noteTrouble(record, outage, attempt, true);
                    return delay.apply(policy.delayAfter(attempt))
                            .chain(() -> deadLetter(record, failure, attempt + 1));
                });
    }

    private void noteTrouble(ConsumerRecord<String, byte[]> record, Throwable failure, int attempt, boolean outage) {
        String reason = DeadLetters.reason(failure);
        trouble.set((outage ? "waiting for an outage to pass: " : "retrying a failed record: ") + reason + " (attempt "
                + attempt + ", " + record.topic() + "/" + record.partition() + "@" + record.offset() + ")");
        if (attempt == 1) {
            LOG.warn(
                    "Retrying topic={} partition={} offset={} reason={}",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    reason);
        }
    }
}
