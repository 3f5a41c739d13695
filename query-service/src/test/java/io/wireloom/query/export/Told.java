package io.wireloom.query.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.query.Copy;
import io.wireloom.query.articles.ArticleSummary;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** An invented incident with lenses and articles, for the tests of the columns. */
final class Told {

    private static final Article ARTICLE = Copy.article("a", "v", "Raid", "Nine people died.");

    private Told() {}

    static Incident incident() {
        return Copy.incident(
                "i-1", 1, "Raid on the old town", Copy.claim(ARTICLE, "c1", Claim.Status.OCCURRED, 9, "River Watch"));
    }

    /** The incident with some of its fields replaced, by JSON. */
    static Incident with(String fields) {
        try {
            ObjectNode node = MessageCodec.mapper().valueToTree(incident());
            node.setAll((ObjectNode) MessageCodec.mapper().readTree(fields.replace('\'', '"')));
            return MessageCodec.mapper().treeToValue(node, Incident.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(fields, e);
        }
    }

    /** Two lenses on those killed: everybody and, by more claims, civilians. */
    static Incident withLenses() {
        return with(
                "{'lenses':["
                        + "{'lens':'ucdp','measure':'killed','of':'civilians','low':6,'best':8,'high':9,'claimIds':['c1','c2'],'rule':'r'},"
                        + "{'lens':'ucdp','measure':'killed','of':'','low':11,'best':12,'high':20,'claimIds':['c1'],'rule':'r'},"
                        + "{'lens':'acled','measure':'killed','of':'','low':11,'best':11,'high':11,'claimIds':['c1'],'rule':'r'}]}");
    }

    /** A row with its one article. */
    static ExportRow cited(ExportRow row) {
        return row.with(Map.of(
                "a",
                new ArticleSummary(
                        "a",
                        "v",
                        "Raid",
                        null,
                        "The Courier",
                        "en",
                        "usable",
                        "https://example.org/a",
                        Instant.parse("2015-10-01T17:30:00Z"))));
    }

    /** The row's cells by column. */
    static Map<String, String> cells(Table table, String separator, Incident incident) {
        ExportRow row = cited(ExportRow.of(incident));
        String[] names = table.header().strip().split(separator);
        String[] values =
                row.in(table).replaceAll("[\r\n]+$", "").split(separator + "(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
        Map<String, String> cells = new LinkedHashMap<>();
        for (int at = 0; at < names.length; at++) {
            cells.put(names[at], values[at].replaceAll("^\"|\"$", ""));
        }
        return cells;
    }
}
