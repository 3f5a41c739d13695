package io.wireloom.ingest.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedLayoutTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(Adds)\n    OSTRA - A ferry ran\naground off Ostra\non Monday.\n    It is stuck.",
                "One paragraph.\n\nAnother paragraph.",
                "\n  One\nparagraph\nhere.\n  Another."
            })
    void seesWhatIsTyped(String text) {
        assertThat(TypedLayout.shows(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "One line",
                "A paragraph\n      that the source indents\n      alike\n   ",
                "A paragraph\nat the margin\nthroughout",
                "\n          Words\n\n          and words\n",
                "A paragraph\n      that is indented\nwith a break that is not"
            })
    void seesWhatIsLaidOut(String text) {
        assertThat(TypedLayout.shows(text)).isFalse();
    }
}
