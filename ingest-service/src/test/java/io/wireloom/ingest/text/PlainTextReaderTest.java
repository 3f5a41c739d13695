package io.wireloom.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.ingest.copy.Line;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextReaderTest {

    @Test
    void makesOneLineOfEachParagraphWhateverTheLineEnds() {
        assertThat(texts("One.\r\n\r\nTwo.\rThree.\u2028Four.\n\n\n"))
                .containsExactly("One.", "Two.", "Three.", "Four.");
    }

    @Test
    void takesInvisibleCharactersOutAndSqueezesSpaces() {
        assertThat(texts("  A\u00a0\u00a0zero\u200bwidth,\ta so\u00adft hyphen\u0007. "))
                .containsExactly("A zerowidth, a soft hyphen.");
    }

    @Test
    void composesLetters() {
        assertThat(texts("Cafe\u0301 Zu\u0308rich")).containsExactly("Café Zürich");
    }

    @ParameterizedTest
    @ValueSource(strings = {"• A point", "- A point", "* A point", "– A point", "·A point", "▪ A point"})
    void takesBulletMarksOffAndRemembersThem(String line) {
        Line read = PlainTextReader.lines(line).get(0);

        assertThat(read.text()).isEqualTo("A point");
        assertThat(read.bullet()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-- Northern Dispatch", "-5 degrees at dawn", "**Bold** start"})
    void leavesOtherMarksAlone(String line) {
        assertThat(PlainTextReader.lines(line).get(0).bullet()).isFalse();
    }

    @Test
    void takesMarksOfBoldTypeOff() {
        assertThat(texts("Told, writes **Ann Lee in Quito**.")).containsExactly("Told, writes Ann Lee in Quito.");
    }

    @Test
    void joinsLinesThatWereWrappedAtAWidth() {
        String wrapped =
                """
                The ferry company said on Tuesday that all of its boats would stay
                in port until the wind had dropped, and that passengers would be
                given beds in two schools near the harbour for as long as needed.

                   A spokeswoman said the company had not seen waves of that kind
                in thirty years, and that it would pay for the meals of those who
                had been stranded on the island since the weekend.
                """;

        assertThat(texts(wrapped)).hasSize(2).first().asString().contains("would stay in port until");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Minister quits over bridge collapse         | true",
                "Who runs the port now?                      | true",
                "The minister has quit.                      | false",
                "He left. She stayed                         | false",
                "too small to start a title                  | false",
                "Two words                                   | false"
            })
    void tellsHeadlinesByTheirShape(String line, boolean headline) {
        assertThat(LineShape.headlineLike(line)).isEqualTo(headline);
    }

    @ParameterizedTest
    @CsvSource({
        "Nine Ways To Fix A Leaking Roof, true", "Minister quits over bridge collapse, false",
        "Rebels Seize Border Post as Talks Fail, true", "Dog, false"
    })
    void tellsTitleCase(String line, boolean title) {
        assertThat(LineShape.titleCase(line)).isEqualTo(title);
    }

    private static List<String> texts(String text) {
        return PlainTextReader.lines(text).stream().map(Line::text).toList();
    }
}
