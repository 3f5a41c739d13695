package io.wireloom.bench.incidents.seeds;

import static io.wireloom.bench.incidents.seeds.Woven.differs;
import static io.wireloom.bench.incidents.seeds.Woven.figure;
import static io.wireloom.bench.incidents.seeds.Woven.lens;
import static io.wireloom.bench.incidents.seeds.Woven.origin;
import static io.wireloom.bench.incidents.seeds.Woven.origins;
import static io.wireloom.bench.incidents.seeds.Woven.place;
import static io.wireloom.bench.incidents.seeds.Woven.reversal;
import static io.wireloom.bench.incidents.seeds.Woven.stance;
import static io.wireloom.bench.incidents.seeds.Woven.without;

import io.wireloom.contracts.Incident;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a reader of the five texts knows: who counts what, who denies, and what is not the same. */
final class SeedFacts {

    private static final String RUSSIA = "russia";
    private static final String OBSERVATORY = "syrian-observatory";
    private static final String COALITION = "national-coalition";
    private static final LocalDate FIRST_DAY = LocalDate.of(2015, 9, 30);

    private static final Predicate<Incident> MISSILES = figure("missiles", "", 26);
    private static final Predicate<Incident> TROOPS = figure("troops", "", 200, 999L);
    private static final Predicate<Incident> OBSERVED = figure("killed", "civilians", 27);
    private static final Predicate<Incident> HOMS = OBSERVED.and(figure("killed", "", 36));
    private static final Predicate<Incident> SORTIES = figure("sorties", "", 20);
    private static final Predicate<Incident> DAY_OF_SIXTY = figure("targets", "", 60);

    /**
     * A fact.
     *
     * @param name in words
     * @param holds of what was woven
     */
    record Fact(String name, Predicate<Woven> holds) {}

    private SeedFacts() {}

    static List<Fact> all() {
        return Stream.of(movements(), homs(), readings(), others(), voices())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Fact> movements() {
        return List.of(
                new Fact(
                        "26 missiles at 11 targets: one incident of 002 and 004",
                        woven -> woven.any(
                                MISSILES.and(figure("targets", "", 11)).and(woven.from("002", "004")))),
                new Fact(
                        "26 missiles: Russia and Russian officials are one origin",
                        woven -> woven.all(MISSILES, origins(1).and(origin(RUSSIA)))),
                new Fact(
                        "4 missiles that fell in Iran are no part of the 26",
                        woven -> woven.all(figure("missiles", "", 4), MISSILES.negate())),
                new Fact(
                        "hundreds of Iranian troops: one origin through Reuters",
                        woven -> woven.any(TROOPS.and(origins(1))
                                .and(origin("via:reuters"))
                                .and(woven.from("000", "001", "002", "003")))),
                new Fact(
                        "Iran has not answered for the troops",
                        woven -> woven.any(TROOPS.and(incident -> incident.unanswered().stream()
                                .anyMatch(open -> open.entityId().equals("iran"))))),
                new Fact("000 adds no origin to what 001 tells", woven -> woven.addsNone("000", "001")));
    }

    private static List<Fact> homs() {
        return List.of(
                new Fact(
                        "30 September, Homs: 27 civilians, 5 combatants and 36 in one incident",
                        woven -> woven.any(
                                HOMS.and(figure("killed", "combatants", 5)).and(on(FIRST_DAY)))),
                new Fact(
                        "Homs: the Observatory and the Coalition are origins",
                        woven -> woven.any(HOMS.and(origin(OBSERVATORY)).and(origin(COALITION)))),
                new Fact(
                        "Homs: the head of the opposition group is Khoja",
                        woven -> woven.any(HOMS.and(incident -> incident.origins().stream()
                                .noneMatch(origin -> origin.key().startsWith("head-of"))))),
                new Fact(
                        "Homs: 27 against 36 civilians, 9 apart",
                        woven -> woven.any(HOMS.and(differs("conflict", "27", "36", "9 apart")))),
                new Fact(
                        "Homs: five children are a part of the 36",
                        woven -> woven.any(HOMS.and(differs("part", "children", "5 of the 36")))),
                new Fact(
                        "Homs: 27 + 5 = 32 against 36, 4 fewer",
                        woven -> woven.any(
                                HOMS.and(differs("scope", "27 civilians", "5 combatants", "= 32", "36", "4 fewer")))));
    }

    private static List<Fact> readings() {
        return List.of(
                new Fact("Homs: nothing is summed", woven -> woven.all(HOMS, without(32, 41, 63, 68))),
                new Fact(
                        "Homs: Putin denies that civilians were killed",
                        woven -> woven.any(
                                HOMS.and(stance(RUSSIA, "denied", "civilians")).and(differs("denial", "Putin")))),
                new Fact(
                        "Homs: contested",
                        woven -> woven.all(HOMS, incident -> incident.grade().equals("contested"))),
                new Fact(
                        "Homs: Talbiseh and Homs province together",
                        woven -> woven.any(HOMS.and(place("Talbis")).and(place("Homs")))),
                new Fact(
                        "Homs: civilians by UCDP 27 to 36",
                        woven -> woven.any(HOMS.and(incident -> incident.lenses().stream()
                                .anyMatch(lens -> lens.lens().equals("ucdp")
                                        && lens.of().equals("civilians")
                                        && Long.valueOf(27).equals(lens.low())
                                        && Long.valueOf(36).equals(lens.high()))))),
                new Fact(
                        "Homs: civilians by ACLED 27, by Airwars 27 to 36",
                        woven -> woven.any(HOMS.and(lens("acled", "civilians", 27L, 27L, 27L))
                                .and(lens("airwars", "civilians", 27L, 27L, 36L)))));
    }

    private static List<Fact> others() {
        return List.of(
                new Fact(
                        "Hama on 1 October is another event", woven -> woven.all(place("Latamina"), OBSERVED.negate())),
                new Fact(
                        "20 sorties over two days are not the strike on Homs",
                        woven -> woven.all(SORTIES, OBSERVED.negate())),
                new Fact("20 sorties: Konashenkov speaks for Russia", woven -> woven.all(SORTIES, origin(RUSSIA))),
                new Fact(
                        "20 sorties and 12 targets are units",
                        woven -> woven.any(SORTIES.and(differs("unit", "20", "12")))),
                new Fact(
                        "a day of 60 targets is neither Homs nor the missiles",
                        woven -> woven.all(
                                DAY_OF_SIXTY, OBSERVED.or(MISSILES).or(SORTIES).negate())),
                new Fact(
                        "55 targets are not the 11 of the missiles",
                        woven -> woven.all(figure("targets", "", 55), MISSILES.negate())),
                new Fact(
                        "27 targets of one agency are not 60 of a ministry",
                        woven -> woven.all(figure("targets", "", 27), DAY_OF_SIXTY.negate())));
    }

    private static List<Fact> voices() {
        return List.of(
                new Fact(
                        "300 killed rebels: only Russia says so",
                        woven ->
                                woven.all(figure("killed", "combatants", 300), incident -> incident.positions().stream()
                                        .anyMatch(position -> position.speaker().equals(RUSSIA)))),
                new Fact(
                        "the Kremlin denied other targets, then admitted them",
                        woven -> woven.any(reversal(RUSSIA, "denied it", "admitted"))),
                new Fact(
                        "Moscow denies that civilians were killed",
                        woven -> woven.any(woven.from("001").and(stance(RUSSIA, "denied", "civilians")))),
                new Fact("a senator does not speak for the United States", woven -> woven.any(origin("john-mccain"))),
                new Fact("Turkey's foreign minister speaks for Turkey", woven -> woven.any(origin("turkey"))));
    }

    private static Predicate<Incident> on(LocalDate day) {
        return incident -> day.equals(incident.start()) && day.equals(incident.end());
    }
}
