package io.wireloom.bench.line;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Lines over one axis.
 *
 * @param xUnit of what goes to the right
 * @param yUnit of what goes up
 * @param x in rising order
 * @param lines by what they show; each as long as {@code x}
 */
record Plot(String xUnit, String yUnit, List<Double> x, Map<String, List<Double>> lines) {

    private static final int WIDTH = 800;
    private static final int HEIGHT = 300;
    private static final int LEFT = 70;
    private static final int RIGHT = 150;
    private static final int TOP = 30;
    private static final int BOTTOM = 40;
    private static final int TICKS = 5;

    /** Okabe and Ito's colours, told apart by everybody. */
    private static final List<String> COLOURS =
            List.of("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000");

    /** As an SVG image with a title. */
    String svg(String title) {
        double right = Math.max(1e-9, x.isEmpty() ? 1 : x.get(x.size() - 1));
        double top = Math.max(
                1e-9,
                lines.values().stream()
                        .flatMap(List::stream)
                        .mapToDouble(Double::doubleValue)
                        .max()
                        .orElse(1));
        StringBuilder svg = new StringBuilder(String.format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\""
                        + " font-family=\"sans-serif\" font-size=\"12\"><title>%s</title>"
                        + "<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>",
                WIDTH, HEIGHT, WIDTH, HEIGHT, title));
        for (int tick = 0; tick <= TICKS; tick++) {
            svg.append(rule(tick, right, top));
        }
        int number = 0;
        for (Map.Entry<String, List<Double>> line : lines.entrySet()) {
            String colour = COLOURS.get(number % COLOURS.size());
            svg.append("<polyline fill=\"none\" stroke-width=\"1.5\" stroke=\"")
                    .append(colour)
                    .append("\" points=\"");
            for (int i = 0; i < line.getValue().size(); i++) {
                svg.append(String.format(
                        Locale.ROOT,
                        "%.1f,%.1f ",
                        across(x.get(i) / right),
                        up(line.getValue().get(i) / top)));
            }
            svg.append("\"/>").append(text(WIDTH - RIGHT + 10, TOP + 16 * number++, "start", line.getKey(), colour));
        }
        return svg.append(text(LEFT, TOP - 12, "start", yUnit, "#333"))
                .append(text(WIDTH - RIGHT, HEIGHT - 8, "end", xUnit, "#333"))
                .append("</svg>")
                .toString();
    }

    private static String rule(int tick, double right, double top) {
        double share = (double) tick / TICKS;
        return String.format(
                        Locale.ROOT,
                        "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#ddd\"/>",
                        LEFT,
                        WIDTH - RIGHT,
                        up(share),
                        up(share))
                + text(LEFT - 6, up(share) + 4, "end", number(top * share), "#333")
                + text(across(share), HEIGHT - BOTTOM + 16, "middle", number(right * share), "#333");
    }

    private static double across(double share) {
        return LEFT + share * (WIDTH - LEFT - RIGHT);
    }

    private static double up(double share) {
        return HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 10 ? "%,.0f" : "%.2f", value);
    }

    private static String text(double x, double y, String anchor, String text, String colour) {
        return String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>",
                x,
                y,
                anchor,
                colour,
                text);
    }
}
