package io.wireloom.query.export;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/** Writes a format of text (UTF-8), one row after another. */
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
        for (ExportRow row : rows) {
            if (started) {
                text.append(separator);
            }
            started = true;
            text.append(form.apply(row));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] closing() {
        return closing.getBytes(StandardCharsets.UTF_8);
    }
}
