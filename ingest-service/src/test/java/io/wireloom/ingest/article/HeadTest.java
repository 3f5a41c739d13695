package io.wireloom.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.ingest.copy.Line;
import io.wireloom.ingest.copy.Line.Role;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands over a headline that the markup names. */
class HeadTest {

    private static final String BODY = "The dam held on Monday, engineers said.";

    @ParameterizedTest
    @CsvSource({
        "PLAIN, Northern news, false",
        "PLAIN, By Ann Lee, true",
        "PLAIN, '14 March, 2017', true",
        "PLAIN, Photo: Ann Lee, true",
        "BYLINE, Ann Lee, true",
        "CAPTION, The dam at night, true",
        "DATELINE, 'RUVIK, May 4', true",
        "PARAGRAPH, It rained., true"
    })
    void keepsWhatIsNoNameOfASection(Role role, String text, boolean kept) {
        Head head = Head.read(
                List.of(Line.of(role, text), Line.of(Role.HEADLINE, "Dam holds after rain"), Line.plain(BODY)), null);

        boolean inParts = head.parts().stream().anyMatch(part -> part.text().equals(text));
        boolean below = head.rest().stream().anyMatch(line -> line.text().equals(text));
        assertThat(head.headline()).isEqualTo("Dam holds after rain");
        assertThat(inParts || below).isEqualTo(kept);
    }

    @Test
    void readsTheBylineOverAMarkedHeadline() {
        Head head = Head.read(
                List.of(
                        Line.of(Role.BYLINE, "By Ann Lee"),
                        Line.of(Role.HEADLINE, "Dam holds after rain"),
                        Line.plain(BODY)),
                null);

        assertThat(head.byline()).isEqualTo("By Ann Lee");
    }

    @Test
    void takesNoMarkedHeadlineForAKeywordLine() {
        DeskNotes notes = DeskNotes.of(List.of(Line.of(Role.HEADLINE, "BC-Norway-Dam"), Line.plain(BODY)));

        assertThat(notes.slug()).isNull();
        assertThat(notes.lines()).hasSize(2);
    }
}
