package io.wireloom.query.desk;

import io.wireloom.query.overview.Timeline;
import io.wireloom.query.overview.Timeline.Step;
import io.wireloom.query.overview.Unit;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A timeline as it is drawn: bars over equal steps, the whole in one lane and each type or country in one of its own.
 *
 * @param unit {@code day}, {@code week}, {@code month} or {@code year}
 * @param from the first day of the first step, as addresses have it; empty when nothing is dated
 * @param to the last day of the last step
 * @param width how many steps the whole time has; 0 when nothing is dated
 * @param lanes the whole first, then the greatest parts
 * @param ticks the steps that are named under the lanes, from the first to the last
 * @param total how many incidents are drawn
 * @param undated how many tell no day
 * @param peak the greatest number in one step
 */
public record TimeChart(
        String unit,
        String from,
        String to,
        int width,
        List<Lane> lanes,
        List<String> ticks,
        int total,
        int undated,
        int peak) {

    private static final int MOST_LANES = 10;
    private static final int TICKS = 5;

    /** The height of the highest bar. */
    private static final int HEIGHT = 100;

    /** What one incident is at least drawn with, so that it is seen beside hundreds. */
    private static final int LEAST_HEIGHT = 6;

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

    /**
     * Bars one beside another.
     *
     * @param name what is counted
     * @param href the address of the view that shows only this; empty for the whole
     * @param total how many incidents
     * @param bars its steps that hold any
     */
    public record Lane(String name, String href, String total, List<Bar> bars) {}

    /**
     * A bar.
     *
     * @param x how many steps lie before it
     * @param height from 0 to 100
     * @param label the step and its number, in words
     * @param when the step, in words
     * @param count how many incidents
     * @param href the address of the view that shows only this step
     */
    public record Bar(int x, int height, String label, String when, int count, String href) {

        /** Where it begins, from above. */
        public int y() {
            return HEIGHT - height;
        }
    }

    /** How many incidents of which kind of step, in words. */
    public String heading() {
        return Labels.count(total, "dated incident", "dated incidents") + " by " + unit;
    }

    /** What the bars leave out, and how to read them. */
    public String note() {
        String others = undated == 0 ? "" : Labels.number(undated) + " more tell no day. ";
        return others + "The highest bar: " + Labels.number(peak) + ".";
    }

    /** A timeline with links to {@code page}. */
    public static TimeChart of(Timeline timeline, Filters filters, String page) {
        Unit unit = timeline.unit();
        if (timeline.from() == null) {
            return new TimeChart(unit.word(), "", "", 0, List.of(), List.of(), 0, timeline.undated(), 0);
        }
        Drawing drawing = new Drawing(timeline, filters, page);
        int width = unit.steps(timeline.from(), timeline.to());
        return new TimeChart(
                unit.word(),
                unit.start(timeline.from()).toString(),
                unit.end(timeline.to()).toString(),
                width,
                drawing.lanes(),
                ticks(unit, timeline.from(), width),
                timeline.total(),
                timeline.undated(),
                timeline.most());
    }

    /** The names of at most five steps that lie equally far apart. */
    private static List<String> ticks(Unit unit, LocalDate first, int width) {
        int count = Math.min(TICKS, width);
        return IntStream.range(0, count)
                .map(i -> count == 1 ? 0 : Math.round((float) i * (width - 1) / (count - 1)))
                .mapToObj(step -> when(
                        unit,
                        switch (unit) {
                            case DAY -> first.plusDays(step);
                            case WEEK -> unit.start(first).plusWeeks(step);
                            case MONTH -> unit.start(first).plusMonths(step);
                            case YEAR -> unit.start(first).plusYears(step);
                        }))
                .toList();
    }

    private static String when(Unit unit, LocalDate start) {
        return switch (unit) {
            case DAY -> Labels.day(start);
            case WEEK -> "week of " + Labels.day(start);
            case MONTH -> MONTH.format(start);
            case YEAR -> String.valueOf(start.getYear());
        };
    }

    /** Draws lanes. */
    private record Drawing(Timeline timeline, Filters filters, String page) {

        List<Lane> lanes() {
            Lane whole = new Lane("All", "", Labels.number(timeline.total()), bars(Step::count));
            List<Lane> parts =
                    timeline.keys().stream().limit(MOST_LANES).map(this::part).toList();
            return Stream.concat(Stream.of(whole), parts.stream()).toList();
        }

        private Lane part(String key) {
            ToIntFunction<Step> count = step -> step.parts().getOrDefault(key, 0);
            boolean told = !Timeline.NONE.equals(key);
            return new Lane(
                    told ? name(key) : "Not told",
                    told ? filters.at(page, timeline.by(), key) : "",
                    Labels.number(timeline.steps().stream().mapToInt(count).sum()),
                    bars(count));
        }

        private String name(String key) {
            return "country".equals(timeline.by()) ? Labels.country(key) : Wording.kind(key, null);
        }

        private List<Bar> bars(ToIntFunction<Step> count) {
            return timeline.steps().stream()
                    .filter(step -> count.applyAsInt(step) > 0)
                    .map(step -> bar(step, count.applyAsInt(step)))
                    .toList();
        }

        private Bar bar(Step step, int count) {
            String when = when(timeline.unit(), step.start());
            return new Bar(
                    timeline.unit().index(timeline.from(), step.start()),
                    Math.max(LEAST_HEIGHT, HEIGHT * count / timeline.most()),
                    when + ": " + Labels.count(count, "incident", "incidents"),
                    when,
                    count,
                    filters.during(page, step.start().toString(), step.end().toString()));
        }
    }
}
