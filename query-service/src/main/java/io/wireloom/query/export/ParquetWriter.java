package io.wireloom.query.export;

import com.jerolba.carpet.CarpetWriter;
import io.wireloom.query.incidents.IncidentSummary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/**
 * Writes Parquet. The format is written front to back, so a row group goes out as soon as it is full: what is held in memory is one
 * row group and, for the footer, some hundred bytes for each that is out.
 */
final class ParquetWriter implements ExportWriter {

    /** Bytes of a row group before it is written: enough for columns to compress well. */
    private static final long ROW_GROUP = 8L << 20;

    private final ByteArrayOutputStream ready = new ByteArrayOutputStream();
    private final CarpetWriter<IncidentSummary> writer;

    ParquetWriter() {
        this(ROW_GROUP);
    }

    /**
     * @param rowGroup bytes of a row group before it is written
     */
    ParquetWriter(long rowGroup) {
        try {
            CarpetWriter.Builder<IncidentSummary> builder = new CarpetWriter.Builder<>(ready, IncidentSummary.class)
                    .withConf(new PlainParquetConfiguration())
                    .withWriteRecordModel(ParquetColumns.model())
                    .withCompressionCodec(CompressionCodecName.SNAPPY)
                    .withRowGroupSize(rowGroup);
            ParquetColumns.DISTINCT.forEach(column -> builder.withDictionaryEncoding(column, false));
            writer = builder.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public byte[] opening() {
        return take();
    }

    @Override
    public byte[] rows(List<ExportRow> rows) {
        try {
            for (IncidentSummary summary :
                    rows.parallelStream().map(ExportRow::summary).toList()) {
                writer.write(summary);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return take();
    }

    @Override
    public byte[] closing() {
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return take();
    }

    private byte[] take() {
        byte[] bytes = ready.toByteArray();
        ready.reset();
        return bytes;
    }
}
