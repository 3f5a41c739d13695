package io.wireloom.query.desk.incident;

import io.wireloom.contracts.Incident;
import io.wireloom.query.desk.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Ranges over one scale: a line from low to high, a dot on the best, a tick for each speaker's own figure.
 *
 * @param height of the picture; its width is {@link #width()}
 * @param says the picture in words
 * @param lanes from top to bottom
 * @param ticks where the scale is marked
 */
public record RangeChart(int height, String says, List<Lane> lanes, List<Tick> ticks) {

    private static final int WIDTH = 360;

    private static final int LEFT = 132;
    private static final int RIGHT = WIDTH - 18;
    private static final int LANE = 24;
    private static final int TOP = 8;
    private static final int FOOT = 22;

    /**
     * One rule's range.
     *
     * @param name the rule
     * @param y its height
     * @param from where the line begins
     * @param to where it ends
     * @param best where the dot stands; null for none
     * @param open whether it goes on beyond the right edge
     * @param voices where the speakers' own figures stand; none but for what is told
     */
    public record Lane(String name, int y, int from, int to, Integer best, boolean open, List<Integer> voices) {}

    /**
     * A mark of the scale.
     *
     * @param x where
     * @param label the number
     */
    public record Tick(int x, String label) {}

    /** Units of the picture from side to side. */
    public int width() {
        return WIDTH;
    }

    /** The chart; null when every rule reads the same single number, so that there is nothing to see. */
    static RangeChart of(String name, List<LensTable.Cell> all, List<Incident.Figure> figures) {
        List<LensTable.Cell> cells = all.stream().filter(LensTable.Cell::found).toList();
        boolean alike = cells.stream().map(LensTable.Cell::range).distinct().count() < 2;
        if (alike && Objects.equals(cells.get(0).low(), cells.get(0).high())) {
            return null;
        }
        long most = Stream.concat(
                        cells.stream().flatMap(cell -> Stream.of(cell.low(), cell.best(), cell.high())),
                        figures.stream().flatMap(figure -> Stream.of(figure.low(), figure.high())))
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .max()
                .orElse(1);
        Scale scale = new Scale(Math.max(1, most));
        List<Lane> lanes = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            lanes.add(lane(cells.get(i), TOP + LANE / 2 + i * LANE, scale, i == 0 ? figures : List.of()));
        }
        return new RangeChart(TOP + cells.size() * LANE + FOOT, says(name, cells), lanes, scale.ticks());
    }

    private static Lane lane(LensTable.Cell cell, int y, Scale scale, List<Incident.Figure> figures) {
        boolean open = cell.high() == null;
        return new Lane(
                cell.name(),
                y,
                scale.x(cell.low() == null ? 0 : cell.low()),
                open ? RIGHT + LANE / 2 : scale.x(cell.high() == null ? 0 : cell.high()),
                cell.best() == null ? null : scale.x(cell.best()),
                open,
                figures.stream()
                        .flatMap(figure -> Stream.of(figure.low(), figure.high()))
                        .filter(Objects::nonNull)
                        .map(scale::x)
                        .distinct()
                        .toList());
    }

    private static String says(String name, List<LensTable.Cell> cells) {
        return name + ". "
                + cells.stream()
                        .map(cell -> cell.name() + ": " + cell.range()
                                + (cell.middle().isEmpty() ? "" : ", best " + cell.middle()))
                        .collect(Collectors.joining("; "));
    }

    /** @param most the number at the right edge */
    private record Scale(long most) {

        int x(long number) {
            return LEFT + (int) Math.round((double) (RIGHT - LEFT) * number / most);
        }

        List<Tick> ticks() {
            return LongStream.of(0, most / 2, most)
                    .distinct()
                    .mapToObj(number -> new Tick(x(number), Labels.number(number)))
                    .toList();
        }
    }
}
