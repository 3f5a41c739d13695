package io.wireloom.query.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HighlighterTest {

    private static final String TEXT = "Two <b>men</b> & a dog left.";

    @Test
    void leavesPlainTextInOnePiece() {
        assertThat(Highlighter.segments(TEXT, 0, TEXT.length(), List.of()))
                .containsExactly(new Segment(TEXT, List.of(), false, List.of(), List.of()));
    }

    @Test
    void cutsOverlappingMarksIntoPiecesThatNameEveryClaim() {
        List<Segment> segments = Highlighter.segments(
                "abcdef", 0, 6, List.of(new Mark(0, 4, "one", false), new Mark(2, 6, "two", false)));

        assertThat(segments)
                .containsExactly(
                        new Segment("ab", List.of("one"), false, List.of("one"), List.of()),
                        new Segment("cd", List.of("one", "two"), false, List.of("two"), List.of()),
                        new Segment("ef", List.of("two"), false, List.of(), List.of()));
    }

    @Test
    void tellsTheWordsAClaimWasReadFromApartFromItsEvidence() {
        List<Segment> segments = Highlighter.segments(
                "abcdef", 0, 6, List.of(new Mark(0, 6, "one", false), new Mark(2, 3, "one", true)));

        assertThat(segments).extracting(Segment::detail).containsExactly(false, true, false);
        assertThat(segments).extracting(Segment::claims).containsOnly("one");
    }

    @Test
    void keepsToTheBlockAndLeavesOutMarksBeyondIt() {
        List<Segment> segments = Highlighter.segments(
                "abcdef", 2, 4, List.of(new Mark(0, 3, "one", false), new Mark(5, 6, "two", false)));

        assertThat(segments).extracting(Segment::text).containsExactly("c", "d");
        assertThat(segments.get(1).marked()).isFalse();
    }

    @Test
    void doesNotEscapeSinceTheTemplateDoes() {
        assertThat(Highlighter.segments(TEXT, 0, TEXT.length(), List.of(new Mark(4, 14, "one", false))))
                .extracting(Segment::text)
                .containsExactly("Two ", "<b>men</b>", " & a dog left.");
    }

    @Test
    void neverCutsACharacterOfTwoUnits() {
        String text = "a\uD83D\uDE00b";

        assertThat(Highlighter.segments(text, 0, 4, List.of(new Mark(2, 4, "one", false))))
                .extracting(Segment::text)
                .containsExactly("a", "\uD83D\uDE00b");
    }

    @Test
    void losesNoTextWhateverTheMarks() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            List<Mark> marks = IntStream.range(0, random.nextInt(6))
                    .mapToObj(i -> {
                        int start = random.nextInt(TEXT.length());
                        return new Mark(start, start + random.nextInt(12), "c" + i, random.nextBoolean());
                    })
                    .toList();
            String joined = Highlighter.segments(TEXT, 0, TEXT.length(), marks).stream()
                    .map(Segment::text)
                    .collect(Collectors.joining());
            assertThat(joined).as(marks.toString()).isEqualTo(TEXT);
        }
    }
}
