package io.wireloom.query.export;

import io.wireloom.contracts.Incident;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.query.articles.ArticleSummary;
import io.wireloom.query.incidents.IncidentSummary;
import io.wireloom.query.incidents.IncidentView;
import java.util.Map;
import java.util.Objects;

/** An incident on its way out. Of a stored one only what a format asks for is read. */
public final class ExportRow {

    private final String document;
    private final String summary;
    private final Map<String, ArticleSummary> articles;
    private Incident incident;

    private ExportRow(String document, String summary, Incident incident, Map<String, ArticleSummary> articles) {
        this.document = document;
        this.summary = summary;
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
        return new ExportRow(document, summary, null, Map.of());
    }

    /** An incident that is in memory. */
    public static ExportRow of(Incident incident) {
        return new ExportRow(null, null, Objects.requireNonNull(incident), Map.of());
    }

    /** The same with the articles that tell it, as far as they are known, by id. */
    public ExportRow with(Map<String, ArticleSummary> known) {
        return new ExportRow(document, summary, incident, known);
    }

    Map<String, ArticleSummary> articles() {
        return articles;
    }

    /** The incident in full. */
    public Incident incident() {
        if (incident == null) {
            incident = MessageCodec.read(document, Incident.class);
        }
        return incident;
    }

    IncidentSummary summary() {
        return summary == null ? IncidentSummary.of(incident()) : MessageCodec.read(summary, IncidentSummary.class);
    }

    /** The incident as the API shows it. */
    String view() {
        return document == null ? MessageCodec.writeText(IncidentView.of(incident())) : StoredView.of(document);
    }
}
