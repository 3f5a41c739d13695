package io.wireloom.dedupe.weaving;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * On which articles it rests that fingerprints recur, so that only those fingerprints have to be looked at again whose witness is
 * replaced or withdrawn.
 */
public interface WitnessStore {

    /** The fingerprints that one of the articles is a witness of. */
    Uni<Set<Long>> witnessed(Collection<String> articleIds);

    /** Stores the witnesses of each fingerprint in place of earlier ones; an empty list leaves none. */
    Uni<Void> saveWitnesses(Map<Long, List<String>> witnesses);
}
