package io.wireloom.query.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.jerolba.carpet.CarpetReader;
import io.wireloom.contracts.Incident;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetWriterTest {

    @TempDir
    private Path directory;

    @Test
    void writesWhatAReaderReadsBack() throws IOException {
        Incident unplaced = Told.with("{'incidentId':'i-2','place':null,'start':null}");

        List<Map> rows = read(List.of(ExportRow.of(Told.incident())), List.of(ExportRow.of(unplaced)));

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0))
                .containsEntry("incident_id", "i-1")
                .containsEntry("start", LocalDate.parse("2015-09-30"))
                .containsEntry("lat", 34.9262)
                .containsEntry("actors", List.of("Northern Air Wing"))
                .containsEntry("killed_best", 9L)
                .containsEntry("wounded_best", null);
        assertThat((Instant) rows.get(0).get("first_said")).isEqualTo(Instant.parse("2015-10-01T17:30:00Z"));
        assertThat((List<?>) rows.get(0).get("figures"))
                .singleElement()
                .asString()
                .contains("River Watch", "civilians");
        assertThat(rows.get(1)).containsEntry("place", null).containsEntry("start", null);
    }

    @Test
    void letsRowGroupsGoBeforeTheEnd() {
        ParquetWriter writer = new ParquetWriter(1 << 17);
        List<ExportRow> rows = Collections.nCopies(500, ExportRow.of(Told.incident()));
        int early = 0;
        for (int page = 0; page < 20; page++) {
            early += writer.rows(rows).length;
        }
        assertThat(early).isPositive();
        assertThat(writer.closing()).isNotEmpty();
    }

    @Test
    void writesAWholeFileWithoutRows() throws IOException {
        assertThat(read(Collections.emptyList())).isEmpty();
    }

    @SafeVarargs
    private List<Map> read(List<ExportRow>... pages) throws IOException {
        ParquetWriter writer = new ParquetWriter();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(writer.opening());
        for (List<ExportRow> page : pages) {
            bytes.write(writer.rows(page));
        }
        bytes.write(writer.closing());
        Path file = Files.write(directory.resolve("incidents.parquet"), bytes.toByteArray());
        return new CarpetReader<>(file.toFile(), Map.class).toList();
    }
}
