package io.wireloom.dedupe.incidents;

import io.wireloom.contracts.ArticleClaims;
import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import io.wireloom.dedupe.fixtures.ClaimFixture;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The record of an incident that holds the given claims, whatever matching would say of them. */
final class Told {

    private Told() {}

    static Incident of(Claim... claims) {
        return of(List.of(), Arrays.asList(claims));
    }

    static Incident of(Collection<ArticleFacts> facts, List<Claim> claims) {
        Map<String, List<Claim>> byArticle = new HashMap<>();
        claims.forEach(claim -> byArticle
                .computeIfAbsent(claim.articleId(), key -> new ArrayList<>())
                .add(claim));
        List<Telling> tellings = new ArrayList<>();
        byArticle.forEach((article, own) -> {
            ArticleClaims record = ClaimFixture.record(article, own.toArray(Claim[]::new));
            tellings.addAll(Tellings.of(record));
        });
        tellings.sort(Group.SAYING);
        Map<String, ArticleFacts> byId = new HashMap<>();
        facts.forEach(fact -> byId.put(fact.articleId(), fact));
        return Incidents.of(
                new Group(
                        "incident",
                        tellings.stream().filter(telling -> !telling.denial()).toList(),
                        tellings.stream().filter(Telling::denial).toList(),
                        Map.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        false),
                byId);
    }
}
