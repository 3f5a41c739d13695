package io.wireloom.query.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordingTest {

    @Test
    void callsEveryKindOfEventByANoun() {
        assertThat(Wording.noun("ASSAULT", "air-strike")).isEqualTo("air strike");
        assertThat(Wording.noun("ASSAULT", "other")).isEqualTo("attack");
        assertThat(Wording.kind("CONSULT", null)).isEqualTo("Talks");
        assertThat(Wording.kind("disapprove", null)).isEqualTo("Criticism");
        assertThat(Wording.begun("air strike")).isEqualTo("An air strike");
        assertThat(Wording.begun("talks")).isEqualTo("Talks");
        assertThat(Wording.be("talks")).isEqualTo("are");
    }

    @Test
    void leadsToThePartiesWithTheWordsThatTheKindAsksFor() {
        assertThat(Wording.parties("air strike", List.of("Northern Air Wing"), List.of("market")))
                .isEqualTo(" by Northern Air Wing on market");
        assertThat(Wording.parties("arrest", List.of("police"), List.of("drivers")))
                .isEqualTo(" by police of drivers");
        assertThat(Wording.parties("armed clash", List.of("gunmen"), List.of("soldiers")))
                .isEqualTo(" between gunmen and soldiers");
        assertThat(Wording.parties("talks", List.of(), List.of("ministers"))).isEqualTo(" involving ministers");
        assertThat(Wording.parties("air strike", List.of(), List.of())).isEmpty();
    }

    @Test
    void tellsNobodyAsDoneToByThemselves() {
        assertThat(Wording.parties("air strike", List.of("Northern Air Wing"), List.of("Northern Air Wing")))
                .isEqualTo(" by Northern Air Wing");
    }

    @Test
    void putsAnArticleBeforeWhatIsNoProperName() {
        assertThat(Wording.inSentence("market")).isEqualTo("the market");
        assertThat(Wording.inSentence("civilians")).isEqualTo("civilians");
        assertThat(Wording.inSentence("United Nations")).isEqualTo("the United Nations");
        assertThat(Wording.inSentence("River Watch")).isEqualTo("River Watch");
        assertThat(Wording.inSentence("Libya's Eastern Command")).isEqualTo("Libya's Eastern Command");
    }

    @Test
    void writesListsAsEnglishDoes() {
        assertThat(Wording.list(List.of("A"))).isEqualTo("A");
        assertThat(Wording.list(List.of("A", "B", "C"))).isEqualTo("A, B and C");
        assertThat(Wording.list(List.of())).isEmpty();
    }
}
