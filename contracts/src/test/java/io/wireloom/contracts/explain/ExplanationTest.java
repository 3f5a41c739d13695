package io.wireloom.contracts.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.wireloom.contracts.Claim;
import io.wireloom.contracts.samples.GoldenSamples;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private final String text = GoldenSamples.article().text();
    private final List<Claim> claims = GoldenSamples.claims().claims();

    @Test
    void givesEveryValueItsRuleAndItsWords() {
        List<Reason> reasons = Explanation.of(claims.get(0));

        assertThat(reasons)
                .extracting(Reason::part, Reason::rule, Reason::text)
                .contains(
                        tuple("status", "status:occurred", "struck"),
                        tuple("actors", "actor", "Aircraft"),
                        tuple("targets", "target", "civilians"),
                        tuple("places", "place:found", "Ménaka"),
                        tuple("time", "time:relative", "on Tuesday"),
                        tuple("tallies", "tally:least", "at least 14"),
                        tuple("tallies", "tally:part", "four"));
    }

    @Test
    void pointsOnlyToWordsThatStandInTheArticle() {
        assertThat(claims).flatMap(Explanation::of).isNotEmpty().allSatisfy(reason -> {
            assertThat(text.substring(reason.start(), reason.end())).isEqualTo(reason.text());
            assertThat(reason.says()).isNotBlank();
        });
    }

    @Test
    void explainsTalkByTheWordsThatMarkIt() {
        assertThat(Explanation.of(GoldenSamples.ratedClaims().claims().get(0)))
                .filteredOn(reason ->
                        reason.rule().equals("hearsay") || reason.rule().equals("status:possible"))
                .extracting(Reason::text)
                .containsExactly("reportedly", "reportedly");
    }

    @Test
    void namesARuleItDoesNotKnow() {
        assertThat(RuleBook.ENGLISH.rule("rhyme").says()).contains("rhyme");
    }

    @Test
    void describesEveryRuleInAFullSentence() {
        assertThat(RuleBook.ENGLISH.names()).isNotEmpty().allSatisfy(name -> assertThat(
                        RuleBook.ENGLISH.rule(name).says())
                .matches("[A-Z].*\\."));
    }
}
