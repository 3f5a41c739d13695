package io.wireloom.query.export;

import java.util.List;

/** Writes one export piece by piece, in order: the opening, the rows of each page, the closing. For one thread at a time. */
public interface ExportWriter {

    /** What stands before the first incident; may be empty. */
    byte[] opening();

    /** The next incidents; may be empty where a format gathers them first. */
    byte[] rows(List<ExportRow> rows);

    /** What stands after the last; may be empty. */
    byte[] closing();
}
