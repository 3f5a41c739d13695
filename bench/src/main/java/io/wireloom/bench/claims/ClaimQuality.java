package io.wireloom.bench.claims;

import io.wireloom.bench.corpus.Document;
import io.wireloom.bench.corpus.Line;
import io.wireloom.bench.quality.Measured;
import io.wireloom.bench.quality.MeasuredSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Claims of the shipped gold set, as the quality page shows them.
 *
 * @param set the counts
 * @param extractor name and version of the extractor
 */
public record ClaimQuality(MeasuredSet set, String extractor) {

    /** Extracts and scores. */
    public static ClaimQuality measure(Path sampleCopy, Line line) {
        GoldSet gold = GoldSet.shipped(sampleCopy);
        Map<String, Document> documents = gold.annotated();
        Extracted extracted = Extracted.of(line, documents);
        Score score = Scorer.score(gold.aliases(), gold.claims(), gold.texts(), extracted.claims());
        List<Measured> fields = new ArrayList<>();
        fields.add(Measured.of("claims", score.all()));
        fields.add(Measured.of("core-claims", score.core()));
        score.slots().forEach((slot, rate) -> fields.add(Measured.of(slot.name().toLowerCase(Locale.ROOT), rate)));
        int claims = extracted.claims().size();
        fields.add(new Measured("grounded", claims - extracted.ungrounded().size(), claims, claims));
        String extractor = documents.values().stream()
                .flatMap(document -> line.claims(line.article(document)).claims().stream())
                .findFirst()
                .orElseThrow()
                .extractor();
        return new ClaimQuality(
                new MeasuredSet("claims", documents.size(), "bench/run claims", List.copyOf(fields)), extractor);
    }
}
