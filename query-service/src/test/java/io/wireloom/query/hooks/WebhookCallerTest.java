package io.wireloom.query.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.wireloom.query.Receiver;
import io.wireloom.query.config.WebhooksConfig;
import io.wireloom.query.webhooks.Answer;
import io.wireloom.query.webhooks.Attempt;
import io.wireloom.query.webhooks.Seal;
import io.wireloom.query.webhooks.Secret;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebhookCallerTest {

    private final Vertx vertx = Vertx.vertx();
    private final Receiver receiver = new Receiver();

    @AfterEach
    void close() {
        receiver.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void callsNoPrivateAddressUnlessItMay() {
        assertThat(call(false).error()).isEqualTo("localhost is an address of a private network, which is not called");
        assertThat(receiver.received()).isEmpty();

        assertThat(call(true)).isEqualTo(new Answer(204, null));
        assertThat(receiver.received()).hasSize(1);
    }

    @Test
    void followsNoRedirect() {
        receiver.answer(204, 307);

        assertThat(call(true)).isEqualTo(new Answer(307, "answered 307"));
        assertThat(receiver.received()).hasSize(1);
    }

    private Answer call(boolean allowPrivate) {
        String secret = Secret.of(null, new SecureRandom()).text();
        Attempt attempt = new Attempt("wd-1", "wh-1", 1, Instant.EPOCH, "{}", receiver.url(), secret);
        return new WebhookCaller(vertx, config(allowPrivate), new Seal(List.of()), Clock.systemUTC())
                .call(attempt)
                .await()
                .atMost(Duration.ofSeconds(10));
    }

    private static WebhooksConfig config(boolean allowPrivate) {
        return new WebhooksConfig() {
            @Override
            public boolean allowPrivate() {
                return allowPrivate;
            }

            @Override
            public Optional<List<String>> keys() {
                return Optional.empty();
            }

            @Override
            public Duration poll() {
                return Duration.ofMillis(100);
            }

            @Override
            public int concurrency() {
                return 2;
            }

            @Override
            public Duration timeout() {
                return Duration.ofSeconds(5);
            }

            @Override
            public Duration firstWait() {
                return Duration.ofSeconds(1);
            }

            @Override
            public Duration longestWait() {
                return Duration.ofSeconds(1);
            }

            @Override
            public Duration giveUpAfter() {
                return Duration.ofSeconds(1);
            }

            @Override
            public Duration keep() {
                return Duration.ofDays(1);
            }
        };
    }
}
