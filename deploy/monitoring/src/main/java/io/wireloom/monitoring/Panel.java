package io.wireloom.monitoring;

import java.util.ArrayList;
import java.util.List;

/**
 * One panel of a dashboard.
 *
 * @param kind how it is drawn
 * @param title what it shows
 * @param description what to make of it
 * @param unit Grafana's name of the unit, such as {@code s} or {@code bytes}
 * @param alarm a figure from which on it is drawn in red; null for none
 * @param queries what it asks Prometheus
 */
record Panel(Kind kind, String title, String description, String unit, Double alarm, List<Query> queries) {

    /** How a panel is drawn. */
    enum Kind {
        /** Lines over time. */
        LINES("timeseries", 8),
        /** The newest figure, large. */
        FIGURE("stat", 4);

        private final String type;
        private final int width;

        Kind(String type, int width) {
            this.type = type;
            this.width = width;
        }

        /** Grafana's name of it. */
        String type() {
            return type;
        }

        /** Columns that it takes of the 24. */
        int width() {
            return width;
        }
    }

    Panel {
        queries = List.copyOf(queries);
    }

    static Panel lines(String title, String unit, String description) {
        return new Panel(Kind.LINES, title, description, unit, null, List.of());
    }

    static Panel figure(String title, String unit, String description) {
        return new Panel(Kind.FIGURE, title, description, unit, null, List.of());
    }

    /** The same with one more query. */
    Panel with(String expression, String legend) {
        List<Query> more = new ArrayList<>(queries);
        more.add(new Query(expression, legend));
        return new Panel(kind, title, description, unit, alarm, more);
    }

    /** The same, drawn in red from {@code alarm} on. */
    Panel redFrom(double figure) {
        return new Panel(kind, title, description, unit, figure, queries);
    }
}
