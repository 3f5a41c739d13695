package io.wireloom.contracts.delivery;

import static io.wireloom.contracts.delivery.DeliveryFixture.fault;
import static io.wireloom.contracts.delivery.DeliveryFixture.outage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.UnreadableMessageException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records are texts; "unreadable" and "misread" cannot be read, "poison" makes every batch that holds it fail. */
class BatchDeliveryTest {

    private final List<List<String>> taken = new ArrayList<>();
    private final List<Throwable> outages = new ArrayList<>();

    @Test
    void takesABatchAtOnce() {
        DeliveryFixture it = new DeliveryFixture();

        deliver(it, "a", "b", "c");

        assertThat(taken).containsExactly(List.of("a", "b", "c"));
        assertThat(it.closed(Outcome.PUBLISHED)).isEqualTo(3);
        assertThat(it.inFlight()).isZero();
    }

    @Test
    void closesEachRecordWithItsOwnOutcome() {
        DeliveryFixture it = new DeliveryFixture();

        deliver(it, "a", "twice", "b");

        assertThat(it.closed(Outcome.PUBLISHED)).isEqualTo(2);
        assertThat(it.closed(Outcome.DUPLICATE)).isEqualTo(1);
    }

    @Test
    void deadLettersWhatCannotBeReadAndTakesTheRestTogether() {
        DeliveryFixture it = new DeliveryFixture();

        deliver(it, "a", "unreadable", "b");

        assertThat(taken).containsExactly(List.of("a", "b"));
        assertThat(it.letters)
                .singleElement()
                .satisfies(letter -> assertThat(letter.value()).asString().isEqualTo("unreadable"));
        assertThat(it.waits).isEmpty();
        assertThat(it.closed(Outcome.DEAD_LETTERED)).isEqualTo(1);
        assertThat(it.closed()).isEqualTo(3);
    }

    @Test
    void findsOutThePoisonousRecordAndKeepsTheOthers() {
        DeliveryFixture it = new DeliveryFixture();

        deliver(it, "a", "poison", "b");

        assertThat(taken).containsExactly(List.of("a"), List.of("b"));
        assertThat(it.letters)
                .singleElement()
                .satisfies(letter -> assertThat(letter.value()).asString().isEqualTo("poison"));
        assertThat(it.closed(Outcome.PUBLISHED)).isEqualTo(2);
        assertThat(it.inFlight()).isZero();
    }

    @Test
    void treatsAReaderThatFailsLikeAHandlerThatFails() {
        DeliveryFixture it = new DeliveryFixture();

        deliver(it, "a", "misread");

        assertThat(taken).containsExactly(List.of("a"));
        assertThat(it.waits).hasSize(3);
        assertThat(it.closed(Outcome.DEAD_LETTERED)).isEqualTo(1);
    }

    @Test
    void waitsAnOutageOutWithTheWholeBatch() {
        DeliveryFixture it = new DeliveryFixture();
        outages.addAll(Collections.nCopies(20, outage()));

        deliver(it, "a", "b");

        assertThat(taken).containsExactly(List.of("a", "b"));
        assertThat(it.waits).hasSize(20);
        assertThat(it.troubles).allMatch(words -> words.startsWith("waiting for an outage to pass"));
        assertThat(it.delivery.trouble()).isEmpty();
        assertThat(it.letters).isEmpty();
    }

    @Test
    void completesOnlyWhenTheFateOfAllIsSettled() {
        DeliveryFixture it = new DeliveryFixture(new IllegalStateException("not authorised"));

        assertThatThrownBy(() -> deliver(it, "a", "unreadable")).hasMessage("not authorised");

        assertThat(it.inFlight()).isPositive();
    }

    @Test
    void takesNothingFromAnEmptyBatch() {
        DeliveryFixture it = new DeliveryFixture();

        deliver(it);

        assertThat(taken).isEmpty();
        assertThat(it.closed()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void closesTheLedgerWhateverHappens(long seed) {
        Random random = new Random(seed);
        DeliveryFixture it = new DeliveryFixture();
        int received = 0;
        for (int batch = 0; batch < 30; batch++) {
            outages.addAll(Collections.nCopies(random.nextInt(3), outage()));
            String[] words = IntStream.range(0, random.nextInt(8))
                    .mapToObj(i -> List.of("a", "b", "twice", "unreadable", "poison", "misread")
                            .get(random.nextInt(6)))
                    .toArray(String[]::new);
            received += words.length;
            deliver(it, words);
        }

        assertThat(it.ledger.receivedCount()).isEqualTo(received);
        assertThat(it.closed()).isEqualTo(received);
        assertThat(it.closed(Outcome.DEAD_LETTERED)).isEqualTo(it.letters.size());
        assertThat(it.inFlight()).isZero();
    }

    private void deliver(DeliveryFixture it, String... words) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        for (String word : words) {
            records.add(
                    new ConsumerRecord<>("articles", 2, records.size(), word, word.getBytes(StandardCharsets.UTF_8)));
        }
        it.delivery
                .batches(BatchDeliveryTest::read, this::handle)
                .deliver(records)
                .await()
                .atMost(Duration.ofSeconds(20));
    }

    private static String read(ConsumerRecord<String, byte[]> record) {
        String word = new String(record.value(), StandardCharsets.UTF_8);
        if (word.equals("unreadable")) {
            throw new UnreadableMessageException("not a word");
        }
        if (word.equals("misread")) {
            throw new IllegalStateException("a bug in reading");
        }
        return word;
    }

    private Uni<List<Outcome>> handle(List<String> words) {
        if (!outages.isEmpty()) {
            return Uni.createFrom().failure(outages.remove(0));
        }
        if (words.contains("poison")) {
            return Uni.createFrom().failure(fault());
        }
        taken.add(words);
        return Uni.createFrom()
                .item(words.stream()
                        .map(word -> word.equals("twice") ? Outcome.DUPLICATE : Outcome.PUBLISHED)
                        .toList());
    }
}
