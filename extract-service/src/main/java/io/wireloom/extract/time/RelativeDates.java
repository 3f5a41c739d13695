package io.wireloom.extract.time;

import io.wireloom.extract.text.Sentence;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads dates that count from the anchor ("yesterday", "last week", "two days ago"), or from the day told before them ("two days
 * later", "the next day").
 */
final class RelativeDates {

    private static final Map<String, Integer> NEIGHBOURS =
            Map.of("next", 1, "following", 1, "previous", -1, "preceding", -1, "same", 0);
    private static final Set<String> ORDINALS =
            Set.of("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");
    private static final Set<String> DETERMINERS = Set.of("a", "the", "its", "their");
    private static final Set<String> INTO = Set.of("for", "in", "on", "into", "entered", "entering");
    private static final Set<String> RUNNING = Set.of("straight", "consecutive", "successive", "full");
    private static final int OVERNIGHT = 1;

    private final Sentence sentence;
    private final Anchor anchor;
    private final LocalDate told;
    private final Periods periods;
    private final Weekdays weekdays;

    /**
     * @param told the day that the text told last; null when none
     */
    RelativeDates(Sentence sentence, Anchor anchor, LocalDate told) {
        this.sentence = sentence;
        this.anchor = anchor;
        this.told = told;
        this.periods = new Periods(sentence, anchor);
        this.weekdays = new Weekdays(sentence, anchor);
    }

    Optional<Found> at(int i) {
        return switch (sentence.lower(i)) {
            case "today", "tonight" -> Optional.of(Found.day(i + 1, anchor.day(), anchor.basis()));
            case "yesterday" -> Optional.of(Found.day(partOfDay(i + 1), shifted(-1), anchor.basis()));
            case "tomorrow" -> Optional.of(Found.day(partOfDay(i + 1), shifted(1), anchor.basis()));
            case "overnight" -> Optional.of(Found.days(i + 1, shifted(-OVERNIGHT), anchor.day(), anchor.basis()));
            default ->
                periods.at(i)
                        .or(() -> weekdays.at(i))
                        .or(() -> counted(i))
                        .or(() -> neighbour(i))
                        .or(() -> ordinal(i));
        };
    }

    private LocalDate shifted(int days) {
        return anchor.day() == null ? null : anchor.day().plusDays(days);
    }

    private int partOfDay(int i) {
        return DateWords.isPartOfDay(sentence.lower(i)) ? i + 1 : i;
    }

    /** "two days ago", "a week earlier", "three days later". */
    private Optional<Found> counted(int i) {
        int count = DateWords.count(sentence.lower(i));
        ChronoUnit unit = count < 0 ? null : Periods.unit(sentence.lower(i + 1));
        if (unit == null) {
            return Optional.empty();
        }
        return switch (sentence.lower(i + 2)) {
            case "ago" -> Optional.of(counted(i + 3, Periods.minus(anchor.day(), count, unit), unit));
            case "earlier", "before" ->
                bare(i + 3) ? Optional.of(counted(i + 3, Periods.minus(told, count, unit), unit)) : Optional.empty();
            case "later", "afterwards", "on" ->
                bare(i + 3) ? Optional.of(counted(i + 3, Periods.minus(told, -count, unit), unit)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** "a day before the vote" counts from the vote, which no table knows. */
    private boolean bare(int next) {
        return !sentence.lower(next - 1).equals("before")
                        && !sentence.lower(next - 1).equals("on")
                || next >= sentence.size()
                || !sentence.token(next).word();
    }

    private Found counted(int to, LocalDate day, ChronoUnit unit) {
        return Found.of(to, day, day, Periods.precision(unit), anchor.basis());
    }

    /** "the next day", "the same day", "the day before", "that day". */
    private Optional<Found> neighbour(int i) {
        boolean definite = sentence.lower(i).equals("the");
        Integer shift = NEIGHBOURS.get(sentence.lower(i + 1));
        boolean named = definite && shift != null && sentence.lower(i + 2).equals("day");
        if (named) {
            return Optional.of(told(i + 3, shift));
        }
        boolean dayBefore = definite
                && sentence.lower(i + 1).equals("day")
                && sentence.lower(i + 2).equals("before");
        if (dayBefore && bare(i + 3)) {
            return Optional.of(told(i + 3, -1));
        }
        boolean that = sentence.lower(i).equals("that") && sentence.lower(i + 1).equals("day");
        return that && told != null ? Optional.of(told(i + 2, 0)) : Optional.empty();
    }

    private Found told(int to, int shift) {
        return Found.day(to, told == null ? null : told.plusDays(shift), anchor.basis());
    }

    /** "in the second day of", "for a third straight day": the day that is told of is the one that is reported. */
    private Optional<Found> ordinal(int i) {
        int at = DETERMINERS.contains(sentence.lower(i)) ? i + 1 : i;
        if (!ORDINALS.contains(sentence.lower(at)) || !INTO.contains(sentence.lower(i - 1))) {
            return Optional.empty();
        }
        int day = RUNNING.contains(sentence.lower(at + 1)) ? at + 2 : at + 1;
        boolean lasts = day > at + 1
                || !sentence.lower(i - 1).equals("on")
                || sentence.lower(day + 1).equals("of");
        return sentence.lower(day).equals("day") && lasts
                ? Optional.of(Found.day(day + 1, anchor.day(), anchor.basis()))
                : Optional.empty();
    }
}
