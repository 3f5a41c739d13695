package io.wireloom.ingest.markup;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.ingest.time.StatedTimes;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatedValuesTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            2024-03-05T09:00:00Z,          2024-03-05T09:00:00Z,
            2024-03-05T09:00:00.250+01:00, 2024-03-05T08:00:00.250Z, +01:00
            2024-03-05T09:00:00+0000,      2024-03-05T09:00:00Z,
            20240305T090000-0500,          2024-03-05T14:00:00Z,     -05:00
            20240305T090000Z,              2024-03-05T09:00:00Z,
            2024-03-05T09:00:00,           2024-03-05T07:00:00Z,
            20240305T0900,                 2024-03-05T07:00:00Z,
            2024-03-05,                    2024-03-05T00:00:00Z,
            """)
    void readsTimesAsTheyAreStated(String stated, Instant expected, String offset) {
        StatedTimes.StatedTime time =
                StatedTimes.read(stated, ZoneId.of("Europe/Helsinki")).orElseThrow();

        assertThat(time.instant()).isEqualTo(expected);
        assertThat(time.offset()).isEqualTo(offset);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Next Monday", "YYYYMMDD000000-HHMM", "2024-13-41", "20240305T2561"})
    void takesNothingElseForATime(String stated) {
        assertThat(StatedTimes.read(stated, null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"fi-FI, Europe/Helsinki", "nb-NO, Europe/Oslo", "de_DE, Europe/Berlin", "en-US,", "pt-BR,", "en,", ","})
    void knowsTheZoneOfACountryThatHasOne(String tag, String zone) {
        assertThat(StatedTimes.zoneOf(tag)).isEqualTo(zone == null ? null : ZoneId.of(zone));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            OSTRA, Aug 29, 2014 (EPN) -  | OSTRA       | OSTRA, Aug 29, 2014 (EPN) -
            Ostra, 10 juil 2024 (EPN)    | Ostra       | Ostra, 10 juil 2024 (EPN)
            Ostra (epn) -                | Ostra       | Ostra (epn) -
            Ostra                        | Ostra       | -
            MARCH 04, 2013               | -           | -
            2018-01-03 20:13:08 GMT      | -           | -
            """)
    void readsDatelines(String stated, String place, String printed) {
        assertThat(StatedDateline.of(stated)).isEqualTo(new StatedDateline(place, printed));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            BC-US--Ferry, 1st Ld-Writethru | 1st Ld-Writethru
            BC-US--Ferry,2nd Ld            | 2nd Ld
            FERRY-OSTRA/ (UPDATE 1)        | UPDATE 1
            CORRECTED-Ferry runs aground   | CORRECTED
            REFILE-Ferry runs aground      | REFILE
            Ferry update: 1st class only   | -
            Talks lead to 2 deals          | -
            """)
    void findsTakeKeys(String text, String key) {
        assertThat(TakeKey.in(null, text)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({"epn.example, EPN, EPN", "epn.example, Other, epn.example", "EPN News, EPN, EPN News"})
    void namesThePublisher(String stated, String credit, String expected) {
        assertThat(Agency.publisher(stated, credit)).isEqualTo(expected);
    }
}
