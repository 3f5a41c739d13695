package io.wireloom.ingest.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.wireloom.ingest.copy.Parts;
import io.wireloom.ingest.copy.Unpacker;
import io.wireloom.ingest.unpacking.Limits;
import io.wireloom.ingest.unpacking.Unpacking;
import io.wireloom.ingest.wire.Envelope;
import io.wireloom.ingest.wire.Lane;
import io.wireloom.ingest.wire.UnusableItemException;
import io.wireloom.ingest.wire.WireFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class DocumentIntakeTest {

    private final List<ItemAnswer> answers = new ArrayList<>();

    @Test
    void answersForAFaultInAReaderAsForOneMoreItem() throws IOException {
        take(new IllegalStateException("a reader is broken"));
        take(new StackOverflowError());

        assertThat(answers).hasSize(4);
        assertThat(answers.get(1)).isInstanceOfSatisfying(ItemAnswer.Failed.class, failed -> {
            assertThat(failed.index()).isEqualTo(2);
            assertThat(failed.failure()).hasMessage("a reader is broken");
        });
        assertThat(answers.get(3))
                .isInstanceOfSatisfying(ItemAnswer.Failed.class, failed -> assertThat(failed.failure())
                        .isInstanceOf(StackOverflowError.class));
    }

    @Test
    void letsWhoeverAsksStopIt() {
        assertThatThrownBy(() -> take(new CancellationException("the service stops")))
                .isInstanceOf(CancellationException.class);
        assertThat(answers).hasSize(1);
    }

    private void take(Throwable fault) throws IOException {
        Unpacking unpacking = new Unpacking(List.of(failing(fault)), new Limits(1_000, 10, Limits.DEPTH));
        Envelope envelope = Envelope.read(Map.of(), "coast", Instant.parse("2026-03-01T10:00:00Z"))
                .withContent("application/x-ndjson", "day.ndjson");
        new DocumentIntake(unpacking, null, new DoorLedger(new SimpleMeterRegistry()), null)
                .take(
                        new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8)),
                        envelope,
                        new Entrance(Door.FOLDER, Lane.LIVE),
                        new Answers() {
                            @Override
                            public void answer(ItemAnswer answer) {
                                answers.add(answer);
                            }

                            @Override
                            public void awaitRoom() {}
                        });
    }

    /** Refuses one item and then fails. */
    private static Unpacker failing(Throwable fault) {
        return new Unpacker() {
            @Override
            public WireFormat format() {
                return WireFormat.NDJSON;
            }

            @Override
            public void unpack(InputStream body, Envelope envelope, Parts parts) {
                parts.refused(envelope, new UnusableItemException(UnusableItemException.Reason.NOT_TEXT, "no words"));
                if (fault instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) fault;
            }
        };
    }
}
