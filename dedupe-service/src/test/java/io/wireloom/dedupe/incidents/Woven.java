package io.wireloom.dedupe.incidents;

import static io.wireloom.dedupe.fixtures.ClaimFixture.claim;
import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.ArticleClaims;
import io.wireloom.contracts.Incident;
import io.wireloom.dedupe.fixtures.ClaimFixture;
import io.wireloom.dedupe.fixtures.Places;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Incidents of the claim records of a few articles, found as the service finds them. */
final class Woven {

    private Woven() {}

    /** @param facts what is known of the articles beside their claims */
    static List<Incident> of(List<ArticleFacts> facts, ArticleClaims... records) {
        List<Telling> tellings = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        Arrays.stream(records).map(Tellings::of).forEach(own -> {
            edges.addAll(Pairs.edges(own, tellings, Map.of()));
            tellings.addAll(own);
        });
        Map<String, ArticleFacts> byId = new HashMap<>();
        facts.forEach(fact -> byId.put(fact.articleId(), fact));
        return Grouping.group(tellings, edges).stream()
                .map(group -> Incidents.of(group, byId))
                .toList();
    }

    /** The one that there is to be. */
    static Incident single(List<Incident> incidents) {
        assertThat(incidents).hasSize(1);
        return incidents.get(0);
    }

    /** A claim, of an article of its own, of so many dead in one place on one day. */
    static ClaimFixture toll(String id, long killed) {
        return claim(id).in(id).place(Places.TALBISEH).day("2020-05-04").tally("killed", "", killed);
    }

    /** The claims that it holds. */
    static List<String> ids(Incident incident) {
        return incident.claims().stream()
                .map(member -> member.claim().claimId())
                .toList();
    }
}
