package io.wireloom.ingest.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads lines of bytes, none longer than a limit. */
final class Lines {

    private final InputStream in;
    private final int limit;
    private final byte[] chunk = new byte[64 * 1024];
    private int start;
    private int end;
    private int number;
    private boolean tooLong;

    Lines(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /** The next line without its end, null after the last; of one that is too long only as much as is allowed. */
    byte[] next() throws IOException {
        tooLong = false;
        if (!more()) {
            return null;
        }
        number++;
        ByteArrayOutputStream line = new ByteArrayOutputStream(4_096);
        boolean ended = false;
        while (!ended && more()) {
            int at = start;
            while (at < end && chunk[at] != '\n') {
                at++;
            }
            int kept = Math.min(at - start, limit - line.size());
            line.write(chunk, start, kept);
            tooLong |= kept < at - start;
            ended = at < end;
            start = at + 1;
        }
        return line.toByteArray();
    }

    /** Whether there is another byte; reads on when all of the chunk has been used. */
    private boolean more() throws IOException {
        if (start >= end) {
            start = 0;
            end = Math.max(0, in.read(chunk));
        }
        return start < end;
    }

    /** Number of the line last read, from 1. */
    int number() {
        return number;
    }

    /** Whether the line last read is longer than the limit. */
    boolean tooLong() {
        return tooLong;
    }
}
