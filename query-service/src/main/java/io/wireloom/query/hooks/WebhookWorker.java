package io.wireloom.query.hooks;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.wireloom.query.config.WebhooksConfig;
import io.wireloom.query.persistence.DeliveryRepository;
import io.wireloom.query.timing.Ticks;
import io.wireloom.query.webhooks.Answer;
import io.wireloom.query.webhooks.Attempt;
import io.wireloom.query.webhooks.Backoff;
import io.wireloom.query.webhooks.Delivery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Takes what is due out of line and sends it, so many at once and one at a time to each webhook. What an instance took and did not settle, as it went down, is due again
 * after twice the time that an attempt may take.
 */
@ApplicationScoped
class WebhookWorker {

    private static final Duration FORGET_EVERY = Duration.ofHours(1);

    private final DeliveryRepository deliveries;
    private final WebhookCaller caller;
    private final Ticks ticks;
    private final WebhooksConfig config;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Backoff backoff;
    private final AtomicInteger busy = new AtomicInteger();

    WebhookWorker(
            DeliveryRepository deliveries,
            WebhookCaller caller,
            Ticks ticks,
            WebhooksConfig config,
            MeterRegistry meters,
            Clock clock) {
        this.deliveries = deliveries;
        this.caller = caller;
        this.ticks = ticks;
        this.config = config;
        this.meters = meters;
        this.clock = clock;
        this.backoff = new Backoff(config.firstWait(), config.longestWait());
        List.of("delivered", "retried", "dead").forEach(this::attempts);
    }

    private Counter attempts(String outcome) {
        return Counter.builder("wireloom.webhook.attempts")
                .description("Attempts to deliver to a webhook, by what came of them")
                .tag("outcome", outcome)
                .register(meters);
    }

    void start(@Observes StartupEvent event) {
        ticks.every(config.poll(), "Sending to webhooks", this::send);
        ticks.every(FORGET_EVERY, "Forgetting settled deliveries", () -> deliveries
                .forget(config.keep())
                .replaceWith(false));
    }

    private Uni<Boolean> send() {
        int free = config.concurrency() - busy.get();
        return free <= 0
                ? Uni.createFrom().item(false)
                : deliveries
                        .claim(free, config.timeout().multipliedBy(2))
                        .invoke(due -> due.forEach(this::send))
                        .replaceWith(false);
    }

    private void send(Attempt attempt) {
        busy.incrementAndGet();
        ticks.apart("Sending to a webhook", () -> {
            Context context = Vertx.currentContext();
            return caller.call(attempt)
                    .emitOn(task -> context.runOnContext(ready -> task.run()))
                    .chain(answer -> settle(attempt, answer))
                    .eventually(busy::decrementAndGet)
                    // What waited for this one need not wait for the next look as well.
                    .chain(() -> send())
                    .replaceWithVoid();
        });
    }

    private Uni<Void> settle(Attempt attempt, Answer answer) {
        Duration wait = backoff.after(attempt.number(), ThreadLocalRandom.current());
        Answer.Verdict verdict = answer.verdict(attempt, clock.instant(), wait, config.giveUpAfter());
        String outcome = verdict.state() == Delivery.State.PENDING
                ? "retried"
                : verdict.state().name().toLowerCase(Locale.ROOT);
        attempts(outcome).increment();
        if (answer.error() != null) {
            Log.debugf("A webhook did not take a delivery id=%s reason=%s", attempt.deliveryId(), answer.error());
        }
        return deliveries.settle(
                attempt.deliveryId(), verdict.state(), verdict.next(), answer.status(), answer.error());
    }
}
