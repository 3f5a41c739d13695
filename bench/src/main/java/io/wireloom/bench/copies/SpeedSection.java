package io.wireloom.bench.copies;

import io.wireloom.bench.copies.speed.CopiesSpeedCommand;
import io.wireloom.bench.copies.speed.CopiesSpeedCommand.Figures;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.Locale;
import picocli.CommandLine;

/** Speed and size of the index that copies are found by, measured by {@code copies-speed}. */
final class SpeedSection {

    private static final double PER_SECOND = 300;
    private static final double MILLISECONDS = 15;
    private static final double BYTES = 1.5 * 1024;
    private static final String REFERENCE = "text-dedup's MinHash: 5,800 docs/s, batch, in memory, no passages";

    private final PrintWriter out;

    SpeedSection(PrintWriter out) {
        this.out = out;
    }

    /**
     * @param stored how many articles are stored, as {@code copies-speed} takes it
     */
    void run(String stored, Targets targets) throws SQLException {
        CopiesSpeedCommand command = new CopiesSpeedCommand();
        new CommandLine(command).setOut(out).parseArgs("--stored", stored);
        command.call();
        for (Figures figures : command.figures()) {
            String at = String.format(Locale.ROOT, "index of %,d articles: ", figures.stored());
            targets.atLeast(at + "taken in per second and core", figures.perSecond(), PER_SECOND, REFERENCE);
            targets.atMost(at + "bytes for each", figures.bytes(), BYTES, "");
            targets.atMost(at + "look-up p99, ms", figures.lookUp99(), MILLISECONDS, "");
        }
    }

    static void unmeasured(Targets targets) {
        targets.unmeasured(
                "index of 1,000,000 articles: speed, look-up, bytes",
                ">= 300/s; <= 15 ms; <= 1.5 KB",
                "give --stored 10000,100000,1000000");
    }
}
