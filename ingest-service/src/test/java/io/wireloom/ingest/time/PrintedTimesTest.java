package io.wireloom.ingest.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedTimesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "6:42AM BST 09 Jul 2014          | 2014-07-09T05:42:00Z | +01:00 | false",
                "14 March, 2017                  | 2017-03-14T00:00:00Z | -      | true",
                "March 14, 2017                  | 2017-03-14T00:00:00Z | -      | true",
                "Mar. 14th, 2017                 | 2017-03-14T00:00:00Z | -      | true",
                "the 3rd of June 2019            | 2019-06-03T00:00:00Z | -      | true",
                "May 2, 2018 at 9:05 pm          | 2018-05-02T21:05:00Z | -      | false",
                "March 3, 2021 7:05 p.m. EST     | 2021-03-04T00:05:00Z | -05:00 | false",
                "March 3, 2021, 12:30 a.m. ET    | 2021-03-03T05:30:00Z | -05:00 | false",
                "July 3, 2021, 12:30 p.m. ET     | 2021-07-03T16:30:00Z | -04:00 | false",
                "Tue 4 Feb 2020 18.45 GMT        | 2020-02-04T18:45:00Z | +00:00 | false",
                "Tuesday, February 4, 2020 18:45 | 2020-02-04T18:45:00Z | -      | false",
                "04 Feb 2020 - 18:45 CET         | 2020-02-04T17:45:00Z | +01:00 | false",
                "4 Feb 2020 18:45 (GMT+2)        | 2020-02-04T16:45:00Z | +02:00 | false",
                "2021-03-03T19:05:00-05:00       | 2021-03-04T00:05:00Z | -05:00 | false",
                "2021-03-03T19:05:00Z            | 2021-03-03T19:05:00Z | +00:00 | false",
                "2021-03-03 19:05                | 2021-03-03T19:05:00Z | -      | false",
                "2021-03-03                      | 2021-03-03T00:00:00Z | -      | true",
                "03.04.2021 07:15                | 2021-04-03T07:15:00Z | -      | false",
                "25/12/2021                      | 2021-12-25T00:00:00Z | -      | true",
                "12/25/2021                      | 2021-12-25T00:00:00Z | -      | true",
                "11pm IST 5 August 2019          | 2019-08-05T17:30:00Z | +05:30 | false",
            })
    void readsTimesAsTheyArePrinted(String printed, Instant instant, String zone, boolean dayOnly) {
        List<PrintedTime> found = PrintedTimes.find(printed);

        assertThat(found).hasSize(1);
        assertThat(found.get(0).instant()).isEqualTo(instant);
        assertThat(found.get(0).zone()).isEqualTo(zone);
        assertThat(found.get(0).dayOnly()).isEqualTo(dayOnly);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "on Thursday",
                "September 30",
                "Sept 12",
                "at 7:05 p.m.",
                "in 2015",
                "03/04/2021",
                "31 February 2020",
                "the 1980-88 war",
                "marched 12 2015 times",
                "Boeing 737-800 2019"
            })
    void seesNoTimeWhereNoWholeDateIs(String text) {
        assertThat(PrintedTimes.find(text)).isEmpty();
    }

    @Test
    void keepsADateWhoseClockTimeNoClockHasOutOfTheInstant() {
        assertThat(PrintedTimes.find("4 Feb 2020 29:77")).isEmpty();
    }

    @Test
    void findsSeveralDatesInOneLineWithTheirPlaces() {
        String line = "Published: 4 Feb 2020 09:00 GMT | Updated: 5 Feb 2020 10:30 GMT";

        List<PrintedTime> found = PrintedTimes.find(line);

        assertThat(found)
                .extracting(time -> line.substring(time.start(), time.end()))
                .containsExactly("4 Feb 2020 09:00 GMT", "5 Feb 2020 10:30 GMT");
    }
}
