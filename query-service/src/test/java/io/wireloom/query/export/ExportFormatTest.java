package io.wireloom.query.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.query.Copy;
import io.wireloom.query.search.BadParameterException;
import org.junit.jupiter.api.Test;

class ExportFormatTest {

    private final Article article = Copy.article("a", "v", "Raid", "Nine people died.");
    private final Claim claim = Copy.claim(article, "c1", Claim.Status.OCCURRED, 9, "River Watch");
    private final Incident incident = Copy.incident("i", 1, "Raid on \"old\" town", claim);

    @Test
    void quotesCsvAndKeepsItsColumnsEven() {
        String row = ExportFormat.CSV.row(incident, true);

        assertThat(row).contains("\"Raid on \"\"old\"\" town\"").endsWith("\r\n");
        assertThat(row).contains("civilians 9 (River Watch)");
        assertThat(row.split(",", -1)).hasSameSizeAs(ExportFormat.CSV.opening().split(",", -1));
    }

    @Test
    void defusesWhatASpreadsheetWouldRun() {
        assertThat(CsvRow.text("=HYPERLINK(\"x\")")).isEqualTo("\"'=HYPERLINK(\"\"x\"\")\"");
        assertThat(CsvRow.text("plain")).isEqualTo("\"plain\"");
    }

    @Test
    void writesOneFeatureCollectionOverAllRows() throws Exception {
        String whole = ExportFormat.GEOJSON.opening()
                + ExportFormat.GEOJSON.row(incident, true)
                + ExportFormat.GEOJSON.row(incident, false)
                + ExportFormat.GEOJSON.closing();

        JsonNode collection = MessageCodec.mapper().readTree(whole);
        assertThat(collection.get("features")).hasSize(2);
        assertThat(collection.at("/features/0/geometry/coordinates/0").asDouble())
                .as("longitude comes first")
                .isEqualTo(36.7324);
    }

    @Test
    void namesTheFormatsItHasWhenAskedForAnother() {
        assertThat(ExportFormat.of("GeoJSON")).isEqualTo(ExportFormat.GEOJSON);
        assertThatThrownBy(() -> ExportFormat.of("xml"))
                .isInstanceOf(BadParameterException.class)
                .hasMessageContaining("jsonl, csv, geojson");
    }
}
