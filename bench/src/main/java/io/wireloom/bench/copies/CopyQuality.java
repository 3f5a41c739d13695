package io.wireloom.bench.copies;

import io.wireloom.bench.corpus.Document;
import io.wireloom.bench.corpus.Documents;
import io.wireloom.bench.corpus.Line;
import io.wireloom.bench.quality.Measured;
import io.wireloom.bench.quality.MeasuredSet;
import java.nio.file.Path;
import java.util.List;

/** Copies among the pairs of the sample copy, as the quality page shows them. */
public final class CopyQuality {

    private CopyQuality() {}

    /** Compares every pair. */
    public static MeasuredSet measure(Path sampleCopy, Line line) {
        List<Document> documents = Documents.samples(sampleCopy);
        Library library = new Library(line, documents);
        PairScore score = PairScore.of(SamplePairs.of(sampleCopy, library).stream()
                .map(pair -> PairScore.verdict(library, pair))
                .toList());
        return new MeasuredSet(
                "copies",
                documents.size(),
                "bench/run copies --no-stress",
                List.of(Measured.of("copies", score.copy())));
    }
}
