package io.wireloom.bench.quality;

import io.wireloom.bench.claims.ClaimQuality;
import io.wireloom.bench.copies.CopyQuality;
import io.wireloom.bench.corpus.Line;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * The counts of a build on the shipped sets.
 *
 * @param measuredAt the day on which they last came out otherwise than before
 * @param extractor name and version of the extractor
 * @param sets the sets
 */
public record Quality(LocalDate measuredAt, String extractor, List<MeasuredSet> sets) {

    /** Measures this build. */
    public static Quality measure(Path sampleCopy, LocalDate today) {
        Line line = new Line();
        ClaimQuality claims = ClaimQuality.measure(sampleCopy, line);
        return new Quality(today, claims.extractor(), List.of(claims.set(), CopyQuality.measure(sampleCopy, line)));
    }
}
