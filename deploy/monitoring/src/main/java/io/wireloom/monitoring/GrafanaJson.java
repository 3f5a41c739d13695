package io.wireloom.monitoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes a dashboard as Grafana reads it (dashboard JSON, schema 39, Grafana 11 and later). */
final class GrafanaJson {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final int SCHEMA = 39;
    private static final int COLUMNS = 24;
    private static final int LINES_HEIGHT = 8;
    private static final int FIGURE_HEIGHT = 4;

    private GrafanaJson() {}

    static String write(Dashboard dashboard) {
        ObjectNode root = JSON.createObjectNode();
        root.put("uid", "wireloom-" + dashboard.name());
        root.put("title", dashboard.title());
        root.put("description", dashboard.description());
        root.putArray("tags").add("wireloom");
        root.put("schemaVersion", SCHEMA);
        root.put("editable", false);
        root.put("refresh", "30s");
        root.put("timezone", "utc");
        root.putObject("time").put("from", "now-6h").put("to", "now");
        root.set("templating", templating());
        root.putArray("links").add(otherDashboards());
        root.set("panels", panels(dashboard));
        try {
            return JSON.writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode templating() {
        ObjectNode templating = JSON.createObjectNode();
        templating
                .putArray("list")
                .addObject()
                .put("name", "datasource")
                .put("label", "Prometheus")
                .put("type", "datasource")
                .put("query", "prometheus");
        return templating;
    }

    private static ObjectNode otherDashboards() {
        ObjectNode link = JSON.createObjectNode();
        link.put("type", "dashboards").put("title", "Wireloom").put("asDropdown", true);
        link.put("includeVars", true).put("keepTime", true);
        link.putArray("tags").add("wireloom");
        return link;
    }

    /** Row by row from the left; a row is as high as its panels, which are of one kind. */
    private static ArrayNode panels(Dashboard dashboard) {
        ArrayNode panels = JSON.createArrayNode();
        int x = 0;
        int y = 0;
        int height = 0;
        Panel.Kind before = null;
        for (Panel panel : dashboard.panels()) {
            int width = panel.kind().width();
            if (before != null && (x + width > COLUMNS || panel.kind() != before)) {
                x = 0;
                y += height;
            }
            height = panel.kind() == Panel.Kind.LINES ? LINES_HEIGHT : FIGURE_HEIGHT;
            ObjectNode node = panel(panel, panels.size() + 1);
            node.putObject("gridPos").put("x", x).put("y", y).put("w", width).put("h", height);
            panels.add(node);
            x += width;
            before = panel.kind();
        }
        return panels;
    }

    private static ObjectNode panel(Panel panel, int id) {
        ObjectNode node = JSON.createObjectNode();
        node.put("id", id);
        node.put("type", panel.kind().type());
        node.put("title", panel.title());
        node.put("description", panel.description());
        node.set("datasource", datasource());
        ObjectNode defaults = node.putObject("fieldConfig").putObject("defaults");
        defaults.put("unit", panel.unit());
        if (panel.kind() == Panel.Kind.LINES) {
            defaults.put("min", 0);
        }
        thresholds(defaults.putObject("thresholds"), panel.alarm());
        char name = 'A';
        ArrayNode targets = node.putArray("targets");
        for (Query query : panel.queries()) {
            ObjectNode target = targets.addObject();
            target.put("refId", String.valueOf(name++));
            target.set("datasource", datasource());
            target.put("expr", query.expression());
            target.put("legendFormat", query.legend());
        }
        return node;
    }

    private static void thresholds(ObjectNode thresholds, Double alarm) {
        thresholds.put("mode", "absolute");
        ArrayNode steps = thresholds.putArray("steps");
        steps.addObject().put("color", "green").putNull("value");
        if (alarm != null) {
            steps.addObject().put("color", "red").put("value", alarm);
        }
    }

    private static ObjectNode datasource() {
        return JSON.createObjectNode().put("type", "prometheus").put("uid", "${datasource}");
    }
}
