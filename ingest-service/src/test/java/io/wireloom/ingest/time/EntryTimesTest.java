package io.wireloom.ingest.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryTimesTest {

    private static final ZoneOffset SUMMER = ZoneOffset.ofHours(1);

    @ParameterizedTest
    @CsvSource({
        "22.11, 22:11",
        "19:28, 19:28",
        "7.05pm, 19:05",
        "7pm, 19:00",
        "12.10 a.m., 00:10",
        "9h05, 09:05",
        "Posted at 19:28, 19:28",
        "18:02 GMT, 18:02",
        "08.40:, 08:40"
    })
    void readsAClockTimeThatStandsAlone(String line, String time) {
        assertThat(ClockTime.alone(line)).map(clock -> clock.time().toString()).contains(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"25.10", "19:75", "2015", "22.11 people", "13pm", "3 4", "19:28 he said", "1.5 million"})
    void takesNothingElseForAClockTime(String line) {
        assertThat(ClockTime.alone(line)).isEmpty();
    }

    @Test
    void countsBackFromThePageOverMidnight() {
        Instant page = Instant.parse("2019-06-05T02:00:00Z");

        List<Instant> times = EntryTimes.resolve(clocks("01.30", "00.15", "23.50", "18.00"), page, false, SUMMER);

        assertThat(times)
                .containsExactly(
                        Instant.parse("2019-06-05T00:30:00Z"),
                        Instant.parse("2019-06-04T23:15:00Z"),
                        Instant.parse("2019-06-04T22:50:00Z"),
                        Instant.parse("2019-06-04T17:00:00Z"));
    }

    @Test
    void putsEntriesLaterThanThePagesClockOnTheDayBefore() {
        Instant page = Instant.parse("2019-06-05T04:00:00Z");

        assertThat(EntryTimes.resolve(clocks("22.11", "21.30"), page, false, ZoneOffset.UTC))
                .containsExactly(Instant.parse("2019-06-04T22:11:00Z"), Instant.parse("2019-06-04T21:30:00Z"));
    }

    @Test
    void readsAPageWithTheOldestFirst() {
        Instant page = Instant.parse("2019-06-05T02:00:00Z");

        assertThat(EntryTimes.resolve(clocks("21:30", "23:10", "00:20"), page, false, ZoneOffset.UTC))
                .containsExactly(
                        Instant.parse("2019-06-04T21:30:00Z"),
                        Instant.parse("2019-06-04T23:10:00Z"),
                        Instant.parse("2019-06-05T00:20:00Z"));
    }

    @Test
    void putsTheNewestEntryOnTheDayWhenOnlyTheDayIsKnown() {
        Instant day = Instant.parse("2019-06-05T00:00:00Z");

        assertThat(EntryTimes.resolve(clocks("20:00", "08:00"), day, true, ZoneOffset.UTC))
                .containsExactly(Instant.parse("2019-06-05T20:00:00Z"), Instant.parse("2019-06-05T08:00:00Z"));
    }

    @Test
    void followsAZoneThatTheEntryNames() {
        Instant page = Instant.parse("2019-06-05T22:00:00Z");

        assertThat(EntryTimes.resolve(clocks("20:00 EDT", "18:00 EDT"), page, true, ZoneOffset.UTC))
                .containsExactly(Instant.parse("2019-06-05T00:00:00Z"), Instant.parse("2019-06-04T22:00:00Z"));
    }

    private static List<ClockTime> clocks(String... lines) {
        return List.of(lines).stream()
                .map(line -> ClockTime.alone(line).orElseThrow())
                .toList();
    }
}
