package io.wireloom.contracts.delivery;

import static io.wireloom.contracts.delivery.DeliveryFixture.fault;
import static io.wireloom.contracts.delivery.DeliveryFixture.header;
import static io.wireloom.contracts.delivery.DeliveryFixture.outage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.UnreadableMessageException;
import java.time.Duration;
import java.util.Collections;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DeliveryTest {

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void closesWithTheOutcomeOfTheHandler(Outcome outcome) {
        DeliveryFixture it = new DeliveryFixture();

        it.deliver(record -> Uni.createFrom().item(outcome));

        assertThat(it.closed(outcome)).isEqualTo(1);
        assertThat(it.closed()).isEqualTo(1);
        assertThat(it.letters).isEmpty();
        assertThat(it.waits).isEmpty();
    }

    @Test
    void deadLettersAnUnreadableRecordAtOnceWithItsBytesAndHeaders() {
        DeliveryFixture it = new DeliveryFixture();

        it.deliver(new UnreadableMessageException("not a readable Article: no brace"));

        assertThat(it.waits).isEmpty();
        assertThat(it.closed(Outcome.DEAD_LETTERED)).isEqualTo(1);
        assertThat(it.letters).singleElement().satisfies(letter -> {
            assertThat(letter.topic()).isEqualTo("articles.extract-service.dead-letter");
            assertThat(letter.key()).isEqualTo("a-1");
            assertThat(letter.value()).asString().isEqualTo("{not json");
            assertThat(header(letter, "ce_id")).isEqualTo("a-1:v-1");
            assertThat(header(letter, DeadLetters.REASON)).isEqualTo("not a readable Article: no brace");
        });
    }

    @Test
    void retriesAFaultAsOftenAsThePolicySaysAndThenDeadLettersIt() {
        DeliveryFixture it = new DeliveryFixture();

        it.deliver(fault(), fault(), fault(), fault());

        assertThat(it.waits).containsExactly(Duration.ofMillis(100), Duration.ofMillis(200), Duration.ofMillis(350));
        assertThat(it.retried()).isEqualTo(3);
        assertThat(it.closed(Outcome.DEAD_LETTERED)).isEqualTo(1);
        assertThat(it.letters).hasSize(1);
    }

    @Test
    void publishesWhatSucceedsAtTheLastAttempt() {
        DeliveryFixture it = new DeliveryFixture();

        it.deliver(fault(), fault(), fault());

        assertThat(it.closed(Outcome.PUBLISHED)).isEqualTo(1);
        assertThat(it.letters).isEmpty();
    }

    @Test
    void treatsAHandlerThatThrowsLikeOneThatFails() {
        DeliveryFixture it = new DeliveryFixture();

        it.deliver(record -> {
            throw new UnreadableMessageException("thrown, not returned");
        });

        assertThat(it.closed(Outcome.DEAD_LETTERED)).isEqualTo(1);
    }

    @Test
    void waitsAnOutageOutFarBeyondTheAttemptsOfAFaultAndNeverDeadLettersIt() {
        DeliveryFixture it = new DeliveryFixture();

        it.deliver(Collections.nCopies(50, outage()).toArray(Throwable[]::new));

        assertThat(it.closed(Outcome.PUBLISHED)).isEqualTo(1);
        assertThat(it.letters).isEmpty();
        assertThat(it.waits).hasSize(50).endsWith(Duration.ofMillis(350));
    }

    @Test
    void doesNotCountTheAttemptsOfAnOutageAgainstTheRecord() {
        DeliveryFixture it = new DeliveryFixture();

        it.deliver(outage(), outage(), outage(), outage(), outage(), fault(), fault());

        assertThat(it.closed(Outcome.PUBLISHED)).isEqualTo(1);
        assertThat(it.letters).isEmpty();
    }

    @Test
    void comesBackFromAnOutageOfDaysWithoutExhaustingTheStack() {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        AtomicInteger attempts = new AtomicInteger();
        DeliveryFixture it = new DeliveryFixture();
        try {
            Delivery delivery = it.withDelay(wait -> Uni.createFrom().emitter(done -> {
                var unused = timer.schedule(() -> done.complete(null), 0, TimeUnit.NANOSECONDS);
            }));

            delivery.deliver(
                            DeliveryFixture.record(),
                            record -> attempts.incrementAndGet() < 50_000
                                    ? Uni.createFrom().failure(outage())
                                    : Uni.createFrom().item(Outcome.PUBLISHED))
                    .await()
                    .atMost(Duration.ofSeconds(60));
        } finally {
            timer.shutdownNow();
        }

        assertThat(it.closed(Outcome.PUBLISHED)).isEqualTo(1);
        assertThat(it.inFlight()).isZero();
    }

    @Test
    void waitsOutAnOutageOfTheDeadLetterTopic() {
        DeliveryFixture it = new DeliveryFixture(outage(), outage());

        it.deliver(new UnreadableMessageException("no JSON"));

        assertThat(it.letters).hasSize(1);
        assertThat(it.waits).containsExactly(Duration.ofMillis(100), Duration.ofMillis(200));
        assertThat(it.closed(Outcome.DEAD_LETTERED)).isEqualTo(1);
    }

    @Test
    void failsWithoutClosingWhenTheDeadLetterCannotBeWrittenForGood() {
        DeliveryFixture it = new DeliveryFixture(new IllegalStateException("not authorised"));

        assertThatThrownBy(() -> it.deliver(new UnreadableMessageException("no JSON")))
                .hasMessage("not authorised");

        assertThat(it.closed()).isZero();
        assertThat(it.inFlight()).isEqualTo(1);
        assertThat(it.delivery.trouble()).hasValueSatisfying(words -> assertThat(words)
                .contains("cannot write the dead letter", "not authorised"));
    }

    @Test
    void saysInWordsWhatItWaitsForAndFallsSilentAfterwards() {
        DeliveryFixture it = new DeliveryFixture();

        it.deliver(outage(), fault());

        assertThat(it.troubles)
                .containsExactly(
                        "waiting for an outage to pass: the database is away (attempt 1, articles/2@17)",
                        "retrying a failed record: a bug (attempt 2, articles/2@17)");
        assertThat(it.delivery.trouble()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void closesTheLedgerWhateverHappens(long seed, int records) {
        Random random = new Random(seed);
        DeliveryFixture it = new DeliveryFixture();

        IntStream.range(0, records).forEach(i -> it.deliver(script(random)));

        assertThat(it.ledger.receivedCount()).isEqualTo(records);
        assertThat(it.closed()).isEqualTo(records);
        assertThat(it.closed(Outcome.DEAD_LETTERED)).isEqualTo(it.letters.size());
        assertThat(it.inFlight()).isZero();
    }

    private static Stream<Arguments> scripts() {
        return IntStream.range(0, 40).mapToObj(seed -> Arguments.of((long) seed, 1 + seed * 3));
    }

    private static Throwable[] script(Random random) {
        return Stream.generate(() -> random.nextInt(3))
                .limit(random.nextInt(8))
                .map(kind -> switch (kind) {
                    case 0 -> outage();
                    case 1 -> fault();
                    default -> new UnreadableMessageException("unreadable");
                })
                .toArray(Throwable[]::new);
    }
}
