package io.wireloom.ingest.fuzz;

import io.wireloom.ingest.wire.WireFormat;

/** Where a fuzzer that is guided by coverage begins: what it makes is read as a document of every format. */
public final class ReadersTarget {

    private static final Reading READING = new Reading();

    private ReadersTarget() {}

    /** Called by the fuzzer, by this name; what is thrown is a find. */
    public static void fuzzerTestOneInput(byte[] document) {
        for (WireFormat format : WireFormat.values()) {
            READING.read(format, document);
        }
    }
}
