package io.wireloom.extract.time;

import io.wireloom.extract.text.Sentence;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads days written in figures: "25-12-2014", "12/25/2014". Where both the day and the month may come first, the reading near the
 * day that dates count from is taken, if only one is; else both are candidates.
 */
final class NumericDates {

    private static final Pattern FIGURES = Pattern.compile("(\\d{1,2})[-./](\\d{1,2})[-./](\\d{4})");
    private static final int SLASHED_TOKENS = 5;
    private static final int NEAR_DAYS = 31;

    private final Sentence sentence;
    private final Anchor anchor;

    NumericDates(Sentence sentence, Anchor anchor) {
        this.sentence = sentence;
        this.anchor = anchor;
    }

    /** The day that begins at token {@code i}. */
    Optional<Found> at(int i) {
        return read(sentence.lower(i), i + 1).or(() -> read(joined(i), i + SLASHED_TOKENS));
    }

    /** "25/12/2014" is five tokens. */
    private String joined(int i) {
        boolean slashed = i + SLASHED_TOKENS <= sentence.size()
                && sentence.lower(i + 1).equals("/")
                && sentence.lower(i + 3).equals("/");
        return slashed ? sentence.span(i, i + SLASHED_TOKENS).text() : "";
    }

    private Optional<Found> read(String figures, int to) {
        Matcher matcher = FIGURES.matcher(figures);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(matcher.group(1));
        int second = Integer.parseInt(matcher.group(2));
        int year = Integer.parseInt(matcher.group(3));
        List<LocalDate> readings = Stream.of(day(year, second, first), day(year, first, second))
                .flatMap(Optional::stream)
                .distinct()
                .sorted()
                .toList();
        List<LocalDate> near = readings.stream().filter(this::near).toList();
        List<LocalDate> likely = near.size() == 1 ? near : readings;
        return switch (likely.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(Found.day(to, likely.get(0), "explicit"));
            default -> Optional.of(Found.oneOf(to, null, likely));
        };
    }

    private boolean near(LocalDate day) {
        return anchor.day() != null && Math.abs(ChronoUnit.DAYS.between(anchor.day(), day)) <= NEAR_DAYS;
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
