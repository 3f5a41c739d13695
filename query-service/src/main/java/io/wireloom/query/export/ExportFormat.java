package io.wireloom.query.export;

import io.wireloom.contracts.Incident;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.query.incidents.IncidentView;
import io.wireloom.query.search.BadParameterException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A form in which incidents are exported. */
public enum ExportFormat {
    /** One incident in full per line. */
    JSONL("application/x-ndjson", "", "") {
        @Override
        public String row(Incident incident, boolean first) {
            return MessageCodec.writeText(IncidentView.of(incident)) + "\n";
        }
    },
    /** One incident per row (RFC 4180), its figures for killed and wounded in columns. */
    CSV("text/csv", CsvRow.HEADER, "") {
        @Override
        public String row(Incident incident, boolean first) {
            return CsvRow.of(incident);
        }
    },
    /** A feature collection (RFC 7946); an incident without coordinates is a feature without a geometry. */
    GEOJSON("application/geo+json", "{\"type\":\"FeatureCollection\",\"features\":[\n", "\n]}\n") {
        @Override
        public String row(Incident incident, boolean first) {
            return (first ? "" : ",\n") + MessageCodec.writeText(GeoFeature.of(incident));
        }
    };

    private final String mediaType;
    private final String opening;
    private final String closing;

    ExportFormat(String mediaType, String opening, String closing) {
        this.mediaType = mediaType;
        this.opening = opening;
        this.closing = closing;
    }

    /** One incident. */
    public abstract String row(Incident incident, boolean first);

    /** The media type, without parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** What stands before the first incident. */
    public String opening() {
        return opening;
    }

    /** What stands after the last. */
    public String closing() {
        return closing;
    }

    /** The format's word, such as {@code geojson}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The format of a word.
     *
     * @throws BadParameterException when there is none
     */
    public static ExportFormat of(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new BadParameterException(
                        "format",
                        "is \"" + word + "\"; one of "
                                + Arrays.stream(values())
                                        .map(ExportFormat::word)
                                        .collect(Collectors.joining(", "))
                                + " is expected"));
    }

    /** The media types offered, the default first. */
    public static List<String> mediaTypes() {
        return Arrays.stream(values()).map(ExportFormat::mediaType).toList();
    }
}
