package io.wireloom.query.desk;

import io.wireloom.contracts.Claim;
import io.wireloom.query.incidents.Days;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words and figures as people read them. */
public final class Labels {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static final Map<String, String> STATUSES = Map.of(
            "occurred", "Says it happened",
            "denied", "Denies it",
            "planned", "Says it is planned",
            "possible", "Says it may have happened");

    private static final Map<String, String> SPEAKERS =
            Map.of("publisher", "outlet", "medium", "news outlet", "anonymous", "unnamed", "other", "");

    private static final Map<String, String> DISAGREEMENTS = Map.ofEntries(
            Map.entry("conflict", "Rival figures"),
            Map.entry("part", "A part of it"),
            Map.entry("scope", "Counted otherwise"),
            Map.entry("update", "Updated since"),
            Map.entry("unit", "Different units"),
            Map.entry("place", "Where"),
            Map.entry("time", "When"),
            Map.entry("actor", "Who did it"),
            Map.entry("target", "Who was hit"),
            Map.entry("means", "By what means"));

    private static final int PER_CENT = 100;

    private Labels() {}

    /** {@code air-strike} as {@code Air strike}; empty for null. */
    public static String human(String word) {
        if (word == null || word.isBlank()) {
            return "";
        }
        String spaced = word.replace('-', ' ').replace('_', ' ').toLowerCase(Locale.ROOT);
        return spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }

    /** What a claim's status means, in words. */
    public static String status(String word) {
        return STATUSES.getOrDefault(word, human(word));
    }

    /** How sure the kind of event is, from its share; empty for null. */
    public static String sure(Double share) {
        return share == null ? "" : Math.round(share * PER_CENT) + " % sure of the kind of event";
    }

    /** The English name of a country; the code itself when there is none. */
    public static String country(String code) {
        if (code == null) {
            return "";
        }
        String name = new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH);
        return name.isBlank() ? code : name;
    }

    /** {@code Rastan, Homs, Syria}; empty when there is no place. */
    public static String place(Claim.Place place) {
        if (place == null) {
            return "";
        }
        return Stream.of(place.name(), place.admin1(), country(place.country()))
                .filter(part -> part != null && !part.isBlank())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** {@code 30 Sep 2015}, {@code 19–20 Nov 2015}, {@code 30 Sep – 2 Oct 2015}, or that the day is not known. */
    public static String days(Days days) {
        LocalDate start = days.start();
        LocalDate end = days.end();
        if (start == null && end == null) {
            return "Date not told";
        }
        if (start == null || end == null || start.equals(end)) {
            return DAY.format(Objects.requireNonNullElse(start, end));
        }
        boolean month = start.withDayOfMonth(1).equals(end.withDayOfMonth(1));
        return dayBefore(start, end) + (month ? "–" : " – ") + DAY.format(end);
    }

    /** A day. */
    public static String day(LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /** The same words with a capital at their beginning. */
    public static String sentence(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** A day without what a later one tells too: {@code 12}, {@code 30 Sep}, {@code 31 Dec 2015}. */
    public static String dayBefore(LocalDate day, LocalDate later) {
        if (day.getYear() != later.getYear()) {
            return DAY.format(day);
        }
        return day.getMonth() == later.getMonth() ? String.valueOf(day.getDayOfMonth()) : DAY_OF_YEAR.format(day);
    }

    /** What kind of speaker somebody is; empty when that is not told. */
    public static String speaker(String kind) {
        return kind == null ? "" : SPEAKERS.getOrDefault(kind.toLowerCase(Locale.ROOT), kind.replace('-', ' '));
    }

    /** How claims disagree, in a word or two. */
    public static String disagreement(String kind) {
        return DISAGREEMENTS.getOrDefault(kind, human(kind));
    }

    /** {@code 1 Oct 2015, 17:30 UTC}; empty for null. */
    public static String moment(Instant moment) {
        return moment == null ? "" : MOMENT.format(moment);
    }

    /** {@code 27}, {@code 25–30}, {@code at least 25}, {@code up to 30}. */
    public static String figure(Long low, Long high) {
        if (low == null && high == null) {
            return "not told";
        }
        if (high == null) {
            return "at least " + number(low);
        }
        if (low == null) {
            return "up to " + number(high);
        }
        return low.equals(high) ? number(low) : number(low) + "–" + number(high);
    }

    /** {@code 1 origin}, {@code 2 origins}. */
    public static String count(int number, String one, String many) {
        return number(number) + " " + (number == 1 ? one : many);
    }

    /** {@code 1,250}. */
    public static String number(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }
}
