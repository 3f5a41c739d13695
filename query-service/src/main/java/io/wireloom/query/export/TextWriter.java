package io.wireloom.query.export;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/** Writes a format of text (UTF-8), one row after another; the rows of a page are put into words by all processors. */
final class TextWriter implements ExportWriter {

    private final String opening;
    private final String separator;
    private final String closing;
    private final Function<ExportRow, String> form;
    private boolean started;

    /**
     * @param separator what stands between two rows
     * @param form how a row reads
     */
    TextWriter(String opening, String separator, String closing, Function<ExportRow, String> form) {
        this.opening = opening;
        this.separator = separator;
        this.closing = closing;
        this.form = form;
    }

    @Override
    public byte[] opening() {
        return opening.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] rows(List<ExportRow> rows) {
        StringBuilder text = new StringBuilder();
        for (String row : rows.parallelStream().map(form).toList()) {
            if (started) {
                text.append(separator);
            }
            started = true;
            text.append(row);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] closing() {
        return closing.getBytes(StandardCharsets.UTF_8);
    }
}
