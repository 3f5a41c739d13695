package io.wireloom.ingest.archive;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads lines of bytes, none longer than a limit. */
final class Lines {

    private final InputStream in;
    private final int limit;
    private int number;
    private boolean tooLong;

    Lines(InputStream in, int limit) {
        this.in = new BufferedInputStream(in, 64 * 1024);
        this.limit = limit;
    }

    /** The next line without its end, null after the last; of one that is too long only as much as is allowed. */
    byte[] next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(4_096);
        tooLong = false;
        int next = in.read();
        if (next < 0) {
            return null;
        }
        number++;
        for (; next >= 0 && next != '\n'; next = in.read()) {
            if (line.size() < limit) {
                line.write(next);
            } else {
                tooLong = true;
            }
        }
        return line.toByteArray();
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
