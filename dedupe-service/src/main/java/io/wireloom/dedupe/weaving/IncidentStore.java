package io.wireloom.dedupe.weaving;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.ArticleCopies;
import io.wireloom.contracts.Incident;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is published: incidents, and the copies record of each article. What is not in an answer is not stored. */
public interface IncidentStore {

    /** The incidents of the given ids, dissolved ones included, and the standing ones that one of the claims makes, by id. */
    Uni<Map<String, Known>> known(Collection<String> incidentIds, Collection<String> claimIds);

    /** The stored incidents of the given ids, dissolved ones included. */
    Uni<Map<String, Incident>> incidents(Collection<String> incidentIds);

    /** Stores incidents with their claims, and marks them for publication. */
    Uni<Void> saveIncidents(Collection<WovenIncident> incidents);

    /** The standing incidents that hold claims of each article: revision by incident id, by article id. */
    Uni<Map<String, Map<String, Long>>> incidentsHolding(Collection<String> articleIds);

    /** The last published copies record of each article, by article id. */
    Uni<Map<String, ArticleCopies>> copies(Collection<String> articleIds);

    /** Removes the articles' copies records; they are published no more. */
    Uni<Void> removeCopies(Collection<String> articleIds);

    /** The dissolved incidents that ever held claims of one of the articles. */
    Uni<List<Incident>> endedWith(Collection<String> articleIds);

    /** Stores copies records, and marks them for publication. */
    Uni<Void> saveCopies(Collection<ArticleCopies> copies);

    /**
     * What is stored of an incident, but for its record.
     *
     * @param revision of its record
     * @param standing false when it is dissolved
     * @param digest of what its record says
     * @param predecessors the incidents that its claims were in before
     * @param coreIds the claims that make it
     * @param denialIds the denials that speak to it
     */
    record Known(
            long revision,
            boolean standing,
            String digest,
            List<String> predecessors,
            Set<String> coreIds,
            Set<String> denialIds) {

        /** Of an incident that is not stored. */
        public static final Known NOTHING = new Known(0, false, null, List.of(), Set.of(), Set.of());
    }

    /**
     * An incident and the claims it is woven from.
     *
     * @param incident at its new revision
     * @param digest of what it says
     * @param coreIds the claims that make it; empty when it is dissolved
     * @param denialIds the denials that speak to it
     * @param before what was stored of it
     */
    record WovenIncident(Incident incident, String digest, Set<String> coreIds, Set<String> denialIds, Known before) {

        /** The claims that were in it, and are no longer or in another part. */
        public Set<String> left() {
            Set<String> left = new HashSet<>();
            before.coreIds().stream().filter(id -> !coreIds.contains(id)).forEach(left::add);
            before.denialIds().stream().filter(id -> !denialIds.contains(id)).forEach(left::add);
            return left;
        }

        /** The claims that are in it, and were not or in another part. */
        public Set<String> joined() {
            Set<String> joined = new HashSet<>();
            coreIds.stream().filter(id -> !before.coreIds().contains(id)).forEach(joined::add);
            denialIds.stream().filter(id -> !before.denialIds().contains(id)).forEach(joined::add);
            return joined;
        }
    }
}
