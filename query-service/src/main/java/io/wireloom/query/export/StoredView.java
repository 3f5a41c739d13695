package io.wireloom.query.export;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Makes the API's view of an incident from its stored record by moving pieces of text: the same text that reading the record and
 * writing an {@link io.wireloom.query.incidents.IncidentView} gives, at a fraction of the work.
 */
final class StoredView {

    private static final List<String> BEFORE_TIME =
            List.of("incidentId", "revision", "state", "type", "subtype", "title");
    private static final List<String> BEFORE_ORIGINS = List.of("place", "actors", "targets", "grade", "gradeReason");
    private static final List<String> AFTER_CLAIMS = List.of(
            "disagreements",
            "history",
            "successors",
            "predecessors",
            "lenses",
            "positions",
            "unanswered",
            "nearMisses",
            "related",
            "decisions");

    private StoredView() {}

    static String of(String document) {
        Map<String, String> fields = new JsonCut(document).fields();
        StringJoiner view = new StringJoiner(",", "{", "}");
        BEFORE_TIME.forEach(name -> add(view, name, fields.get(name)));
        StringJoiner time = new StringJoiner(",", "{", "}");
        add(time, "start", fields.get("start"));
        add(time, "end", fields.get("end"));
        add(view, "time", time.toString());
        BEFORE_ORIGINS.forEach(name -> add(view, name, fields.get(name)));
        addCounted(view, "origins", "originList", fields.getOrDefault("origins", "[]"));
        addCounted(view, "articles", "articleIds", fields.getOrDefault("articleIds", "[]"));
        add(view, "tallies", fields.getOrDefault("tallies", "[]"));
        add(view, "claims", claims(fields.getOrDefault("claims", "[]")));
        AFTER_CLAIMS.forEach(name -> add(view, name, fields.getOrDefault(name, "[]")));
        return view.toString();
    }

    private static void addCounted(StringJoiner view, String count, String name, String list) {
        add(view, count, Integer.toString(new JsonCut(list).elements().size()));
        add(view, name, list);
    }

    private static void add(StringJoiner object, String name, String value) {
        if (value != null) {
            object.add("\"" + name + "\":" + value);
        }
    }

    private static String claims(String list) {
        StringJoiner claims = new StringJoiner(",", "[", "]");
        for (String held : new JsonCut(list).elements()) {
            Map<String, String> fields = new JsonCut(held).fields();
            String claim = fields.get("claim");
            StringJoiner flat = new StringJoiner(",", claim.substring(0, claim.length() - 1) + ",", "}");
            add(flat, "origin", fields.get("origin"));
            add(flat, "reason", fields.get("reason"));
            claims.add(flat.toString());
        }
        return claims.toString();
    }
}
