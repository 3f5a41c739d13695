package io.wireloom.bench.formats;

import java.io.PrintWriter;
import java.nio.file.Path;

/** One kind of fixtures among those of a directory. */
interface Section {

    /**
     * Runs its fixtures and prints how they came out; prints nothing when the directory holds none of them.
     *
     * @param fixtures the directory, laid out as the bench's own
     * @return how many fixtures broke the line with anything but a refusal
     */
    int run(Path fixtures, PrintWriter out);
}
