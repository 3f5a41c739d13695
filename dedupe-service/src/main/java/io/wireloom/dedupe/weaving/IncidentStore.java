package io.wireloom.dedupe.weaving;

import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.ArticleCopies;
import io.wireloom.contracts.Incident;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What is published: incidents, and the copies record of each article. What is not in an answer is not stored. */
public interface IncidentStore {

    /** The standing incidents that one of the claims makes. */
    Uni<Map<String, Incident>> incidentsMadeBy(Collection<String> claimIds);

    /** The stored incidents of the given ids, dissolved ones included. */
    Uni<Map<String, Incident>> incidents(Collection<String> incidentIds);

    /** Stores incidents with their claims, and marks them for publication. */
    Uni<Void> saveIncidents(Collection<WovenIncident> incidents);

    /** The standing incidents that hold claims of each article: revision by incident id, by article id. */
    Uni<Map<String, Map<String, Long>>> incidentsHolding(Collection<String> articleIds);

    /** The last published copies record of each article, by article id. */
    Uni<Map<String, ArticleCopies>> copies(Collection<String> articleIds);

    /** Stores copies records, and marks them for publication. */
    Uni<Void> saveCopies(Collection<ArticleCopies> copies);

    /**
     * An incident and the claims it is woven from.
     *
     * @param incident at its new revision
     * @param coreIds the claims that make it; empty when it is dissolved
     * @param denialIds the denials that speak to it
     */
    record WovenIncident(Incident incident, List<String> coreIds, List<String> denialIds) {}
}
