package io.wireloom.bench.copies.speed;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHashPolicy;
import com.dynatrace.hash4j.similarity.SimilarityHasher;
import com.dynatrace.hash4j.similarity.SimilarityHashing;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a batch tool does to a folder of texts, as text-dedup: MinHash signatures of 256 values of the runs of five words, in 25 bands
 * of ten, all in memory. It finds whole documents that are alike, and no passages.
 */
final class MinHashReference {

    private static final int VALUES = 256;
    private static final int BANDS = 25;
    private static final int ROWS = 10;
    private static final int RUN = 5;
    private static final Pattern SPACE = Pattern.compile("\\W+");

    private final Hasher64 hasher = Hashing.komihash5_0();
    private final SimilarityHashPolicy policy = SimilarityHashing.minHash(VALUES, Integer.SIZE);
    private final Map<Long, Integer> bands = new HashMap<>();

    /** Texts per second of processor. */
    double pace(List<String> texts) {
        var threads = ManagementFactory.getThreadMXBean();
        SimilarityHasher signatures = policy.createHasher();
        long begin = threads.getCurrentThreadCpuTime();
        texts.forEach(text -> add(signatures.compute(ElementHashProvider.ofValues(runs(text)))));
        return texts.size() / ((threads.getCurrentThreadCpuTime() - begin) / 1e9);
    }

    private long[] runs(String text) {
        String[] words = SPACE.split(text);
        long[] runs = new long[Math.max(1, words.length - RUN + 1)];
        List<String> all = List.of(words);
        for (int i = 0; i + RUN <= words.length; i++) {
            runs[i] = hasher.hashCharsToLong(String.join(" ", all.subList(i, i + RUN)));
        }
        return runs;
    }

    private void add(byte[] signature) {
        for (int band = 0; band < BANDS; band++) {
            long key = band;
            for (int row = 0; row < ROWS; row++) {
                key = hasher.hashLongLongToLong(key, policy.getComponent(signature, band * ROWS + row));
            }
            bands.merge(key, 1, Integer::sum);
        }
    }
}
