package io.wireloom.query.asof;

import io.wireloom.contracts.DeskDecision;
import io.wireloom.contracts.Incident;
import io.wireloom.dedupe.chronicle.FreshRun;
import io.wireloom.query.digest.CanonicalContent;
import io.wireloom.query.digest.StateDigest;
import io.wireloom.query.digest.StateDigest.Part;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The whole state woven from a set of versions and claims. */
public final class Snapshot {

    private final FreshRun run;
    private final List<DeskDecision> decisions;
    private final String key;
    private StateDigest digest;

    /**
     * @param decisions what the desk had decided
     * @param key the same for the same set
     */
    public Snapshot(FreshRun run, List<DeskDecision> decisions, String key) {
        this.run = run;
        this.decisions = List.copyOf(decisions);
        this.key = key;
    }

    /** The same for the same set of versions, claims and decisions. */
    public String key() {
        return key;
    }

    /** What the desk had decided. */
    public List<DeskDecision> decisions() {
        return decisions;
    }

    /** What was woven. */
    public FreshRun run() {
        return run;
    }

    /** Its incidents at revision 0, by id. */
    public Map<String, Incident> incidents() {
        return run.incidents();
    }

    /** The ids of the incidents that hold any of the claims, sorted. */
    public List<String> holding(Collection<String> claimIds) {
        return run.incidents().values().stream()
                .filter(incident -> incident.claims().stream()
                        .anyMatch(held -> claimIds.contains(held.claim().claimId())))
                .map(Incident::incidentId)
                .sorted()
                .toList();
    }

    /** The digest of the state: what a stack shows that was fed only with this set. */
    public synchronized StateDigest digest() {
        if (digest == null) {
            List<Part> incidents = run.incidents().values().stream()
                    .map(incident -> new Part(incident.incidentId(), CanonicalContent.digest(incident)))
                    .toList();
            List<Part> copies = run.copies().values().stream()
                    .map(record -> new Part(record.articleId(), CanonicalContent.digest(record)))
                    .toList();
            List<Part> stories = run.stories().values().stream()
                    .map(story -> new Part(story.storyId(), CanonicalContent.digest(story)))
                    .toList();
            long families = run.kinships().values().stream()
                    .map(kinship -> kinship.familyId())
                    .distinct()
                    .count();
            digest = StateDigest.of(incidents, copies, stories, run.texts().size(), families);
        }
        return digest;
    }
}
