package io.wireloom.query.export;

import io.wireloom.contracts.Incident;
import io.wireloom.query.incidents.IncidentSummary;

/**
 * An incident's lines in the tables that are exported, made once when it is stored: to read the incident again for every export takes
 * ten times as long as to send the line.
 *
 * @param csv its line in {@link ExportFormat#CSV}
 * @param acled its line in {@link ExportFormat#ACLED}, as the others with gaps for what its articles say
 * @param ucdp its line in {@link ExportFormat#UCDP}
 * @param gdelt its line in {@link ExportFormat#GDELT}
 */
public record StoredLines(String csv, String acled, String ucdp, String gdelt) {

    /** The lines of an incident. */
    public static StoredLines of(Incident incident, IncidentSummary summary) {
        Facts facts = new Facts(incident);
        return new StoredLines(
                CsvRow.of(summary),
                AcledColumns.TABLE.line(facts),
                UcdpColumns.TABLE.line(facts),
                GdeltColumns.TABLE.line(facts));
    }
}
