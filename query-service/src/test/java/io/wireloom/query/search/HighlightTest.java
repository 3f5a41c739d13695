package io.wireloom.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HighlightTest {

    @Test
    void leavesAShortTextWhole() {
        Highlight highlight = Highlight.of("title", null, "Raid on the town", List.of(new Highlight.Range(0, 4)));

        assertThat(highlight.text()).isEqualTo("Raid on the town");
        assertThat(highlight.ranges()).containsExactly(new Highlight.Range(0, 4));
    }

    @Test
    void cutsALongTextAtWordsAroundTheFirstFind() {
        String text = "before it ".repeat(40) + "the raid was told " + "after it ".repeat(60);
        int at = text.indexOf("raid");

        Highlight highlight = Highlight.of("claim", "c-1", text, List.of(new Highlight.Range(at, at + 4)));

        assertThat(highlight.text()).startsWith("…").endsWith("…").hasSizeLessThan(300);
        assertThat(highlight.ranges()).hasSize(1);
        Highlight.Range range = highlight.ranges().get(0);
        assertThat(highlight.text().substring(range.start(), range.end())).isEqualTo("raid");
        assertThat(text).contains(highlight.text().substring(1, highlight.text().length() - 1));
        assertThat(highlight.text().substring(1)).matches("^(before|it) .*");
    }

    @Test
    void cutsATextWithoutSpacesBetweenCharacters() {
        String text = "😀".repeat(400);

        Highlight highlight = Highlight.of("claim", null, text, List.of(new Highlight.Range(300, 302)));

        Highlight.Range range = highlight.ranges().get(0);
        assertThat(highlight.text().substring(range.start(), range.end())).isEqualTo("😀");
        assertThat(Character.isLowSurrogate(highlight.text().charAt(1))).isFalse();
        assertThat(Character.isHighSurrogate(
                        highlight.text().charAt(highlight.text().length() - 2)))
                .isFalse();
    }

    @Test
    void findsTheWayBackFromATextWithoutAccents() {
        String text = "São Tomé <b> ﬁre";
        Findable findable = Findable.of(text);

        assertThat(findable.folded()).isEqualTo("Sao Tome  b  fire");
        assertThat(findable.ranges("Sao \uE000Tome\uE001  b  \uE000fire\uE001").stream()
                        .map(range -> text.substring(range.start(), range.end())))
                .containsExactly("Tomé", "ﬁre");
    }

    @Test
    void findsNothingInAnotherText() {
        assertThat(Findable.of("Tomé").ranges("\uE000To\uE001")).isEmpty();
    }

    @Test
    void cannotBeFooledByMarksInTheTextItself() {
        assertThat(Findable.of("a\uE000b\uE001c").folded()).isEqualTo("a b c");
    }
}
