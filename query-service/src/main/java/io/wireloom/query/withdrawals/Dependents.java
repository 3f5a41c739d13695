package io.wireloom.query.withdrawals;

import io.wireloom.contracts.ArticleCopies.Relation;
import io.wireloom.contracts.Incident;
import io.wireloom.dedupe.copies.Kinship;
import io.wireloom.query.asof.Snapshot;
import io.wireloom.query.changes.Difference;
import io.wireloom.query.changes.IncidentChanges;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What rests on an article.
 *
 * @param articleId the article
 * @param incidents the incidents that hold its claims, and how each would stand if it were withdrawn now
 * @param copies the articles that were taken from it, at one remove or more
 */
public record Dependents(String articleId, List<Dependent> incidents, List<Copy> copies) {

    /**
     * An incident that rests on the article.
     *
     * @param incidentId the incident
     * @param before how it stands
     * @param after how it would stand, or the incident that would hold what is left of its claims; null when nothing would be left
     * @param changes what would change, in words
     */
    public record Dependent(String incidentId, Standing before, Standing after, List<Difference> changes) {}

    /**
     * A copy.
     *
     * @param articleId the copy
     * @param relation to {@code of}
     * @param of what it was taken from: the article itself, or another copy of it
     * @param containment share of its own words, 0 to 1, that stand there
     */
    public record Copy(String articleId, Relation relation, String of, double containment) {}

    /**
     * What rests on an article.
     *
     * @param all the state with it
     * @param without the state with it withdrawn
     */
    public static Dependents of(String articleId, Snapshot all, Snapshot without) {
        List<Dependent> incidents = all.incidents().values().stream()
                .filter(incident -> incident.articleIds().contains(articleId))
                .map(incident -> dependent(incident, without))
                .toList();
        return new Dependents(articleId, incidents, copies(articleId, all.run().kinships()));
    }

    private static Dependent dependent(Incident before, Snapshot without) {
        Incident same = without.incidents().get(before.incidentId());
        List<String> left = without.holding(
                before.claims().stream().map(held -> held.claim().claimId()).toList());
        Incident after =
                same != null || left.isEmpty() ? same : without.incidents().get(left.get(0));
        List<Difference> changes = new ArrayList<>();
        if (after == null) {
            changes.add(new Difference(Difference.Kind.GONE, "nothing would be left of it"));
        } else if (same == null) {
            changes.add(new Difference(
                    Difference.Kind.GONE, "what is left of its claims would be in " + String.join(", ", left)));
        }
        if (after != null) {
            changes.addAll(IncidentChanges.between(before, after));
        }
        return new Dependent(before.incidentId(), Standing.of(before), Standing.of(after), List.copyOf(changes));
    }

    private static List<Copy> copies(String articleId, Map<String, Kinship> kinships) {
        return kinships.values().stream()
                .filter(kinship -> leadsTo(kinship, articleId, kinships))
                .map(kinship -> new Copy(kinship.articleId(), kinship.relation(), kinship.of(), kinship.containment()))
                .toList();
    }

    private static boolean leadsTo(Kinship copy, String articleId, Map<String, Kinship> kinships) {
        Set<String> seen = new HashSet<>(Set.of(copy.articleId()));
        Kinship at = copy;
        while (at != null && at.of() != null) {
            if (at.of().equals(articleId)) {
                return !copy.articleId().equals(articleId);
            }
            at = seen.add(at.of()) ? kinships.get(at.of()) : null;
        }
        return false;
    }
}
