package io.wireloom.monitoring;

import java.util.List;

/**
 * One dashboard.
 *
 * @param name its file's name without the ending, and the end of its address in Grafana
 * @param title its title
 * @param description which questions it answers
 * @param panels in reading order
 */
record Dashboard(String name, String title, String description, List<Panel> panels) {

    Dashboard {
        panels = List.copyOf(panels);
    }
}
