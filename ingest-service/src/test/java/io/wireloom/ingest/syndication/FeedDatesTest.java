package io.wireloom.ingest.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Thu, 05 Nov 2015 08:30:15 GMT | 2015-11-05T08:30:15Z",
                "Thu, 5 Nov 2015 08:30 +0100 | 2015-11-05T07:30:00Z",
                "5 Nov 15 08:30 EST | 2015-11-05T13:30:00Z",
                "05 Nov 97 08:30:00 UT | 1997-11-05T08:30:00Z",
                "Thursday, 05-Nov-15 08:30:00 GMT | 2015-11-05T08:30:00Z",
                "Thursday, 5 November 2015 8:30 pm CET | 2015-11-05T19:30:00Z",
                "Thu, 05 Nov 2015 8:30:00 -5 | 2015-11-05T13:30:00Z",
                "Thu, 05 Nov 2015 08:30:00 GMT+0200 | 2015-11-05T06:30:00Z",
                "Thu, 05 Nov 2015 08:30:00 +0200 (EET) | 2015-11-05T06:30:00Z",
                "Thu, 05 Nov 2015 24:00:00 GMT | 2015-11-06T00:00:00Z",
                "Thu, 05 Nov 2015 23:59:60 GMT | 2015-11-05T23:59:59Z",
                "Do, 05 Dez 2015 08:30:00 +0100 | 2015-12-05T07:30:00Z",
                "jeu., 05 févr. 2015 08:30:00 GMT | 2015-02-05T08:30:00Z",
                "Чт, 05 ноября 2015 08:30:00 +0300 | 2015-11-05T05:30:00Z",
                "Thu Nov 5 08:30:00 2015 | 2015-11-05T08:30:00Z",
                "Thu Nov 5 08:30:00 PST 2015 | 2015-11-05T16:30:00Z",
                "Nov 5, 2015 8:30 AM EST | 2015-11-05T13:30:00Z",
                "2015-11-05T08:30:15.123Z | 2015-11-05T08:30:15Z",
                "2015-11-05T08:30-05:00 | 2015-11-05T13:30:00Z",
                "2015-11-05T08:30:00+0530 | 2015-11-05T03:00:00Z",
                "2015-11-05 08:30:00 | 2015-11-05T08:30:00Z",
                "20151105T083015Z | 2015-11-05T08:30:15Z",
                "2015-11-05 | 2015-11-05T00:00:00Z",
                "2015-11 | 2015-11-01T00:00:00Z",
                "2015 | 2015-01-01T00:00:00Z"
            })
    void readsDatesAsFeedsWriteThem(String text, Instant instant) {
        assertThat(FeedDates.read(text, null)).map(FeedTime::instant).contains(instant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Thu, 05 Nov 2015 08:30:00 | 2015-11-05T13:30:00Z",
                "2015-07-05T08:30:00 | 2015-07-05T12:30:00Z",
                "2015-07-05T08:30:00Z | 2015-07-05T08:30:00Z"
            })
    void countsInTheFeedsZoneWhereNoneIsStated(String text, Instant instant) {
        assertThat(FeedDates.read(text, ZoneId.of("America/New_York")))
                .map(FeedTime::instant)
                .contains(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "Thu, 31 Feb 2015 08:30:00 GMT",
                "Thu, 05 Foo 2015 08:30:00 GMT",
                "2015-13-05",
                "25:61",
                "1970-01-01T00:00:00Z",
                "0001-01-01T00:00:00Z",
                "0000-00-00T00:00:00Z"
            })
    void givesNoTimeForWhatIsNone(String text) {
        assertThat(FeedDates.read(text, null)).isEmpty();
    }
}
