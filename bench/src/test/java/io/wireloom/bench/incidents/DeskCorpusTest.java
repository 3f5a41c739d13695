package io.wireloom.bench.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.ArticleClaims;
import io.wireloom.contracts.Incident;
import io.wireloom.contracts.MessageCodec;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeskCorpusTest {

    private final DeskCorpus.Chunk chunk = DeskCorpus.chunk(0, 20);

    @Test
    void every_claim_stands_where_it_says_in_its_article() {
        chunk.claims().forEach(record -> {
            String text = chunk.articles().stream()
                    .filter(article -> article.articleId().equals(record.articleId()))
                    .findFirst()
                    .orElseThrow()
                    .text();
            assertThat(record.claims()).allSatisfy(claim -> assertThat(text.substring(
                            claim.evidence().start(), claim.evidence().end()))
                    .isEqualTo(claim.evidence().text()));
        });
    }

    @Test
    void incidents_hold_claims_that_there_are() {
        Set<String> claims = chunk.claims().stream()
                .map(ArticleClaims::claims)
                .flatMap(all -> all.stream().map(claim -> claim.claimId() + claim.articleId()))
                .collect(Collectors.toSet());

        assertThat(chunk.incidents())
                .allSatisfy(incident -> assertThat(incident.claims()).allSatisfy(held -> assertThat(claims)
                        .contains(held.claim().claimId() + held.claim().articleId())));
    }

    @Test
    void another_year_shares_no_id() {
        Set<String> ids = ids(chunk.incidents().stream()).collect(Collectors.toSet());

        Stream<Incident> others = chunk.incidents().stream()
                .map(incident -> MessageCodec.read(
                        MessageCodec.writeText(incident).replace(DeskCorpus.YEAR + "-", "1999-"), Incident.class));

        assertThat(ids(others)).doesNotContainAnyElementsOf(ids);
    }

    private static Stream<String> ids(Stream<Incident> incidents) {
        return incidents.flatMap(incident -> Stream.concat(
                Stream.concat(Stream.of(incident.incidentId()), incident.articleIds().stream()),
                incident.claims().stream().map(held -> held.claim().claimId())));
    }
}
