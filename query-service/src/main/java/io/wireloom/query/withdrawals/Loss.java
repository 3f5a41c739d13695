package io.wireloom.query.withdrawals;

import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import io.wireloom.query.changes.Difference;
import io.wireloom.query.changes.IncidentChanges;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What an incident lost of one article's claims.
 *
 * @param incidentId the incident
 * @param revision the incident's revision that lost them
 * @param at when that was seen
 * @param articleId the article
 * @param lostVersionId the version whose claims they were
 * @param lostClaims their ids, sorted
 * @param newClaims ids of claims of the same article that came in their place, sorted
 * @param before how the incident stood
 * @param after how it stands; null when it does not stand any more
 * @param changes what changed about it, in words
 * @param successors where its other claims are when it does not stand any more
 */
public record Loss(
        String incidentId,
        long revision,
        Instant at,
        String articleId,
        String lostVersionId,
        List<String> lostClaims,
        List<String> newClaims,
        Standing before,
        Standing after,
        List<Difference> changes,
        List<String> successors) {

    /** What the incident lost, article by article. */
    public static List<Loss> between(Incident before, Incident after, Instant at) {
        TreeMap<String, List<Claim>> lost = new TreeMap<>();
        Set<String> kept = new TreeSet<>();
        after.claims().forEach(held -> kept.add(held.claim().claimId()));
        before.claims().stream()
                .map(Incident.IncidentClaim::claim)
                .filter(claim -> !kept.contains(claim.claimId()))
                .forEach(claim -> lost.computeIfAbsent(claim.articleId(), id -> new ArrayList<>())
                        .add(claim));
        if (lost.isEmpty()) {
            return List.of();
        }
        // The same for all articles, of which a large incident has thousands.
        Standing was = Standing.of(before);
        Standing is = Standing.of(after);
        List<Difference> changes = changes(before, after);
        Map<String, List<String>> replaced = joined(before, after);
        return lost.entrySet().stream()
                .map(entry -> new Loss(
                        before.incidentId(),
                        after.revision(),
                        at,
                        entry.getKey(),
                        entry.getValue().get(entry.getValue().size() - 1).versionId(),
                        sortedIds(entry.getValue()),
                        replaced.getOrDefault(entry.getKey(), List.of()),
                        was,
                        is,
                        changes,
                        after.successors()))
                .toList();
    }

    /** Ids of the claims that were not there before, sorted, by their article. */
    private static Map<String, List<String>> joined(Incident before, Incident after) {
        Set<String> had = new TreeSet<>();
        before.claims().forEach(held -> had.add(held.claim().claimId()));
        return after.claims().stream()
                .map(Incident.IncidentClaim::claim)
                .filter(claim -> !had.contains(claim.claimId()))
                .collect(Collectors.groupingBy(
                        Claim::articleId, Collectors.collectingAndThen(Collectors.toList(), Loss::sortedIds)));
    }

    private static List<String> sortedIds(List<Claim> claims) {
        return claims.stream().map(Claim::claimId).distinct().sorted().toList();
    }

    private static List<Difference> changes(Incident before, Incident after) {
        if (after.state() != Incident.State.DISSOLVED) {
            return IncidentChanges.between(before, after);
        }
        List<Difference> changes = new ArrayList<>();
        changes.add(new Difference(
                Difference.Kind.GONE,
                after.successors().isEmpty()
                        ? "no longer stands: its claims were withdrawn or replaced"
                        : "no longer stands: what is left of its claims is now in "
                                + String.join(", ", after.successors())));
        changes.addAll(IncidentChanges.between(before, after));
        return List.copyOf(changes);
    }
}
