package io.wireloom.endtoend.faults;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Writes short wire copy about invented events in real towns: first reports, reprints, other outlets' own words, later tolls,
 * corrections, a few withdrawals, and here and there something that nobody can read. The same seed gives the same items.
 */
final class Copywriter {

    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 2, 1);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d", Locale.ENGLISH);
    private static final List<String> TOWNS = List.of(
            "Baidoa",
            "Mosul",
            "Kandahar",
            "Maiduguri",
            "Goma",
            "Idlib",
            "Sanaa",
            "Benghazi",
            "Quetta",
            "Cotabato",
            "Bangui",
            "Kharkiv",
            "Tripoli",
            "Peshawar",
            "Mogadishu",
            "Aleppo",
            "Kirkuk",
            "Bamako",
            "Kidal",
            "Juba");
    private static final List<String> OUTLETS = List.of("meridian", "continental", "courier", "harbour", "andes");
    private static final List<String> ATTACKS = List.of(
            "Gunmen attacked a checkpoint",
            "A car bomb exploded near a market",
            "Shells hit a school",
            "Unknown men opened fire on a bus",
            "A drone struck a fuel depot",
            "Militants stormed a police station",
            "A roadside bomb hit a convoy");
    private static final List<String> SPEAKERS = List.of(
            "police",
            "the health ministry",
            "a hospital director",
            "rescue workers",
            "the governor's office",
            "a security official",
            "the army");
    private static final List<String> AFTERMATHS = List.of(
            "Shops in the old quarter stayed closed until the evening",
            "The road to the airport was blocked for hours",
            "Residents carried the injured to a clinic in blankets",
            "Schools will not open before next week",
            "Electricity failed in three districts",
            "A curfew was announced over loudspeakers",
            "Helicopters circled above the river all night");
    private static final List<String> SURNAMES =
            List.of("Hassan", "Okoro", "Petrenko", "Rahimi", "Toure", "Haddad", "Salazar", "Deng", "Warsame", "Nasser");

    private final Random random;
    private final List<Item> items = new ArrayList<>();

    private Copywriter(long seed) {
        random = new Random(seed);
    }

    /** What happened, as the first report has it. */
    private record Event(
            int number, String town, LocalDate day, String attack, int killed, int wounded, String speaker) {}

    /** At least {@code count} items; the versions of an item come in order, other items between them. */
    static List<Item> write(int count, long seed) {
        Copywriter writer = new Copywriter(seed);
        for (int number = 0; writer.items.size() < count; number++) {
            writer.cover(writer.event(number));
        }
        return List.copyOf(writer.items);
    }

    private Event event(int number) {
        return new Event(
                number,
                TOWNS.get(number % TOWNS.size()),
                FIRST_DAY.plusDays(number / TOWNS.size() * 3L),
                pick(ATTACKS),
                2 + random.nextInt(30),
                3 + random.nextInt(50),
                pick(SPEAKERS));
    }

    private void cover(Event event) {
        String outlet = pick(OUTLETS);
        String report = report(event, event.killed);
        add(outlet, event, "report", 1, "usable", report);
        int roll = random.nextInt(20);
        if (roll < 8) {
            add(other(outlet), event, "reprint", 1, "usable", report);
        }
        if (roll % 3 == 0) {
            add(other(outlet), event, "own", 1, "usable", inOtherWords(event));
        }
        if (roll % 4 == 1) {
            add(outlet, event, "report", 2, "usable", report(event, event.killed + 1 + random.nextInt(4)));
        }
        if (roll % 7 == 2) {
            add(outlet, event, "report", 3, "usable", "CORRECTION: the number of dead.\n\n" + report(event, 1));
        }
        if (roll == 19) {
            add(outlet, event, "report", 4, "canceled", "The story is withdrawn.");
        }
        if (event.number % 40 == 7) {
            items.add(
                    new Item(outlet, "unreadable-" + event.number, 1, "usable", time(event, 1), "<nitf><body>", false));
        }
    }

    private void add(String feed, Event event, String kind, int version, String status, String text) {
        items.add(new Item(feed, kind + "-" + event.number, version, status, time(event, version), text, true));
    }

    private static String time(Event event, int version) {
        return event.day
                .atTime(12, event.number % 60)
                .atOffset(ZoneOffset.UTC)
                .plus(Duration.ofHours(version))
                .toInstant()
                .toString();
    }

    private String report(Event event, int killed) {
        return "%s, %s - %s in %s on %s, killing %d people and wounding %d, %s said.%n%n%s, %s %s told reporters.%n"
                .formatted(
                        event.town.toUpperCase(Locale.ROOT),
                        event.day.format(DAY),
                        event.attack,
                        event.town,
                        event.day.format(DAY),
                        killed,
                        event.wounded,
                        event.speaker,
                        pick(AFTERMATHS),
                        pick(List.of("resident", "shopkeeper", "teacher", "driver")),
                        pick(SURNAMES));
    }

    private String inOtherWords(Event event) {
        return "%s, %s - The dead numbered %d, %s said, after an attack on %s. %s, said %s, who lives there.%n"
                .formatted(
                        event.town,
                        event.day.format(DAY),
                        event.killed + random.nextInt(2),
                        pick(SPEAKERS),
                        event.town,
                        pick(AFTERMATHS),
                        pick(SURNAMES));
    }

    private String other(String outlet) {
        return OUTLETS.get((OUTLETS.indexOf(outlet) + 1 + random.nextInt(OUTLETS.size() - 1)) % OUTLETS.size());
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
