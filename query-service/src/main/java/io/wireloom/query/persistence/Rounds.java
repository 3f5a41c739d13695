package io.wireloom.query.persistence;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.delivery.Outcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Batches that are written by few statements: in each round every key stands once, and what follows of one key sees what came before. */
final class Rounds {

    private Rounds() {}

    /**
     * Does {@code work} with one round after another, and answers what all of them did, in the order of the batch.
     *
     * @param key what must not stand in one round twice
     */
    static <T, R> Uni<List<R>> in(List<T> batch, Function<T, String> key, Function<List<T>, Uni<List<R>>> work) {
        return Multi.createFrom()
                .iterable(of(batch, key))
                .onItem()
                .transformToUniAndConcatenate(work::apply)
                .collect()
                .asList()
                .map(answers -> answers.stream().flatMap(List::stream).toList());
    }

    static <T> List<List<T>> of(List<T> batch, Function<T, String> key) {
        List<List<T>> rounds = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (T item : batch) {
            if (rounds.isEmpty() || keys.contains(key.apply(item))) {
                rounds.add(new ArrayList<>());
                keys.clear();
            }
            keys.add(key.apply(item));
            rounds.get(rounds.size() - 1).add(item);
        }
        return rounds;
    }

    /** The outcome of each item of a round of which those with the given keys were written, and the others stood already. */
    static <T> List<Outcome> outcomes(List<T> round, Function<T, String> key, Collection<String> written) {
        return round.stream()
                .map(item -> written.contains(key.apply(item)) ? Outcome.PUBLISHED : Outcome.DUPLICATE)
                .toList();
    }
}
