package io.wireloom.query.quality;

import io.wireloom.contracts.MessageCodec;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * The counts of this build on the shipped sets, as {@code bench/run quality} wrote them. A test of {@code bench} measures them anew and
 * fails when they are others.
 *
 * @param measuredAt the day on which they last came out otherwise than before
 * @param extractor name and version of the extractor
 * @param sets the sets
 */
public record Measured(LocalDate measuredAt, String extractor, List<Set> sets) {

    /**
     * What was measured on one set.
     *
     * @param set its name
     * @param documents how many documents it has
     * @param command what gives the figures again
     * @param fields the counts
     */
    public record Set(String set, int documents, String command, List<Field> fields) {}

    /**
     * The counts behind one figure.
     *
     * @param field what is measured
     * @param right what both have; a half-right answer may count a half
     * @param gold what there is to find
     * @param system what the system says
     */
    public record Field(String field, double right, long gold, long system) {}

    /** Those shipped with this build. */
    public static Measured shipped() {
        try (InputStream file = Objects.requireNonNull(
                Measured.class.getResourceAsStream("/quality/measured.json"), "/quality/measured.json is missing")) {
            return MessageCodec.read(file.readAllBytes(), Measured.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
