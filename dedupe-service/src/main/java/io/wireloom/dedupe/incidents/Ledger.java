package io.wireloom.dedupe.incidents;

import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Claim.Tally;
import io.wireloom.contracts.Incident.Figure;
import io.wireloom.contracts.Incident.TallySummary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The figures of an incident, side by side per measure and group. Nothing is summed or averaged; a speaker's later figure
 * supersedes the earlier one in the low, best and high, but both stay listed.
 */
final class Ledger {

    /**
     * A figure with what decides its standing.
     *
     * @param tally as told
     * @param telling who told it
     * @param origin key of its origin
     * @param speaker to show
     */
    record Entry(Tally tally, Telling telling, String origin, String speaker) {

        Instant saidAt() {
            return telling.claim().publishedAt();
        }

        Figure figure() {
            return new Figure(telling.id(), tally.low(), tally.high(), speaker, tally.text());
        }

        String words() {
            return Figures.range(tally.low(), tally.high()) + (speaker == null ? "" : " (" + speaker + ")");
        }

        boolean sameNumber(Entry other) {
            return Objects.equals(tally.low(), other.tally.low()) && Objects.equals(tally.high(), other.tally.high());
        }
    }

    private final Map<String, List<Entry>> byThing = new TreeMap<>();

    private Ledger() {}

    /** @param tellings the incident's standing tellings, no denials, in order of saying */
    static Ledger of(List<Telling> tellings, Origins origins) {
        Ledger ledger = new Ledger();
        for (Telling telling : tellings) {
            for (Tally tally : telling.claim().tallies()) {
                ledger.byThing
                        .computeIfAbsent(tally.measure() + "|" + Figures.of(tally), key -> new ArrayList<>())
                        .add(new Entry(tally, telling, origins.keyOf(telling), origins.speaker(telling)));
            }
        }
        return ledger;
    }

    List<TallySummary> summaries() {
        return byThing.values().stream().map(Ledger::summary).toList();
    }

    /** Every figure in order of saying, by measure and group. */
    Map<String, List<Entry>> entries() {
        return byThing;
    }

    /** The figures no later figure of the same origin stands against. */
    static List<Entry> standing(List<Entry> entries) {
        return entries.stream()
                .filter(entry -> entries.stream().noneMatch(later -> supersedes(later, entry)))
                .toList();
    }

    static boolean supersedes(Entry later, Entry earlier) {
        return later.origin().equals(earlier.origin())
                && !later.sameNumber(earlier)
                && later.saidAt() != null
                && earlier.saidAt() != null
                && later.saidAt().isAfter(earlier.saidAt());
    }

    private static TallySummary summary(List<Entry> entries) {
        List<Entry> standing = standing(entries);
        Tally first = entries.get(0).tally();
        Long low = standing.stream()
                .map(entry -> entry.tally().low())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        boolean open = standing.stream().anyMatch(entry -> entry.tally().high() == null);
        Long high = open
                ? null
                : standing.stream()
                        .map(entry -> entry.tally().high())
                        .max(Comparator.naturalOrder())
                        .orElse(null);
        List<Figure> figures = entries.stream().map(Entry::figure).toList();
        return new TallySummary(first.measure(), Figures.of(first), low, best(standing), high, figures);
    }

    /** The exact figure with the most origins; on a tie the one said last, then the greater one. */
    private static Long best(List<Entry> standing) {
        Map<Long, Set<String>> origins = new HashMap<>();
        Map<Long, Instant> lastSaid = new HashMap<>();
        standing.stream().filter(entry -> Figures.exact(entry.tally())).forEach(entry -> {
            Long number = entry.tally().low();
            origins.merge(number, Set.of(entry.origin()), Ledger::union);
            Instant said = entry.saidAt() == null ? Instant.MIN : entry.saidAt();
            lastSaid.merge(number, said, (one, other) -> one.isAfter(other) ? one : other);
        });
        return origins.keySet().stream()
                .max(Comparator.comparingInt(
                                (Long number) -> origins.get(number).size())
                        .thenComparing(lastSaid::get)
                        .thenComparing(Comparator.naturalOrder()))
                .orElse(null);
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
    }

    static List<String> claimIds(Entry one, Entry other) {
        return List.of(one, other).stream()
                .map(entry -> entry.telling().claim())
                .map(Claim::claimId)
                .distinct()
                .sorted()
                .toList();
    }
}
