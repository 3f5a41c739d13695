package io.wireloom.dedupe.incidents;

import io.wireloom.contracts.Claim.Tally;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One number, with everybody who stands by it.
 *
 * @param tally the number
 * @param said by whom
 */
record Rival(Tally tally, List<Said> said) {

    /** Who has most origins first, then the smaller number. */
    private static final Comparator<Rival> SUPPORT = Comparator.comparingInt(
                    (Rival rival) -> -rival.origins().size())
            .thenComparing(rival -> rival.first().least())
            .thenComparing(rival -> rival.first().most());

    /** The distinct numbers of one measure and group, the best supported first. */
    static List<Rival> of(Collection<Said> said) {
        return said.stream()
                .collect(
                        Collectors.groupingBy(one -> one.least() + "|" + one.most(), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(same -> new Rival(same.get(0).tally(), same))
                .sorted(SUPPORT)
                .toList();
    }

    Said first() {
        return said.get(0);
    }

    Set<String> origins() {
        return said.stream().map(Said::origin).collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> claimIds() {
        Set<String> ids = new TreeSet<>();
        said.forEach(one -> ids.addAll(one.claimIds()));
        return ids;
    }

    String who() {
        return Differences.names(said.stream()
                .map(one -> one.name() == null ? "the publisher" : one.name())
                .toList());
    }

    String words() {
        return first().range() + " (" + who() + ")";
    }
}
