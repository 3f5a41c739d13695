package io.wireloom.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Article.BlockKind;
import io.wireloom.ingest.copy.Line;
import io.wireloom.ingest.copy.Line.Role;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that their format says are paragraphs, whatever their shape. */
class KnownParagraphsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"Ferry 3 Quarry Lane 1", "A harbour, a hill, a house", "Comment", "Print", "Was it the wind?"})
    void staysAParagraph(String text) {
        List<Line> lines = paragraphs(text, "The ferry left the harbour on time, its owner said on Monday.");

        Head head = Head.read(Furniture.remove(lines), null);

        assertThat(head.headline()).isNull();
        assertThat(new Story(head.rest()).parts(head.rest()))
                .extracting(Part::text)
                .containsExactly(text, lines.get(1).text());
        assertThat(new Story(head.rest()).parts(head.rest()))
                .extracting(Part::kind)
                .containsOnly(BlockKind.PARAGRAPH);
    }

    @Test
    void maySayWhoWroteAndWhoseItIs() {
        List<Line> lines = paragraphs(
                "By Mara Lind",
                "OSTRA (EPN) — The ferry left on time.",
                "_____",
                "(Reporting by Mara Lind)",
                "© 2024 EPN. All rights reserved.");

        Head head = Head.read(Furniture.remove(lines), "Ferry leaves");
        Story story = new Story(head.rest());

        assertThat(head.byline()).isEqualTo("By Mara Lind");
        assertThat(story.parts(head.rest()))
                .extracting(Part::kind)
                .containsExactly(BlockKind.DATELINE, BlockKind.PARAGRAPH, BlockKind.SOURCE_LINE);
    }

    @Test
    void isNoSummaryOverAByline() {
        List<Line> lines = paragraphs("The ferry left on time", "By Mara Lind", "It was the first to do so.");

        Head head = Head.read(lines, "Ferry leaves");

        assertThat(head.byline()).isNull();
        assertThat(head.rest()).hasSize(3);
    }

    private static List<Line> paragraphs(String... texts) {
        return Arrays.stream(texts).map(text -> Line.of(Role.PARAGRAPH, text)).toList();
    }
}
