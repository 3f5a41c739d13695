package io.wireloom.ingest.doors;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells a document that could not be read from one that is damaged: remembers whether reading itself has failed. */
final class Source extends FilterInputStream {

    private IOException failure;

    Source(InputStream in) {
        super(in);
    }

    /** Why the document could not be read; null when it could. */
    IOException failure() {
        return failure;
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            return super.read(buffer, offset, length);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private IOException failed(IOException cause) {
        failure = cause;
        return cause;
    }
}
