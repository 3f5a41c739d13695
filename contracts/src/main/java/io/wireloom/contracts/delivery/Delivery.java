package io.wireloom.contracts.delivery;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.wireloom.contracts.Topic;
import io.wireloom.contracts.UnreadableMessageException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Takes records off a topic, one after another or a batch at a time, and settles the fate of each.
 *
 * <ul>
 *   <li>An unreadable record is dead-lettered at once.
 *   <li>An outage is waited out in place, with growing waits, for as long as it lasts; {@link #trouble()} says so. Nothing is
 *       ever dead-lettered for an outage.
 *   <li>Any other failure is tried again a bounded number of times, then dead-lettered.
 *   <li>A batch that fails for another reason than an outage is taken apart: its records are delivered one by one, so that only
 *       the one that no waiting mends is dead-lettered.
 * </ul>
 *
 * The returned {@link Uni} completes when the fate of all is settled, so that the offset may be committed; it fails only when the dead
 * letter itself could not be written for a reason that is no outage. Not safe for concurrent records of one channel, which a batch
 * is not; the trouble may be read from any thread.
 */
public final class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private final String service;
    private final Topic topic;
    private final Ledger ledger;
    private final Traces traces;
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
        this.traces = settings.traces();
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
     * @param traces how the items that records are about are traced
     */
    public record Settings(
            RetryPolicy policy,
            Predicate<Throwable> isOutage,
            Function<Duration, Uni<Void>> delay,
            Clock clock,
            Traces traces) {}

    /** Settles the fate of {@code record}: what {@code handler} says, or the dead-letter topic. */
    public Uni<Void> deliver(
            ConsumerRecord<String, byte[]> record, Function<ConsumerRecord<String, byte[]>, Uni<Outcome>> handler) {
        return settle(received(record), () -> handler.apply(record));
    }

    /**
     * Settles fates by the batch.
     *
     * @param reader reads a record; what it throws {@link UnreadableMessageException} for is dead-lettered while the rest goes on
     * @param handler takes in all that was read, or nothing of it, and answers an outcome for each in turn; called again with each
     *     alone when it fails for a reason that is no outage
     */
    public <T> BatchDelivery<T> batches(
            Function<ConsumerRecord<String, byte[]>, T> reader, Function<List<T>, Uni<List<Outcome>>> handler) {
        return new BatchDelivery<>(this, reader, handler);
    }

    InHand received(ConsumerRecord<String, byte[]> record) {
        return new InHand(record, ledger.received(), traces.begin(record));
    }

    Uni<Void> settle(InHand inHand, Supplier<Uni<Outcome>> handler) {
        return course(inHand, handler, Outcome.DEAD_LETTERED)
                .invoke(outcome -> closed(inHand, outcome))
                .replaceWithVoid();
    }

    /** Attempts what {@code handler} does until it succeeds; answers {@code deadLettered} when the record was dead-lettered. */
    <R> Uni<R> course(InHand inHand, Supplier<Uni<R>> handler, R deadLettered) {
        return Uni.createFrom().emitter(fate -> new Course<>(inHand, handler, deadLettered, fate).attempt());
    }

    void closed(InHand inHand, Outcome outcome) {
        trouble.set(null);
        inHand.end(outcome);
    }

    boolean isOutage(Throwable failure) {
        return isOutage.test(failure);
    }

    /** What the consumer is waiting for, in words; empty when nothing keeps it from working. */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble.get());
    }

    /**
     * The course of one record, or of a batch that goes by the name of its first, to its fate. Each attempt subscribes anew instead of chaining onto the one before: a chain as long as
     * an outage of hours would exhaust the stack when it completes.
     */
    private final class Course<R> {

        private final ConsumerRecord<String, byte[]> record;
        private final Traces.Step step;
        private final Supplier<Uni<R>> handler;
        private final R deadLettered;
        private final UniEmitter<? super R> fate;
        private final AtomicBoolean ended = new AtomicBoolean();
        private int attempts;
        private int faults;
        private int outagesInARow;

        Course(InHand inHand, Supplier<Uni<R>> handler, R deadLettered, UniEmitter<? super R> fate) {
            this.record = inHand.record();
            this.step = inHand.step();
            this.handler = handler;
            this.deadLettered = deadLettered;
            this.fate = fate;
            fate.onTermination(() -> ended.set(true));
        }

        void attempt() {
            attempts++;
            run(handler::get, this::settle, this::afterFailure);
        }

        private void settle(R outcome) {
            if (outagesInARow > 0) {
                step.log(() -> LOG.info(
                        "Recovered topic={} partition={} offset={} attempts={}",
                        record.topic(),
                        record.partition(),
                        record.offset(),
                        attempts));
            }
            fate.complete(outcome);
        }

        private void afterFailure(Throwable failure) {
            if (failure instanceof UnreadableMessageException) {
                deadLetter(failure);
            } else if (isOutage.test(failure)) {
                waitOut(failure, this::attempt);
            } else if (++faults >= policy.attempts()) {
                deadLetter(failure);
            } else {
                outagesInARow = 0;
                note("retrying a failed record: ", failure, faults == 1);
                after(policy.delayAfter(faults), this::attempt);
            }
        }

        private void waitOut(Throwable outage, Runnable next) {
            outagesInARow++;
            note("waiting for an outage to pass: ", outage, outagesInARow == 1);
            after(policy.delayAfter(outagesInARow), next);
        }

        private void deadLetter(Throwable failure) {
            boolean fault = !(failure instanceof UnreadableMessageException);
            step.log(() -> LOG.atLevel(fault ? Level.ERROR : Level.WARN)
                    .setCause(fault ? failure : null)
                    .log(
                            "Dead-lettering topic={} partition={} offset={} reason={}",
                            record.topic(),
                            record.partition(),
                            record.offset(),
                            DeadLetters.reason(failure)));
            outagesInARow = 0;
            write(
                    DeadLetters.of(record, topic, service, failure, clock.instant()),
                    fault ? Refusal.FAULT : Refusal.UNREADABLE);
        }

        private void write(ProducerRecord<String, byte[]> letter, Refusal reason) {
            Consumer<Void> written = done -> {
                ledger.deadLettered(reason);
                settle(deadLettered);
            };
            run(() -> deadLetters.apply(letter), written, failure -> {
                if (isOutage.test(failure)) {
                    waitOut(failure, () -> write(letter, reason));
                } else {
                    note("cannot write the dead letter: ", failure, true);
                    fate.fail(failure);
                }
            });
        }

        private void after(Duration wait, Runnable next) {
            ledger.retried();
            run(() -> delay.apply(wait), done -> next.run(), fate::fail);
        }

        /** Subscribes to {@code step}; what its callbacks throw fails the record rather than getting lost. */
        private <T> void run(Supplier<Uni<? extends T>> step, Consumer<T> then, Consumer<Throwable> otherwise) {
            if (ended.get()) {
                return;
            }
            Uni.createFrom().deferred(step).subscribe().with(guarded(then), guarded(otherwise));
        }

        private <T> Consumer<T> guarded(Consumer<T> callback) {
            return value -> {
                try {
                    callback.accept(value);
                } catch (RuntimeException e) {
                    fate.fail(e);
                }
            };
        }

        private void note(String what, Throwable failure, boolean first) {
            String reason = DeadLetters.reason(failure);
            trouble.set(what + reason + " (attempt " + attempts + ", " + record.topic() + "/" + record.partition() + "@"
                    + record.offset() + ")");
            if (first) {
                step.log(() -> LOG.warn(
                        "Not processed yet topic={} partition={} offset={} reason={}",
                        record.topic(),
                        record.partition(),
                        record.offset(),
                        reason));
            }
        }
    }
}
