package io.wireloom.query.export;

import io.wireloom.contracts.MessageCodec;
import io.wireloom.query.search.BadParameterException;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A form in which incidents are exported. */
public enum ExportFormat {
    /** One incident in full per line. */
    JSONL("application/x-ndjson", "jsonl", Needs.DOCUMENT) {
        @Override
        public ExportWriter writer(boolean continued) {
            return new TextWriter("", "", "", row -> row.view() + "\n");
        }
    },
    /** One incident per row (RFC 4180), its figures for killed and wounded in columns. */
    CSV("text/csv", "csv", Needs.LINE) {
        @Override
        public ExportWriter writer(boolean continued) {
            return table(continued, CsvRow.HEADER, ExportRow::csv);
        }
    },
    /** A feature collection (RFC 7946); an incident without coordinates is a feature without a geometry. */
    GEOJSON("application/geo+json", "geojson", Needs.SUMMARY) {
        @Override
        public ExportWriter writer(boolean continued) {
            return new TextWriter(
                    "{\"type\":\"FeatureCollection\",\"features\":[\n",
                    ",\n",
                    "\n]}\n",
                    row -> MessageCodec.writeText(GeoFeature.of(row.summary())));
        }
    },
    /** Columns of Apache Parquet, compressed by Snappy. */
    PARQUET("application/vnd.apache.parquet", "parquet", Needs.SUMMARY) {
        @Override
        public ExportWriter writer(boolean continued) {
            return new ParquetWriter();
        }
    },
    /** ACLED's columns. */
    ACLED("text/csv", "acled.csv", Needs.CITED_LINE) {
        @Override
        public ExportWriter writer(boolean continued) {
            return table(continued, AcledColumns.TABLE.header(), row -> row.in(AcledColumns.TABLE));
        }
    },
    /** UCDP GED's columns. */
    UCDP("text/csv", "ucdp.csv", Needs.CITED_LINE) {
        @Override
        public ExportWriter writer(boolean continued) {
            return table(continued, UcdpColumns.TABLE.header(), row -> row.in(UcdpColumns.TABLE));
        }
    },
    /** The columns of GDELT's event table, parted by tabs. */
    GDELT("text/tab-separated-values", "gdelt.tsv", Needs.CITED_LINE) {
        @Override
        public ExportWriter writer(boolean continued) {
            return table(continued, GdeltColumns.TABLE.header(), row -> row.in(GdeltColumns.TABLE));
        }
    },
    /** A graph of events (SEM) and of the claims that they come from (PROV-O). */
    JSONLD("application/ld+json", "jsonld", Needs.DOCUMENT) {
        @Override
        public ExportWriter writer(boolean continued) {
            return new TextWriter(
                    "{\"@context\":" + MessageCodec.writeText(LinkedEvent.CONTEXT) + ",\"@graph\":[\n",
                    ",\n",
                    "\n]}\n",
                    row -> MessageCodec.writeText(LinkedEvent.of(row.incident())));
        }
    };

    /** What of a stored incident has to be read for it. */
    public enum Needs {
        SUMMARY,
        DOCUMENT,
        /** Its line in the format, as it was made when the incident was stored. */
        LINE,
        /** That line, and the summaries of its articles. */
        CITED_LINE
    }

    private final String mediaType;
    private final String extension;
    private final Needs needs;

    ExportFormat(String mediaType, String extension, Needs needs) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.needs = needs;
    }

    /**
     * What writes one export.
     *
     * @param continued whether it carries on an earlier one: a table then has no heading, so that it can be put behind it
     */
    public abstract ExportWriter writer(boolean continued);

    private static ExportWriter table(boolean continued, String header, Function<ExportRow, String> row) {
        return new TextWriter(continued ? "" : header, "", "", row);
    }

    /** The media type, without parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** Whether it is text, in UTF-8. */
    public boolean text() {
        return this != PARQUET;
    }

    /** How the name of a file of it ends, without the leading dot. */
    public String extension() {
        return extension;
    }

    /** What has to be read for it. */
    public Needs needs() {
        return needs;
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
}
