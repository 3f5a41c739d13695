package io.wireloom.bench.copies.stress;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHashPolicy;
import com.dynatrace.hash4j.similarity.SimilarityHashing;
import io.wireloom.bench.copies.Shingles;
import io.wireloom.bench.corpus.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A plain method to find near duplicates: documents whose signatures agree closely enough.
 *
 * @param name as it is shown
 * @param policy the library's way to sign
 * @param features what of a text is signed
 * @param least so many components of two signatures must be equal
 */
record Signatures(String name, SimilarityHashPolicy policy, Function<String, Collection<String>> features, int least) {

    private static final Hasher64 HASHER = Hashing.komihash5_0();
    private static final int COMPONENTS = 128;
    private static final double LEAST_JACCARD = 0.7;
    private static final int SIM_HASH_BITS = 64;
    private static final int MOST_DIFFERENT_BITS = 3;

    /** MinHash of the 5-grams (Broder 1997), 128 components, at an estimated Jaccard of 0.7. */
    static Signatures minHash() {
        return new Signatures(
                "MinHash",
                SimilarityHashing.minHash(COMPONENTS, Integer.SIZE),
                text -> Shingles.of(text).runs(),
                (int) Math.ceil(COMPONENTS * LEAST_JACCARD));
    }

    /** SimHash of the words (Manku, Jain and Das Sarma, WWW 2007), 64 bits of which 3 may differ. */
    static Signatures simHash() {
        return new Signatures(
                "SimHash",
                SimilarityHashing.simHash(SIM_HASH_BITS),
                Shingles::words,
                SIM_HASH_BITS - MOST_DIFFERENT_BITS);
    }

    /** The pairs of document ids that the method takes for copies. */
    Set<Set<String>> pairs(List<Document> documents) {
        List<byte[]> signed =
                documents.stream().map(document -> sign(document.body())).toList();
        Set<Set<String>> pairs = new HashSet<>();
        for (int i = 0; i < signed.size(); i++) {
            for (int j = i + 1; j < signed.size(); j++) {
                if (policy.getNumberOfEqualComponents(signed.get(i), signed.get(j)) >= least) {
                    pairs.add(Set.of(documents.get(i).id(), documents.get(j).id()));
                }
            }
        }
        return pairs;
    }

    private byte[] sign(String text) {
        List<String> of = new ArrayList<>(features.apply(text));
        if (of.isEmpty()) {
            of.add(text);
        }
        return policy.createHasher().compute(ElementHashProvider.ofCollection(of, HASHER::hashCharsToLong));
    }
}
