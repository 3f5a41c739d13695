package io.wireloom.contracts.delivery;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Settles the fates of records by the batch, as {@link Delivery} does one by one. Made by {@link Delivery#batches}.
 *
 * @param <T> what a record is read as
 */
public final class BatchDelivery<T> {

    private static final Logger LOG = LoggerFactory.getLogger(BatchDelivery.class);

    private final Delivery delivery;
    private final Function<ConsumerRecord<String, byte[]>, T> reader;
    private final Function<List<T>, Uni<List<Outcome>>> handler;

    BatchDelivery(
            Delivery delivery,
            Function<ConsumerRecord<String, byte[]>, T> reader,
            Function<List<T>, Uni<List<Outcome>>> handler) {
        this.delivery = delivery;
        this.reader = reader;
        this.handler = handler;
    }

    private record Read<T>(InHand inHand, T message) {}

    /** Settles the fate of each of {@code records}; completes when the last is settled. */
    public Uni<Void> deliver(List<ConsumerRecord<String, byte[]>> records) {
        List<Read<T>> read = new ArrayList<>();
        List<Uni<Void>> alone = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            InHand inHand = delivery.received(record);
            try {
                read.add(new Read<>(inHand, reader.apply(record)));
            } catch (RuntimeException unread) {
                alone.add(delivery.settle(inHand, () -> handled(reader.apply(record))));
            }
        }
        return oneByOne(alone).chain(() -> together(read));
    }

    private Uni<Void> together(List<Read<T>> read) {
        if (read.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return delivery.course(read.get(0).inHand(), () -> attempt(read), Optional.<List<Outcome>>empty())
                .chain(outcomes -> {
                    outcomes.ifPresent(settled -> close(read, settled));
                    return outcomes.isPresent()
                            ? Uni.createFrom().voidItem()
                            : oneByOne(read.stream().map(this::alone).toList());
                });
    }

    private void close(List<Read<T>> read, List<Outcome> outcomes) {
        for (int i = 0; i < read.size(); i++) {
            delivery.closed(read.get(i).inHand(), outcomes.get(i));
        }
    }

    /** Empty when one of the records has to be found out; an outage is no reason for that. */
    private Uni<Optional<List<Outcome>>> attempt(List<Read<T>> read) {
        List<T> messages = read.stream().map(Read::message).toList();
        return Uni.createFrom()
                .deferred(() -> handler.apply(messages))
                .map(Optional::of)
                .onFailure(failure -> !delivery.isOutage(failure))
                .recoverWithItem(failure -> {
                    LOG.warn(
                            "Taking a batch apart topic={} records={} reason={}",
                            read.get(0).inHand().record().topic(),
                            read.size(),
                            DeadLetters.reason(failure));
                    return Optional.empty();
                });
    }

    private Uni<Void> alone(Read<T> read) {
        return delivery.settle(read.inHand(), () -> handled(read.message()));
    }

    private Uni<Outcome> handled(T message) {
        return handler.apply(List.of(message)).map(outcomes -> outcomes.get(0));
    }

    private static Uni<Void> oneByOne(List<Uni<Void>> settlements) {
        return Multi.createFrom()
                .iterable(settlements)
                .onItem()
                .transformToUniAndConcatenate(settlement -> settlement)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
