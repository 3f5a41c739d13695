package io.wireloom.query.desk.incident;

import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import io.wireloom.query.desk.Labels;
import io.wireloom.query.search.Area;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * Where it happened, drawn as the area that the place's precision leaves open, over a grid of degrees with a scale.
 *
 * @param name the place in words
 * @param coordinates {@code 34.93, 36.73}
 * @param precision what the precision means, in words
 * @param radius of the area, in units of the picture
 * @param meridians lines of equal longitude
 * @param parallels lines of equal latitude
 * @param others other places that claims name, within the picture
 * @param scale length of the scale's bar
 * @param scaleLabel what that is
 * @param says the picture in words
 * @param frame how places are put on it
 */
public record AreaMap(
        String name,
        String coordinates,
        String precision,
        int radius,
        List<Line> meridians,
        List<Line> parallels,
        List<Dot> others,
        int scale,
        String scaleLabel,
        String says,
        Frame frame) {

    private static final int WIDTH = 360;

    private static final int HEIGHT = 240;

    private static final double KM_PER_DEGREE = Math.toRadians(1) * Area.EARTH_RADIUS_KM;

    /** Part of the half height that the area takes. */
    private static final double SHARE = 0.62;

    /** Half the picture's height in kilometres, at least, so that a town has its surroundings. */
    private static final double LEAST_KM = 20;

    private static final double[] STEPS = {0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20};
    private static final int LINES = 5;
    private static final int OTHERS = 6;
    private static final double POLE = 85;

    /**
     * A line of the grid.
     *
     * @param at where it crosses the picture's edge
     * @param label its degrees
     */
    public record Line(int at, String label) {}

    /**
     * Another place.
     *
     * @param x from the left
     * @param y from the top
     * @param name what it is called
     */
    public record Dot(int x, int y, String name) {}

    /**
     * How wide a place of each precision is drawn, after where_prec of the UCDP GED Codebook: 1 the place itself, 2 within about
     * 25 km of it, 3 the second-order division, 4 the first-order division, 5 a region or a line, 6 the country, 7 wider. The codebook
     * gives kilometres for 2 alone; the others are rough extents, in kilometres.
     */
    private enum Precision {
        EXACT(2, "The place itself"),
        NEAR(25, "Near this place, within about 25 km"),
        SECOND_ORDER(50, "Somewhere in this district; the circle is a rough extent"),
        FIRST_ORDER(100, "Somewhere in this province; the circle is a rough extent"),
        REGION(200, "Somewhere in this region; the circle is a rough extent"),
        COUNTRY(400, "Somewhere in this country; the circle is a rough extent"),
        WIDER(800, "Wider than one country; the circle is a rough extent");

        private final double km;
        private final String words;

        Precision(double km, String words) {
            this.km = km;
            this.words = words;
        }

        static Precision of(Integer code) {
            return code == null || code < 1 || code > values().length ? NEAR : values()[code - 1];
        }
    }

    /** Units of the picture from side to side. */
    public int width() {
        return WIDTH;
    }

    /** Units of the picture from top to bottom. */
    public int height() {
        return HEIGHT;
    }

    /** The place itself. */
    public Dot middle() {
        return new Dot(WIDTH / 2, HEIGHT / 2, name);
    }

    /** The map; null when the place has no coordinates. */
    static AreaMap of(Incident incident) {
        Claim.Place place = incident.place();
        if (place == null || place.lat() == null || place.lon() == null) {
            return null;
        }
        Precision precision = Precision.of(place.precision());
        double kmPerUnit = Math.max(LEAST_KM, precision.km / SHARE) / (HEIGHT / 2.0);
        Frame frame = new Frame(place.lat(), place.lon(), kmPerUnit);
        double bar = niceKm(kmPerUnit * WIDTH / 4);
        String name = Labels.place(place);
        return new AreaMap(
                name,
                coordinates(place.lat(), place.lon()),
                precision.words,
                (int) Math.max(4, Math.round(precision.km / kmPerUnit)),
                frame.meridians(),
                frame.parallels(),
                others(incident, frame),
                (int) Math.round(bar / kmPerUnit),
                Labels.number(Math.round(bar)) + " km",
                "Sketch of " + name + " at " + coordinates(place.lat(), place.lon()) + ". " + precision.words + ".",
                frame);
    }

    private static List<Dot> others(Incident incident, Frame frame) {
        Map<String, Dot> dots = new LinkedHashMap<>();
        incident.claims().stream()
                .flatMap(held -> held.claim().places().stream())
                .filter(place -> place.lat() != null && place.lon() != null)
                .filter(place -> place.precision() == null || place.precision() <= 2)
                .forEach(place -> {
                    Dot dot = frame.dot(place);
                    boolean middle = dot.x() == WIDTH / 2 && dot.y() == HEIGHT / 2;
                    if (!middle && dot.x() > 0 && dot.x() < WIDTH && dot.y() > 0 && dot.y() < HEIGHT) {
                        dots.putIfAbsent(place.name(), dot);
                    }
                });
        return dots.values().stream().limit(OTHERS).toList();
    }

    /** The greatest of 1, 2 and 5 times a power of ten that is no more than {@code most}. */
    private static double niceKm(double most) {
        double power = Math.pow(10, Math.floor(Math.log10(most)));
        return DoubleStream.of(5, 2, 1)
                .map(times -> times * power)
                .filter(km -> km <= most)
                .findFirst()
                .orElse(power);
    }

    private static String coordinates(double lat, double lon) {
        return String.format(Locale.ENGLISH, "%.2f, %.2f", lat, lon);
    }

    /**
     * A piece of the earth, taken as flat.
     *
     * @param lat of its middle
     * @param lon of its middle
     * @param kmPerUnit its scale
     */
    public record Frame(double lat, double lon, double kmPerUnit) {

        List<Line> meridians() {
            double unitsPerDegree = KM_PER_DEGREE * stretch() / kmPerUnit;
            return lines(lon, WIDTH, unitsPerDegree, 1, "E", "W");
        }

        List<Line> parallels() {
            return lines(lat, HEIGHT, KM_PER_DEGREE / kmPerUnit, -1, "N", "S");
        }

        /** How much shorter a degree of longitude is than one of latitude. */
        private double stretch() {
            return Math.cos(Math.toRadians(Math.max(-POLE, Math.min(POLE, lat))));
        }

        private static List<Line> lines(
                double middle, int size, double unitsPerDegree, int direction, String up, String down) {
            double span = size / unitsPerDegree;
            double step = DoubleStream.of(STEPS)
                    .filter(degrees -> span / degrees <= LINES)
                    .findFirst()
                    .orElse(STEPS[STEPS.length - 1]);
            List<Line> lines = new ArrayList<>();
            for (long i = (long) Math.ceil((middle - span / 2) / step); i * step <= middle + span / 2; i++) {
                int at = (int) Math.round(size / 2.0 + direction * (i * step - middle) * unitsPerDegree);
                lines.add(new Line(at, degrees(i * step, up, down)));
            }
            return lines;
        }

        private static String degrees(double at, String up, String down) {
            String number =
                    String.format(Locale.ENGLISH, "%.2f", Math.abs(at)).replaceFirst("(?:\\.|(?<![.0]))0++$", "");
            return number + "°" + (at == 0 ? "" : at > 0 ? up : down);
        }

        Dot dot(Claim.Place place) {
            double east = (place.lon() - lon) * KM_PER_DEGREE * stretch() / kmPerUnit;
            double south = (lat - place.lat()) * KM_PER_DEGREE / kmPerUnit;
            return new Dot((int) Math.round(WIDTH / 2.0 + east), (int) Math.round(HEIGHT / 2.0 + south), place.name());
        }
    }
}
