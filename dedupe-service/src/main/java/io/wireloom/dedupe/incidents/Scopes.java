package io.wireloom.dedupe.incidents;

import io.wireloom.contracts.Claim.Tally;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One origin counts by groups where another counts all, or one group only: "27 civilians and 5 combatants" against "36". The sum is
 * shown in the words of the difference and becomes nobody's figure.
 */
final class Scopes {

    /** The groups that one origin counts side by side. */
    private record Counted(String who, String origin, List<Tally> groups, Set<String> claimIds) {}

    private final String measure;
    private final Differences differences;

    private Scopes(String measure, Differences differences) {
        this.measure = measure;
        this.differences = differences;
    }

    static void find(Ledger ledger, Differences differences) {
        Map<String, List<Said>> byMeasure = new TreeMap<>();
        ledger.things().forEach(said -> Ledger.standing(said).stream()
                .filter(one -> one.tally().partOf() == null)
                .forEach(one -> byMeasure
                        .computeIfAbsent(one.tally().measure(), key -> new ArrayList<>())
                        .add(one)));
        byMeasure.forEach((measure, said) -> new Scopes(measure, differences).compare(said));
    }

    private void compare(List<Said> said) {
        List<Counted> byGroups = byGroups(said).stream().limit(Differences.MOST).toList();
        List<Rival> singles = singles(said, byGroups);
        byGroups.forEach(counted -> singles.stream()
                .filter(single -> !single.origins().contains(counted.origin()))
                .forEach(single -> sum(counted, single)));
        exceeded(said);
    }

    /** Claims that count at least two groups and no whole, each set of groups once per origin. */
    private List<Counted> byGroups(List<Said> said) {
        Map<String, Counted> found = new TreeMap<>();
        said.forEach(one -> one.tellings().forEach(telling -> {
            List<Tally> groups = telling.claim().tallies().stream()
                    .filter(tally -> tally.measure().equals(measure) && tally.partOf() == null)
                    .sorted(Comparator.comparing(Figures::of))
                    .toList();
            boolean split = groups.size() > 1
                    && groups.stream().noneMatch(tally -> Figures.of(tally).isEmpty());
            if (split) {
                String key =
                        one.origin() + "|" + groups.stream().map(Figures::words).toList();
                found.computeIfAbsent(key, missing -> new Counted(name(one), one.origin(), groups, new TreeSet<>()))
                        .claimIds()
                        .add(telling.id());
            }
        }));
        return List.copyOf(found.values());
    }

    /** The numbers of those who count no groups; who says "36" and "36 civilians" says one of them. */
    private static List<Rival> singles(List<Said> said, List<Counted> byGroups) {
        Set<String> splitting = byGroups.stream().map(Counted::origin).collect(Collectors.toSet());
        Map<String, Said> byNumber = new TreeMap<>();
        said.stream()
                .filter(one -> !splitting.contains(one.origin()))
                .forEach(one -> byNumber.merge(
                        one.origin() + "|" + one.range(),
                        one,
                        (known, again) -> Figures.of(known.tally()).isEmpty() ? again : known));
        return byNumber.values().stream()
                .collect(Collectors.groupingBy(one -> Figures.of(one.tally()), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(group -> Rival.of(group).stream().limit(Differences.MOST))
                .toList();
    }

    private void sum(Counted counted, Rival single) {
        Set<String> ids = new TreeSet<>(counted.claimIds());
        ids.addAll(single.claimIds());
        String groups = counted.groups().stream()
                .map(tally -> Figures.range(tally.low(), tally.high()) + " " + Figures.of(tally))
                .collect(Collectors.joining(" + "));
        boolean exact = counted.groups().stream().allMatch(Figures::exact) && Figures.exact(single.tally());
        long sum = counted.groups().stream()
                .filter(Figures::exact)
                .mapToLong(Tally::low)
                .sum();
        String total = exact ? " = " + sum : "";
        differences.put(
                "scope",
                measure,
                ids,
                measure + ": " + groups + total + " (" + counted.who() + ") against "
                        + (single.first().range() + " " + Figures.of(single.tally())).strip() + " (" + single.who()
                        + ")"
                        + (exact ? ", " + difference(sum, single.first().least()) : ""));
    }

    private static String difference(long sum, long other) {
        return sum == other ? "the same in sum" : Math.abs(sum - other) + (sum < other ? " fewer" : " more");
    }

    /** One group of one origin is greater than another origin's whole. */
    private void exceeded(List<Said> said) {
        List<Rival> wholes = Rival.of(
                said.stream().filter(one -> Figures.of(one.tally()).isEmpty()).toList());
        Map<String, List<Said>> groups = said.stream()
                .filter(one -> !Figures.of(one.tally()).isEmpty())
                .collect(Collectors.groupingBy(one -> Figures.of(one.tally()), TreeMap::new, Collectors.toList()));
        groups.values()
                .forEach(of -> Rival.of(of).stream().limit(Differences.MOST).forEach(group -> wholes.stream()
                        .limit(Differences.MOST)
                        .filter(whole -> whole.first().most() < group.first().least())
                        .filter(whole -> !whole.origins().equals(group.origins()))
                        .forEach(whole -> exceeds(group, whole))));
    }

    private void exceeds(Rival group, Rival whole) {
        Set<String> ids = new TreeSet<>(group.claimIds());
        ids.addAll(whole.claimIds());
        long more = group.first().least() - whole.first().most();
        differences.put(
                "scope",
                measure,
                ids,
                measure + ": " + group.first().range() + " "
                        + Figures.of(group.tally()) + " (" + group.who() + ") against "
                        + whole.first().range() + " in all ("
                        + whole.who() + "), " + more + " more");
    }

    private static String name(Said said) {
        return said.name() == null ? "the publisher" : said.name();
    }
}
