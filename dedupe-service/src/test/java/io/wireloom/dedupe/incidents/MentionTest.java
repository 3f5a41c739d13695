package io.wireloom.dedupe.incidents;

import static io.wireloom.dedupe.fixtures.ClaimFixture.claim;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DEFINITE | The attack began at dawn. | attack",
                "DEFINITE | Residents said the early morning raid woke them. | raid",
                "DEFINITE | Nobody has owned up to these bombings. | bombings",
                "PLAIN | An attack on the bridge killed two. | attack",
                "PLAIN | The mayor of the town was killed. | killed",
                "PLAIN | In the town, bombs fell. | fell",
                "ANOTHER | A second blast followed. | blast",
                "ANOTHER | In another village three men were shot. | shot",
                "ANOTHER | Elsewhere, shells fell on a school. | fell",
                "ANOTHER | In the north, meanwhile, jets bombed a depot. | bombed",
                "ANOTHER | Raids further south killed another six. | killed",
                "ANOTHER | Another five people were killed in the suburbs. | killed"
            })
    void readsTheWordsBeforeTheEvent(Mention mention, String sentence, String event) {
        assertThat(Mention.of(claim("c").reads(120, sentence, event).build())).isEqualTo(mention);
    }

    @ParameterizedTest
    @CsvSource({"0", "500"})
    void whatStandsOutsideItsEvidenceSaysNothing(int unit) {
        assertThat(Mention.wordsBefore(
                        claim("c").reads(120, "The attack.", "attack").build(), unit))
                .isEmpty();
    }
}
