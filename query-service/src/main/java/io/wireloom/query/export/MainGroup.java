package io.wireloom.query.export;

import io.wireloom.contracts.Incident;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * The one group whose figures stand in a column made for a single number: everybody, else the group that most claims speak of, of
 * equals the first by name. Groups are never added up.
 */
final class MainGroup {

    private MainGroup() {}

    /** The figures of a measure. */
    static Optional<Incident.TallySummary> of(List<Incident.TallySummary> tallies, String measure) {
        return choose(
                tallies, tally -> measure.equals(tally.measure()), Incident.TallySummary::of, tally -> tally.figures()
                        .size());
    }

    /** The figures of a measure as a lens reads them. */
    static Optional<Incident.Lens> of(List<Incident.Lens> lenses, String name, String measure) {
        return choose(
                lenses,
                lens -> name.equals(lens.lens()) && measure.equals(lens.measure()),
                Incident.Lens::of,
                lens -> lens.claimIds().size());
    }

    private static <T> Optional<T> choose(
            List<T> all, Predicate<T> asked, Function<T, String> group, ToIntFunction<T> claims) {
        return all.stream()
                .filter(asked)
                .min(Comparator.comparing((T one) -> !told(group.apply(one)).isEmpty())
                        .thenComparing(claims::applyAsInt, Comparator.reverseOrder())
                        .thenComparing(one -> told(group.apply(one))));
    }

    private static String told(String group) {
        return group == null ? "" : group;
    }
}
