package io.wireloom.ingest.unpacking;

import static io.wireloom.ingest.wire.UnusableItemException.Reason.TOO_LARGE;

import io.wireloom.ingest.wire.UnusableItemException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * How much comes out of a document for what goes in. Deflate makes at most 1,032 bytes of one, and layers multiply that; text shrinks
 * to a tenth at best, so what grows more than {@value #RATIO}-fold is no copy.
 */
final class Expansion {

    static final int RATIO = 100;
    /** What may come out whatever went in: a small, even text compresses better than the ratio. */
    static final long FREE_BYTES = 64L << 20;

    private long read;
    private long expanded;

    /** The document as it comes, its bytes counted. */
    InputStream source(InputStream body) {
        return new Counting(body, bytes -> read += bytes);
    }

    /** What is taken out of the document, its bytes counted and refused when there are too many. */
    InputStream content(InputStream body) {
        return new Counting(body, this::expanded);
    }

    /**
     * Counts bytes taken out of the document.
     *
     * @throws UnusableItemException when there are too many for what was read
     */
    void expanded(long bytes) {
        expanded += bytes;
        if (exhausted()) {
            throw new UnusableItemException(
                    TOO_LARGE,
                    "the document unpacks to more than " + RATIO + " times its size, as wire copy never does");
        }
    }

    boolean exhausted() {
        return expanded > FREE_BYTES + RATIO * read;
    }

    /** Takes a number of bytes that have been read. */
    private interface Count {
        void add(long bytes);
    }

    private static final class Counting extends FilterInputStream {
        private final Count count;

        Counting(InputStream body, Count count) {
            super(body);
            this.count = count;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count.add(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int bytes = super.read(buffer, offset, length);
            count.add(Math.max(0, bytes));
            return bytes;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        @Override
        public void close() {
            // The document's owner closes it.
        }
    }
}
