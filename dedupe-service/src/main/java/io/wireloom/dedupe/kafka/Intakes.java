package io.wireloom.dedupe.kafka;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.Topic;
import io.wireloom.contracts.delivery.Delivery;
import io.wireloom.contracts.delivery.Outcome;
import io.wireloom.dedupe.persistence.WeavingTransactions;
import io.wireloom.dedupe.weaving.Weaver;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What the consumers have in common: read, weave in one transaction, publish what changed. */
@ApplicationScoped
class Intakes {

    private final Deliveries deliveries;
    private final WeavingTransactions transactions;
    private final Publisher publisher;

    Intakes(Deliveries deliveries, WeavingTransactions transactions, Publisher publisher) {
        this.deliveries = deliveries;
        this.transactions = transactions;
        this.publisher = publisher;
    }

    /**
     * The intake of a topic. Duplicates are published after too: their first taking may have ended between the commit and the broker.
     *
     * @param read what a record's value holds; done before others wait for their turn to weave
     */
    <T> Intake<T> of(Topic topic, Function<byte[], T> read, BiFunction<Weaver, List<T>, Uni<List<Outcome>>> weave) {
        Delivery delivery = deliveries.of(topic);
        return new Intake<>(delivery, delivery.batches(record -> read.apply(record.value()), messages -> transactions
                .with(weaver -> weave.apply(weaver, messages))
                .call(publisher::publish)));
    }
}
