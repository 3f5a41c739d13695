package io.wireloom.dedupe.incidents;

import io.wireloom.contracts.Claim;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What the claims of an incident agree on. */
final class Summary {

    private static final Comparator<Telling> FIRST_TOLD = Comparator.comparing(
                    (Telling telling) -> telling.claim().publishedAt(),
                    Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(telling -> telling.claim().event().start())
            .thenComparing(Telling::id);

    private Summary() {}

    /**
     * The subtype most claims give, of equals the one that is told first; {@code other} only when no claim says more, null when none
     * gives one.
     */
    static String subtype(List<Telling> core) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        core.stream()
                .filter(telling -> telling.subtype() != null)
                .sorted(FIRST_TOLD)
                .forEach(telling -> counts.merge(telling.subtype(), 1, Integer::sum));
        if (counts.size() > 1) {
            counts.remove(Kinds.OTHER);
        }
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** First and last day on which all stated intervals agree, else what context tells; null when nothing tells. */
    static LocalDate[] days(List<Telling> core) {
        LocalDate[] stated = common(core, When.Basis.STATED);
        return stated != null ? stated : common(core, When.Basis.CONTEXT);
    }

    private static LocalDate[] common(List<Telling> core, When.Basis basis) {
        List<When> told = core.stream()
                .map(Telling::when)
                .filter(when -> when.basis() == basis)
                .toList();
        if (told.isEmpty()) {
            return null;
        }
        LocalDate start =
                told.stream().map(When::start).max(Comparator.naturalOrder()).orElseThrow();
        LocalDate end =
                told.stream().map(When::end).min(Comparator.naturalOrder()).orElseThrow();
        if (!start.isAfter(end)) {
            return new LocalDate[] {start, end};
        }
        LocalDate first =
                told.stream().map(When::start).min(Comparator.naturalOrder()).orElseThrow();
        LocalDate last =
                told.stream().map(When::end).max(Comparator.naturalOrder()).orElseThrow();
        return new LocalDate[] {first, last};
    }

    /**
     * The place that most of the claims name or lie in; of equals the most exact. Places taken from context count only when no claim
     * names one itself. Null when none is told.
     */
    static Claim.Place place(List<Telling> core) {
        List<Claim.Place> own = places(core, false);
        List<Claim.Place> named = own.isEmpty() ? places(core, true) : own;
        Map<String, Integer> counts = new HashMap<>();
        named.forEach(place -> counts.merge(name(place), 1, Integer::sum));
        return named.stream()
                .min(Comparator.comparing((Claim.Place place) -> Where.pinpoints(place) ? 0 : 1)
                        .thenComparing(place -> -counts.get(name(place)))
                        .thenComparing(place -> place.precision() == null ? Integer.MAX_VALUE : place.precision())
                        .thenComparing(Summary::name))
                .orElse(null);
    }

    private static List<Claim.Place> places(List<Telling> core, boolean fromContext) {
        return core.stream()
                .filter(telling -> telling.placesFromContext() == fromContext)
                .flatMap(telling -> telling.places().stream())
                .toList();
    }

    private static String name(Claim.Place place) {
        return place.geonameId() != null ? place.geonameId().toString() : String.valueOf(place.name());
    }

    /** The parties named, the most claimed first, then by id. */
    static List<Claim.Entity> parties(List<Telling> tellings, Function<Claim, List<Claim.Entity>> side) {
        Map<String, List<Claim.Entity>> byId = new TreeMap<>();
        tellings.forEach(telling -> side.apply(telling.claim())
                .forEach(entity -> byId.computeIfAbsent(Telling.entityId(entity), key -> new ArrayList<>())
                        .add(entity)));
        return byId.values().stream()
                .sorted(Comparator.comparingInt((List<Claim.Entity> named) -> -named.size()))
                .map(named -> named.get(0))
                .toList();
    }
}
