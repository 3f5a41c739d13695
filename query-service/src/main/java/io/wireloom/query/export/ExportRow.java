package io.wireloom.query.export;

import io.wireloom.contracts.Incident;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.query.articles.ArticleSummary;
import io.wireloom.query.incidents.IncidentSummary;
import io.wireloom.query.incidents.IncidentView;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** An incident on its way out. Of a stored one only what a format asks for is read. */
public final class ExportRow {

    private final Stored stored;
    private final Map<String, ArticleSummary> articles;
    private Incident incident;

    /** What was read of a stored incident; null is what was not. */
    private record Stored(String document, String summary, String line, List<String> articleIds) {

        private static final Stored NOTHING = new Stored(null, null, null, null);
    }

    private ExportRow(Stored stored, Incident incident, Map<String, ArticleSummary> articles) {
        this.stored = stored;
        this.incident = incident;
        this.articles = articles;
    }

    /**
     * A stored incident.
     *
     * @param document the incident as JSON; null when the format needs the summary alone
     * @param summary its summary as JSON; null when the format needs the document
     */
    public static ExportRow stored(String document, String summary) {
        return new ExportRow(new Stored(document, summary, null, null), null, Map.of());
    }

    /**
     * A stored incident's line in the table that is exported.
     *
     * @param articleIds the articles that tell it
     */
    public static ExportRow line(String line, List<String> articleIds) {
        return new ExportRow(new Stored(null, null, line, articleIds), null, Map.of());
    }

    /** An incident that is in memory. */
    public static ExportRow of(Incident incident) {
        return new ExportRow(Stored.NOTHING, Objects.requireNonNull(incident), Map.of());
    }

    /** The same with the articles that tell it, as far as they are known, by id. */
    public ExportRow with(Map<String, ArticleSummary> known) {
        return new ExportRow(stored, incident, known);
    }

    /** The articles that tell it. */
    public List<String> articleIds() {
        return stored.articleIds == null ? incident().articleIds() : stored.articleIds;
    }

    /** The incident in full. */
    Incident incident() {
        if (incident == null) {
            incident = MessageCodec.read(stored.document, Incident.class);
        }
        return incident;
    }

    IncidentSummary summary() {
        return stored.summary == null
                ? IncidentSummary.of(incident())
                : MessageCodec.read(stored.summary, IncidentSummary.class);
    }

    /** The incident as the API shows it. */
    String view() {
        return stored.document == null
                ? MessageCodec.writeText(IncidentView.of(incident()))
                : StoredView.of(stored.document);
    }

    /** Its line in {@link ExportFormat#CSV}. */
    String csv() {
        return stored.line == null ? CsvRow.of(summary()) : stored.line;
    }

    /** Its line in a table. */
    String in(Table table) {
        return table.filled(stored.line == null ? table.line(new Facts(incident())) : stored.line, cited());
    }

    /** The articles that tell it, as far as they are known, in order of publication. */
    private List<ArticleSummary> cited() {
        return articleIds().stream()
                .map(articles::get)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(ArticleSummary::published, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(ArticleSummary::articleId))
                .toList();
    }
}
