package io.wireloom.local.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireloom.local.terminal.Table;
import java.util.ArrayList;
import java.util.List;

/** Incidents as a short table. */
public final class IncidentTable {

    private static final int WIDEST_CELL = 46;

    private IncidentTable() {}

    /** One line per incident, in the order given. */
    public static List<String> lines(List<JsonNode> incidents) {
        Table table = new Table(WIDEST_CELL, "when", "where", "what", "figures", "claims", "origins", "grade");
        for (JsonNode incident : incidents) {
            table.row(
                    days(incident.path("time")),
                    incident.path("place").path("name").asText("-"),
                    what(incident),
                    figures(incident.path("tallies")),
                    incident.path("claims").asText(),
                    incident.path("origins").asText(),
                    incident.path("grade").asText("-"));
        }
        return table.lines();
    }

    private static String what(JsonNode incident) {
        String type = incident.path("type").asText();
        String subtype = incident.path("subtype").asText("");
        return (subtype.isEmpty() ? type : type + "/" + subtype)
                + (incident.path("denials").asInt() > 0 ? ", denied" : "");
    }

    private static String days(JsonNode time) {
        String start = time.path("start").asText("");
        String end = time.path("end").asText("");
        if (start.isEmpty() && end.isEmpty()) {
            return "-";
        }
        return start.equals(end) ? start : start + " to " + end;
    }

    private static String figures(JsonNode tallies) {
        List<String> figures = new ArrayList<>();
        for (JsonNode tally : tallies) {
            String of = tally.path("of").asText("");
            figures.add(tally.path("measure").asText() + " " + range(tally) + (of.isEmpty() ? "" : " " + of));
        }
        return String.join(", ", figures);
    }

    private static String range(JsonNode tally) {
        String low = tally.path("low").asText("");
        String high = tally.path("high").asText("");
        if (low.equals(high)) {
            return low;
        }
        return low.isEmpty() ? "up to " + high : high.isEmpty() ? low + "+" : low + "–" + high;
    }
}
