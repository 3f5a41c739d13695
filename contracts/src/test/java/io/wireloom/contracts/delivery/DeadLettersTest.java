package io.wireloom.contracts.delivery;

import static io.wireloom.contracts.delivery.DeliveryFixture.header;
import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Topic;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class DeadLettersTest {

    @Test
    void saysWhyAndWhereAndWhen() {
        ProducerRecord<String, byte[]> letter = letter(DeliveryFixture.record(), new IllegalStateException("a bug"));

        assertThat(letter.topic()).isEqualTo("articles.dedupe-service.dead-letter");
        assertThat(header(letter, DeadLetters.REASON)).isEqualTo("a bug");
        assertThat(header(letter, DeadLetters.EXCEPTION)).isEqualTo("java.lang.IllegalStateException");
        assertThat(header(letter, DeadLetters.STAGE)).isEqualTo("dedupe-service");
        assertThat(header(letter, DeadLetters.TOPIC)).isEqualTo("articles");
        assertThat(header(letter, DeadLetters.PARTITION)).isEqualTo("2");
        assertThat(header(letter, DeadLetters.OFFSET)).isEqualTo("17");
        assertThat(header(letter, DeadLetters.AT)).isEqualTo("2024-03-13T18:07:02Z");
    }

    @Test
    void keepsBytesThatAreNoText() {
        byte[] garbage = {(byte) 0xff, 0, (byte) 0xc3, 0x28};
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>("articles", 0, 0, null, garbage);

        ProducerRecord<String, byte[]> letter = letter(record, new IllegalStateException("garbage"));

        assertThat(letter.value()).isEqualTo(garbage);
        assertThat(letter.key()).isNull();
    }

    @Test
    void keepsARecordWithoutAValue() {
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>("articles", 0, 0, "a-1", null);

        assertThat(letter(record, new IllegalStateException("empty")).value()).isNull();
    }

    @Test
    void replacesTheReasonsOfAnEarlierDeathWhenAReplayedRecordDiesAgain() {
        ConsumerRecord<String, byte[]> record = DeliveryFixture.record();
        record.headers().add(DeadLetters.REASON, "the first reason".getBytes(StandardCharsets.UTF_8));

        ProducerRecord<String, byte[]> letter = letter(record, new IllegalStateException("the second reason"));

        assertThat(letter.headers().headers(DeadLetters.REASON)).hasSize(1);
        assertThat(header(letter, DeadLetters.REASON)).isEqualTo("the second reason");
        assertThat(header(letter, "ce_id")).isEqualTo("a-1:v-1");
    }

    @Test
    void namesTheKindOfFailureWhenItHasNoMessage() {
        assertThat(DeadLetters.reason(new IllegalStateException(" "))).isEqualTo("IllegalStateException");
        assertThat(DeadLetters.reason(new NullPointerException())).isEqualTo("NullPointerException");
    }

    private static ProducerRecord<String, byte[]> letter(ConsumerRecord<String, byte[]> record, Throwable failure) {
        return DeadLetters.of(record, Topic.ARTICLES, "dedupe-service", failure, DeliveryFixture.NOW);
    }
}
