package io.wireloom.query.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeTest {

    @ParameterizedTest
    @CsvSource({
        "false, 0, incident-created",
        "true,  0, incident-amended",
        "true,  1, incident-merged",
        "true,  3, incident-merged",
        "false, 2, incident-merged",
        "false, 1, incident-split"
    })
    void saysWhatHappenedToAnIncidentThatStands(boolean stood, int predecessors, String word) {
        assertThat(Change.Kind.ofStanding(stood, predecessors).word()).isEqualTo(word);
        assertThat(Change.Kind.of(word)).isEqualTo(Change.Kind.ofStanding(stood, predecessors));
    }
}
