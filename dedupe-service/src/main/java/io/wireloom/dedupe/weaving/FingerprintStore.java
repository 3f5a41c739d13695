package io.wireloom.dedupe.weaving;

import io.smallrye.mutiny.Uni;
import io.wireloom.dedupe.copies.Fingerprints;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which articles hold which fingerprints, and which fingerprints recur. What is not in an answer is not stored. */
public interface FingerprintStore {

    /** Puts the fingerprints of articles, by article id, in place of those they had; none takes an article out. */
    Uni<Void> save(Map<String, Fingerprints> fingerprints);

    /** The articles that hold each of the fingerprints, by fingerprint; in no order. */
    Uni<Map<Long, List<String>>> holders(Collection<Long> fingerprints);

    /** Those of the fingerprints that are marked as boilerplate. */
    Uni<Set<Long>> recurring(Collection<Long> fingerprints);

    /** Marks fingerprints as boilerplate, and unmarks others. */
    Uni<Void> mark(Collection<Long> recurring, Collection<Long> noLonger);
}
