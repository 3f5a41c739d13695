package io.wireloom.query.desk.incident;

import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import io.wireloom.query.changes.Difference;
import io.wireloom.query.desk.Labels;
import io.wireloom.query.desk.Toll;
import io.wireloom.query.withdrawals.Dependents;
import io.wireloom.query.withdrawals.Withdrawal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the incident rests on, what would fall with each of it, and what has fallen already.
 *
 * @param articles its articles, those first that most hangs on
 * @param without what exactly would change without the article asked for; null when none is asked for
 * @param losses what corrections and kills took, the latest first
 */
public record BlastRadius(Shown<Support> articles, Fall without, List<Loss> losses) {

    private static final int ARTICLES = 10;

    /**
     * An article that it rests on.
     *
     * @param articleId the article
     * @param headline what it is called
     * @param outlet who published it
     * @param claims {@code 3 claims}
     * @param alone what stands on it alone, in words; empty when others say all of it too
     * @param href the page with what exactly would change without it
     * @param weight how much stands on it alone
     */
    public record Support(
            String articleId, String headline, String outlet, String claims, String alone, String href, int weight) {}

    /**
     * What would change without an article.
     *
     * @param articleId the article
     * @param headline what it is called
     * @param changes the differences; none when it would stand as it does
     * @param others other incidents that rest on the article too
     */
    public record Fall(String articleId, String headline, List<PastView.Change> changes, int others) {}

    /**
     * What was taken.
     *
     * @param at when it was seen
     * @param cause in words
     * @param articleId the article
     * @param headline what it is called
     * @param note the editor's note; empty when none
     * @param changes the differences
     */
    public record Loss(
            Instant at, String cause, String articleId, String headline, String note, List<PastView.Change> changes) {}

    /**
     * @param dependents what rests on the article asked for; null when none is asked for
     */
    static BlastRadius of(Incident incident, Surroundings around, Dependents dependents, PageAddress page) {
        Map<String, Set<String>> byOrigin = new TreeMap<>();
        incident.claims().forEach(held -> byOrigin.computeIfAbsent(
                        Objects.requireNonNullElse(held.origin(), ""), key -> new HashSet<>())
                .add(held.claim().articleId()));
        List<Support> supports = incident.articleIds().stream()
                .map(id -> support(id, incident, byOrigin, around, page))
                .sorted(Comparator.comparingInt(Support::weight).reversed())
                .toList();
        return new BlastRadius(
                Shown.of(supports, ARTICLES, page.all()),
                dependents == null ? null : fall(incident, dependents, around),
                around.withdrawals().stream().map(taken -> loss(taken, around)).toList());
    }

    private static Support support(
            String articleId,
            Incident incident,
            Map<String, Set<String>> byOrigin,
            Surroundings around,
            PageAddress page) {
        List<String> alone = new ArrayList<>();
        List<String> origins = incident.origins().stream()
                .filter(origin -> byOrigin.getOrDefault(origin.key(), Set.of()).equals(Set.of(articleId)))
                .map(Incident.Origin::name)
                .filter(Objects::nonNull)
                .toList();
        if (!origins.isEmpty()) {
            alone.add(Labels.count(origins.size(), "origin", "origins") + " (" + String.join(", ", origins) + ")");
        }
        Set<String> claims = incident.claims().stream()
                .map(Incident.IncidentClaim::claim)
                .filter(claim -> claim.articleId().equals(articleId))
                .map(Claim::claimId)
                .collect(Collectors.toSet());
        List<String> figures = incident.tallies().stream()
                .filter(tally -> tally.figures().stream().allMatch(figure -> claims.contains(figure.claimId())))
                .map(tally -> Toll.of(tally).name().toLowerCase(Locale.ROOT))
                .toList();
        if (!figures.isEmpty()) {
            alone.add("every figure of " + String.join("; ", figures));
        }
        return new Support(
                articleId,
                around.headline(articleId),
                around.outlet(articleId),
                Labels.count(claims.size(), "claim", "claims"),
                String.join(", and ", alone),
                page.with("without", articleId),
                origins.size() + figures.size());
    }

    private static Fall fall(Incident incident, Dependents dependents, Surroundings around) {
        List<PastView.Change> changes = dependents.incidents().stream()
                .filter(one -> one.incidentId().equals(incident.incidentId()))
                .flatMap(one -> one.changes().stream())
                .map(PastView.Change::of)
                .toList();
        int others = (int) dependents.incidents().stream()
                .filter(one -> !one.incidentId().equals(incident.incidentId()))
                .count();
        return new Fall(dependents.articleId(), around.headline(dependents.articleId()), changes, others);
    }

    private static Loss loss(Withdrawal taken, Surroundings around) {
        List<Difference> changes = taken.loss().changes();
        return new Loss(
                taken.loss().at(),
                switch (taken.cause()) {
                    case KILLED -> "Withdrawn by its publisher";
                    case WITHHELD -> "Held back by its publisher";
                    case CORRECTED -> "Corrected by its publisher";
                },
                taken.loss().articleId(),
                around.headline(taken.loss().articleId()),
                taken.note() == null ? "" : taken.note(),
                changes.stream().map(PastView.Change::of).toList());
    }
}
