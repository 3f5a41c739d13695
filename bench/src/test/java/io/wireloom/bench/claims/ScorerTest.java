package io.wireloom.bench.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireloom.bench.BadInputException;
import io.wireloom.bench.claims.Score.Slot;
import io.wireloom.bench.corpus.JsonLines;
import io.wireloom.contracts.MessageCodec;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScorerTest {

    private static final String TEXT = "Jets bombed Karo on Monday, killing at least six people, the army said.\n"
            + "Troops were sent to Velin. The mayor of Karo denied it.";
    private static final Map<String, String> DOCS = Map.of("d", TEXT);
    private static final Aliases ALIASES = new Aliases(List.of("Karoan army\tthe army\tarmy"));

    private static final String STRIKE =
            """
            {"doc":"d","id":"1","anchor":"Jets bombed Karo","event":"ASSAULT/air-strike","status":"occurred",
             "actors":["Karoan army"],"targets":[],"places":["Karo"],"when":["2024-01-01","2024-01-01"],
             "tallies":[["killed","",6,null]],"speaker":["Karoan army"],"weapons":[]}""";
    private static final String TROOPS =
            """
            {"doc":"d","id":"2","anchor":"Troops were sent","event":"MOBILIZE/deployment","status":"occurred",
             "actors":[],"targets":[],"places":["Velin"],"when":null,"tallies":[],"speaker":[],"weapons":[]}""";

    private static final String FOUND_STRIKE =
            """
            {"event":{"type":"ASSAULT","subtype":"air-strike"},"status":"occurred",
             "actors":[{"name":"army","text":"the army"}],"places":[{"name":"Karo","text":"Karo"}],
             "time":{"start":"2024-01-02","end":"2024-01-02"},"tallies":[{"measure":"killed","of":"","low":6}],
             "attribution":[{"name":"the army"},{"name":"Other News"}],
             "evidence":{"text":"Jets bombed Karo on Monday"}}""";

    private static GoldClaim gold(String json) {
        return GoldClaim.of(MessageCodec.read(json, JsonNode.class));
    }

    private static SystemClaim system(String json) {
        return SystemClaim.of("d", MessageCodec.read(json, JsonNode.class));
    }

    private static Score score(List<GoldClaim> gold, List<SystemClaim> system) {
        return Scorer.score(ALIASES, gold, DOCS, system);
    }

    @Test
    void aClaimIsFoundWhenItsTypeIsEqualAndItsEvidenceMeetsTheSentence() {
        Score score = score(List.of(gold(STRIKE), gold(TROOPS)), List.of(system(FOUND_STRIKE)));

        assertThat(score.core().precision()).isEqualTo(1);
        assertThat(score.core().recall()).isEqualTo(0.5);
        assertThat(score.missed()).extracting(GoldClaim::id).containsExactly("2");
        assertThat(score.extra()).isEmpty();
    }

    @Test
    void aClaimOfAnotherTypeOrAnotherSentenceIsExtra() {
        String otherType = FOUND_STRIKE.replace("ASSAULT", "PROTEST");
        String otherSentence = FOUND_STRIKE.replace("Jets bombed Karo on Monday", "Troops were sent to Velin.");

        Score score = score(List.of(gold(STRIKE)), List.of(system(otherType), system(otherSentence)));

        assertThat(score.all().right()).isZero();
        assertThat(score.extra()).hasSize(2);
        assertThat(score.core().system()).isEqualTo(1);
    }

    @Test
    void aDayBesideTheRightOneIsHalfRight() {
        Score score = score(List.of(gold(STRIKE)), List.of(system(FOUND_STRIKE)));

        assertThat(score.slots().get(Slot.WHEN).right()).isEqualTo(0.5);
    }

    @Test
    void namesAreRightByAliasAndSurplusOnesCostPrecision() {
        Score score = score(List.of(gold(STRIKE)), List.of(system(FOUND_STRIKE)));

        assertThat(score.slots().get(Slot.ACTORS).f1()).isEqualTo(1);
        assertThat(score.slots().get(Slot.SPEAKER).precision()).isEqualTo(0.5);
        assertThat(score.slots().get(Slot.SPEAKER).recall()).isEqualTo(1);
    }

    @Test
    void aTallyIsRightOnlyWithBothItsBounds() {
        String closed = FOUND_STRIKE.replace("\"low\":6", "\"low\":6,\"high\":6");

        assertThat(score(List.of(gold(STRIKE)), List.of(system(FOUND_STRIKE)))
                        .slots()
                        .get(Slot.TALLIES)
                        .right())
                .isEqualTo(1);
        assertThat(score(List.of(gold(STRIKE)), List.of(system(closed)))
                        .slots()
                        .get(Slot.TALLIES)
                        .right())
                .isZero();
    }

    @Test
    void ofTwoSystemClaimsTheLikerOneIsMatched() {
        String poorer = FOUND_STRIKE.replace("air-strike", "shelling").replace("\"low\":6", "\"low\":7");

        Score score = score(List.of(gold(STRIKE)), List.of(system(poorer), system(FOUND_STRIKE)));

        assertThat(score.slots().get(Slot.SUBTYPE).right()).isEqualTo(1);
        assertThat(score.extra()).extracting(SystemClaim::subtype).containsExactly("shelling");
    }

    @Test
    void evidenceThatStandsNowhereIsCounted() {
        String elsewhere = FOUND_STRIKE.replace("Jets bombed Karo on Monday", "Jets never came");

        assertThat(score(List.of(gold(STRIKE)), List.of(system(elsewhere))).unplaced())
                .isEqualTo(1);
    }

    @Test
    void anAnchorThatIsNotInItsDocumentIsBadInput() {
        GoldClaim lost = gold(STRIKE.replace("Jets bombed Karo", "Jets bombed Paro"));

        assertThatThrownBy(() -> score(List.of(lost), List.of()))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("anchor of gold claim 1");
    }

    @Test
    void theShippedGoldReadsAndItsAnchorsAreUnique() {
        List<JsonNode> lines = JsonLines.resource("/gold/sample-copy.jsonl");

        assertThat(lines).hasSizeGreaterThan(30);
        assertThat(lines.stream().map(GoldClaim::of).map(GoldClaim::id).distinct())
                .hasSameSizeAs(lines);
    }
}
