package io.wireloom.dedupe.incidents;

import io.wireloom.contracts.Claim;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How the claims of an incident differ on where, when and by whom it was done, and who denies it. Distinct values are compared. */
final class CircumstanceDifferences {

    private static final int MOST_VALUES = 30;

    /** What several tellings say alike. */
    private record Told(Telling example, List<Telling> tellings) {}

    private final Origins origins;
    private final Differences differences;

    private CircumstanceDifferences(Origins origins, Differences differences) {
        this.origins = origins;
        this.differences = differences;
    }

    static void find(List<Telling> standing, List<Telling> denials, Origins origins, Differences differences) {
        CircumstanceDifferences circumstances = new CircumstanceDifferences(origins, differences);
        circumstances.places(standing);
        circumstances.times(standing);
        circumstances.actors(standing);
        circumstances.denials(standing, denials);
    }

    private void places(List<Telling> standing) {
        List<Told> told = distinct(
                standing.stream()
                        .filter(telling -> !telling.placesFromContext()
                                && !telling.places().isEmpty())
                        .toList(),
                telling -> names(telling.places()));
        Differences.pairs(told, (one, other) -> {
            List<Claim.Place> ours = one.example().places();
            List<Claim.Place> theirs = other.example().places();
            Where where = Where.between(ours, theirs);
            boolean rival = where == Where.NEAR || where == Where.APART;
            if (rival || (where == Where.WITHIN && !origins(one).equals(origins(other)))) {
                boolean ordered = wide(ours) == wide(theirs) ? placed(one).compareTo(placed(other)) < 0 : wide(theirs);
                Told inner = ordered ? one : other;
                Told outer = inner.equals(one) ? other : one;
                boolean within = where == Where.WITHIN && wide(ours) != wide(theirs);
                put(
                        "place",
                        inner,
                        outer,
                        placed(inner)
                                + (within ? ", within " : " against ")
                                + placed(outer)
                                + (rival ? distance(ours, theirs) : ""));
            }
        });
    }

    /** Whether one is a province, or the seat that stands for its province. */
    private static boolean wide(List<Claim.Place> places) {
        return places.stream()
                .anyMatch(place -> Where.division(place) || place.name().equals(place.admin1()));
    }

    private Set<String> origins(Told told) {
        return told.tellings().stream().map(origins::keyOf).collect(Collectors.toSet());
    }

    private String placed(Told told) {
        return names(told.example().places()) + " (" + who(told) + ")";
    }

    private static String names(List<Claim.Place> places) {
        return places.stream().map(Claim.Place::name).distinct().sorted().collect(Collectors.joining(" and "));
    }

    private static String distance(List<Claim.Place> ours, List<Claim.Place> theirs) {
        return ours.stream()
                .flatMap(our -> theirs.stream()
                        .filter(their -> our.lat() != null && their.lat() != null)
                        .map(their -> Where.km(our, their)))
                .min(Comparator.naturalOrder())
                .map(km -> String.format(Locale.ROOT, ", %.0f km apart", km))
                .orElse("");
    }

    /** Days that do not meet, or meet in part; a wider interval around a day is no difference. */
    private void times(List<Telling> standing) {
        List<Told> told = distinct(
                standing.stream()
                        .filter(telling -> telling.when().basis() == When.Basis.STATED)
                        .toList(),
                telling -> telling.when().words());
        Differences.pairs(told, (one, other) -> {
            boolean ordered =
                    one.example().when().start().isBefore(other.example().when().start());
            Told first = ordered ? one : other;
            Told second = ordered ? other : one;
            When earlier = first.example().when();
            When later = second.example().when();
            if (!contains(earlier, later) && !contains(later, earlier)) {
                long days = ChronoUnit.DAYS.between(earlier.end(), later.start());
                put(
                        "time",
                        first,
                        second,
                        earlier.words() + " (" + who(first) + ") against " + later.words() + " (" + who(second) + ")"
                                + (days > 0 ? ", " + days + (days == 1 ? " day" : " days") + " apart" : ""));
            }
        });
    }

    private static boolean contains(When outer, When inner) {
        return !outer.start().isAfter(inner.start()) && !outer.end().isBefore(inner.end());
    }

    private void actors(List<Telling> standing) {
        List<Told> told = distinct(
                standing.stream().filter(telling -> !bodies(telling).isEmpty()).toList(),
                telling -> String.join("|", bodies(telling)) + "|" + telling.subtype());
        Differences.pairs(told, (one, other) -> {
            Set<String> ours = bodies(one.example());
            if (Parties.differ(one.example(), other.example())
                    && bodies(other.example()).stream().noneMatch(ours::contains)) {
                boolean ordered = actors(one).compareTo(actors(other)) < 0;
                Told first = ordered ? one : other;
                Told second = ordered ? other : one;
                put(
                        "actor",
                        first,
                        second,
                        "done by " + actors(first) + " (" + who(first) + ") against " + actors(second) + " ("
                                + who(second) + ")");
            }
        });
    }

    private static Set<String> bodies(Telling telling) {
        return Stances.accused(telling);
    }

    private static String actors(Told told) {
        Set<String> named = Parties.named(told.example().claim().actors());
        return told.example().claim().actors().stream()
                .filter(actor -> named.contains(Telling.entityId(actor)))
                .map(Claim.Entity::name)
                .distinct()
                .sorted()
                .collect(Collectors.joining(" and "));
    }

    /** One line for each origin and thing that it denies, with those who say it. */
    private void denials(List<Telling> standing, List<Telling> denials) {
        Map<String, List<Telling>> byOrigin = denials.stream()
                .collect(Collectors.groupingBy(
                        denial -> denial.aboutCivilians() + "|" + origins.keyOf(denial),
                        TreeMap::new,
                        Collectors.toList()));
        byOrigin.values().forEach(own -> denial(standing, own));
    }

    private void denial(List<Telling> standing, List<Telling> own) {
        boolean civilians = own.get(0).aboutCivilians();
        String origin = origins.keyOf(own.get(0));
        List<Telling> denied = standing.stream()
                .filter(telling -> !origins.keyOf(telling).equals(origin))
                .filter(telling -> !civilians || telling.aboutCivilians() || telling.countsCasualties())
                .toList();
        if (!denied.isEmpty()) {
            Set<String> ids = new TreeSet<>();
            own.forEach(telling -> ids.add(telling.id()));
            denied.forEach(telling -> ids.add(telling.id()));
            long sayers = denied.stream().map(origins::keyOf).distinct().count();
            differences.put(
                    "denial",
                    null,
                    ids,
                    name(origin) + " denies "
                            + (civilians ? "that civilians were harmed, as " : "what ") + who(denied)
                            + (sayers == 1 ? " says" : " say"));
        }
    }

    private String name(String origin) {
        return origins.nameOf(origin) == null ? "the publisher" : origins.nameOf(origin);
    }

    private List<Told> distinct(List<Telling> tellings, Function<Telling, String> value) {
        return tellings.stream()
                .collect(Collectors.groupingBy(value, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(same -> new Told(same.get(0), same))
                .sorted(Comparator.comparingInt((Told told) -> -(int) told.tellings().stream()
                                .map(origins::keyOf)
                                .distinct()
                                .count())
                        .thenComparing(told -> value.apply(told.example())))
                .limit(MOST_VALUES)
                .toList();
    }

    private void put(String kind, Told one, Told other, String text) {
        Set<String> ids = new TreeSet<>();
        one.tellings().forEach(telling -> ids.add(telling.id()));
        other.tellings().forEach(telling -> ids.add(telling.id()));
        differences.put(kind, null, ids, text);
    }

    private String who(Told told) {
        return who(told.tellings());
    }

    private String who(List<Telling> tellings) {
        return Differences.names(
                tellings.stream().map(origins::keyOf).map(this::name).toList());
    }
}
