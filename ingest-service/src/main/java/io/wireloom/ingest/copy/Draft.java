package io.wireloom.ingest.copy;

import java.util.List;

/**
 * An item read, but not yet judged.
 *
 * @param stated what its metadata says
 * @param lines its lines, one paragraph each, in page order
 */
public record Draft(Stated stated, List<Line> lines) {

    public Draft {
        lines = List.copyOf(lines);
    }
}
