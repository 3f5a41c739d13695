package io.wireloom.extract.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.extract.text.Segmenter;
import io.wireloom.extract.text.Sentence;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the time expressions of a text mean when it is published on Thursday 16 May 2019, in UTC. */
class TimeTableTest {

    private static final Instant THURSDAY = Instant.parse("2019-05-16T12:00:00Z");
    private static final Set<String> ABBREVIATIONS =
            Set.of("jan", "feb", "mar", "apr", "aug", "sept", "oct", "nov", "dec");
    private static final Set<String> WEEKDAYS =
            Set.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday");
    private static final Segmenter SEGMENTER = new Segmenter(ABBREVIATIONS, WEEKDAYS::contains);

    /** A text and its times, in order. */
    record Row(String text, String times) {
        @Override
        public String toString() {
            return text;
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void readsTheTimesOfAText(Row row) {
        assertThat(times(row.text(), Anchor.article(THURSDAY, null, null))).isEqualTo(row.times());
    }

    @Test
    void countsFromADatelineAndFromAnEntry() {
        LocalDate dateline = LocalDate.of(2019, 5, 14);

        assertThat(times("Shells fell on Tuesday.", Anchor.article(THURSDAY, null, dateline)))
                .isEqualTo("2019-05-14 dateline");
        assertThat(times("Shells fell yesterday.", Anchor.entry(THURSDAY, null)))
                .isEqualTo("2019-05-15 entry");
    }

    @Test
    void takesTheDayInTheArticlesZone() {
        Instant late = Instant.parse("2019-05-16T22:30:00Z");

        assertThat(times("It happened today.", Anchor.article(late, "+05:30", null)))
                .isEqualTo("2019-05-17 relative");
        assertThat(times("It happened today.", Anchor.article(late, "America/Bogota", null)))
                .isEqualTo("2019-05-16 relative");
    }

    @Test
    void keepsCandidatesWhereNothingTellsTheDay() {
        List<Sentence> sentences = sentences("The truce was signed on 9 May 2019. Shells fell on Saturday.");
        Anchor none = Anchor.article(null, null, null);
        Anchor among = none.among(TimeReader.stated(sentences));
        TimeMention saturday = new TimeReader().read(sentences.get(1), among).get(0);

        assertThat(saturday.start()).isNull();
        assertThat(saturday.weekday()).hasToString("SATURDAY");
        assertThat(saturday.candidates()).containsExactly(LocalDate.of(2019, 5, 4), LocalDate.of(2019, 5, 11));
        assertThat(new TimeReader().read(sentences.get(1), none).get(0).candidates())
                .isEmpty();
    }

    @Test
    void takesTheDatePrintedBeforeTheTextForThePages() {
        List<Sentence> sentences = sentences("Posted on May 14, 2019 by the desk. Shells fell on Tuesday.");

        assertThat(PageDate.in(sentences, LocalDate.of(2019, 5, 20))).hasValue(LocalDate.of(2019, 5, 14));
        assertThat(PageDate.in(sentences, LocalDate.of(2020, 5, 20))).hasValue(LocalDate.of(2019, 5, 14));
        assertThat(PageDate.in(sentences, LocalDate.of(2019, 3, 20))).isEmpty();
        assertThat(PageDate.in(sentences("On May 14, 2019, shells fell."), null))
                .isEmpty();
    }

    @Test
    void takesNoOldDateFromAChronology() {
        List<Sentence> sentences = sentences("14 May 2019 Shells fell. 15 May 2019 A truce was agreed.");

        assertThat(PageDate.in(sentences, LocalDate.of(2020, 5, 20))).isEmpty();
        assertThat(PageDate.in(sentences, LocalDate.of(2019, 5, 20))).hasValue(LocalDate.of(2019, 5, 14));
    }

    static Stream<Row> rows() {
        try (var in = TimeTableTest.class.getResourceAsStream("times.tsv");
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(columns -> new Row(columns[0], columns[1]))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String times(String text, Anchor anchor) {
        TimeReader reader = new TimeReader();
        List<TimeMention> times = new ArrayList<>();
        sentences(text).forEach(sentence -> times.addAll(reader.read(sentence, anchor)));
        return times.isEmpty() ? "-" : times.stream().map(TimeTableTest::shown).collect(Collectors.joining("; "));
    }

    private static String shown(TimeMention time) {
        String days = time.start() == null
                ? "?"
                : time.start().equals(time.end()) ? time.start().toString() : time.start() + ".." + time.end();
        String page = time.ofPage() ? " page" : "";
        return days + " " + time.basis() + (time.precision().startsWith("day") ? "" : " " + time.precision()) + page;
    }

    private static List<Sentence> sentences(String text) {
        return SEGMENTER.sentences(text, 0, text.length(), Sentence.Style.PROSE);
    }
}
