package io.wireloom.bench.incidents.changed;

import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident.Disagreement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A field of the facts that a rewrite may change, with what a claim says of it and how a difference in it is shown. */
enum Field {
    DATE("date of death", Set.of("time")),
    PLACE("place of death", Set.of("place")),
    ACTOR("actor", Set.of("actor")),
    CAUSE("cause of death", Set.of("means")),
    CASUALTY("name of casualty or group", Set.of("target", "scope")),
    /** Changed by some rewrites though the data does not say so. */
    FIGURE("figure", Set.of("conflict", "scope", "update", "unit"));

    private static final List<String> CALENDAR = List.of(
            "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "mon", "tue", "wed",
            "thu", "fri", "sat", "sun");

    private static final Set<String> NAMES = Set.of(
            "january",
            "february",
            "march",
            "april",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday");

    /** "Shelled", "shelling" and "shells" are one cause: so many letters of it are compared. */
    private static final int STEM = 4;

    private final String label;
    private final Set<String> kinds;

    Field(String label, Set<String> kinds) {
        this.label = label;
        this.kinds = kinds;
    }

    /** As the data names it, in small letters. */
    String label() {
        return label;
    }

    static Optional<Field> of(String label) {
        return Arrays.stream(values())
                .filter(field -> field.label.equals(label.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** The kinds of disagreement that show a difference in it. */
    Set<String> kinds() {
        return kinds;
    }

    Words words(String text) {
        return Words.of(text, this::form);
    }

    /** What a claim says of it; of figures only those of the disagreement's measure. */
    Words words(Claim claim, Disagreement shown) {
        return switch (this) {
            case DATE -> time(claim.time());
            case PLACE -> words(claim.places().stream().flatMap(place -> Stream.of(place.name(), place.text())));
            case ACTOR -> words(claim.actors().stream().flatMap(party -> Stream.of(party.name(), party.text())));
            case CAUSE ->
                words(Stream.concat(
                        Stream.of(claim.event().text(), claim.event().subtype()),
                        claim.weapons().stream().flatMap(weapon -> Stream.of(weapon.name(), weapon.text()))));
            case CASUALTY ->
                words(Stream.concat(
                        claim.targets().stream().flatMap(party -> Stream.of(party.name(), party.text())),
                        claim.tallies().stream().flatMap(tally -> Stream.of(tally.of(), tally.text()))));
            case FIGURE ->
                words(claim.tallies().stream()
                        .filter(tally -> shown == null
                                || shown.measure() == null
                                || shown.measure().equals(tally.measure()))
                        .map(Claim.Tally::text));
        };
    }

    private Words words(Stream<String> texts) {
        return Words.of(texts.filter(text -> text != null).toList(), this::form);
    }

    private Words time(Claim.Time time) {
        List<String> said = new ArrayList<>();
        if (time != null) {
            said.add(time.text());
            Stream.of(Optional.ofNullable(time.start()), Optional.ofNullable(time.end()))
                    .flatMap(Optional::stream)
                    .forEach(day -> said.add(spelled(day)));
        }
        return Words.of(said, this::form);
    }

    private static String spelled(LocalDate day) {
        return day.getDayOfWeek() + " " + day.getDayOfMonth() + " " + day.getMonth() + " " + day.getYear();
    }

    private String form(String word) {
        return switch (this) {
            case DATE -> calendar(word);
            case CAUSE -> word.length() < STEM ? "" : word.substring(0, STEM);
            case CASUALTY -> Character.isDigit(word.charAt(0)) ? "" : word;
            default -> word;
        };
    }

    private static String calendar(String word) {
        if (Character.isDigit(word.charAt(0))) {
            return word.replaceFirst("^0+(?=\\d)", "").replaceFirst("(?<=\\d)(st|nd|rd|th)$", "");
        }
        String brief = word.substring(0, Math.min(3, word.length()));
        boolean named = NAMES.contains(word) || word.length() <= 4 || "tuesday".startsWith(word);
        return named && CALENDAR.contains(brief) ? brief : "";
    }
}
