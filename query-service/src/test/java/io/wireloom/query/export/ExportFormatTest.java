package io.wireloom.query.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.query.Copy;
import io.wireloom.query.incidents.IncidentSummary;
import io.wireloom.query.search.BadParameterException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExportFormatTest {

    private final Article article = Copy.article("a", "v", "Raid", "Nine people died.");
    private final Claim claim = Copy.claim(article, "c1", Claim.Status.OCCURRED, 9, "River Watch");
    private final Incident incident = Copy.incident("i", 1, "Raid on \"old\" town", claim);

    @Test
    void quotesCsvAndKeepsItsColumnsEven() {
        String[] lines = written(ExportFormat.CSV, false, incident).split("\r\n");

        assertThat(lines).hasSize(2);
        assertThat(lines[1]).contains("\"Raid on \"\"old\"\" town\"").contains("civilians 9 (River Watch)");
        assertThat(lines[1].split(",", -1)).hasSameSizeAs(lines[0].split(",", -1));
    }

    @Test
    void givesTheSameRowsOfStoredIncidentsAsOfThoseInMemory() {
        ExportRow stored = ExportRow.stored(
                MessageCodec.writeText(incident), MessageCodec.writeText(IncidentSummary.of(incident)));

        for (ExportFormat format : ExportFormat.values()) {
            if (format.text()) {
                assertThat(format.writer(true).rows(List.of(stored)))
                        .as(format.word())
                        .isEqualTo(format.writer(true).rows(List.of(ExportRow.of(incident))));
            }
        }
    }

    @Test
    void keepsLinesWhoseGapsAreFilledWhenTheyAreRead() {
        Incident told = Told.with("{'title':'Raid \\u001a on the town'}");
        StoredLines lines = StoredLines.of(told, IncidentSummary.of(told));

        assertThat(Map.of(
                        ExportFormat.CSV,
                        lines.csv(),
                        ExportFormat.ACLED,
                        lines.acled(),
                        ExportFormat.UCDP,
                        lines.ucdp(),
                        ExportFormat.GDELT,
                        lines.gdelt()))
                .allSatisfy((format, line) -> assertThat(
                                format.writer(true).rows(List.of(Told.cited(ExportRow.line(line, List.of("a"))))))
                        .asString()
                        .isEqualTo(new String(
                                format.writer(true).rows(List.of(Told.cited(ExportRow.of(told)))),
                                StandardCharsets.UTF_8)));
        assertThat(lines.acled()).doesNotContain("The Courier").contains("Raid   on the town");
    }

    @Test
    void leavesTheHeadingOutOfWhatIsPutBehindAFirstPart() {
        assertThat(written(ExportFormat.CSV, true, incident)).startsWith("\"i\",");
        assertThat(written(ExportFormat.ACLED, true, incident)).startsWith("\"i\",");
        assertThat(written(ExportFormat.GDELT, true, incident)).startsWith("i\t");
    }

    @Test
    void defusesWhatASpreadsheetWouldRun() {
        assertThat(CsvRow.text("=HYPERLINK(\"x\")")).isEqualTo("\"'=HYPERLINK(\"\"x\"\")\"");
        assertThat(CsvRow.text("plain")).isEqualTo("\"plain\"");
    }

    @Test
    void writesOneFeatureCollectionOverAllPages() throws Exception {
        ExportWriter writer = ExportFormat.GEOJSON.writer(false);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(writer.opening());
        whole.write(writer.rows(List.of(ExportRow.of(incident))));
        whole.write(writer.rows(List.of(ExportRow.of(incident))));
        whole.write(writer.closing());

        JsonNode collection = MessageCodec.mapper().readTree(whole.toByteArray());
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
                .hasMessageContaining("jsonl, csv, geojson, parquet, acled, ucdp, gdelt, jsonld");
    }

    static String written(ExportFormat format, boolean continued, Incident... incidents) {
        ExportWriter writer = format.writer(continued);
        return new String(writer.opening(), StandardCharsets.UTF_8)
                + new String(writer.rows(Stream.of(incidents).map(ExportRow::of).toList()), StandardCharsets.UTF_8)
                + new String(writer.closing(), StandardCharsets.UTF_8);
    }
}
