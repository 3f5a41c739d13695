package io.wireloom.ingest.iptc7901;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wireloom.contracts.Article.Upstream;
import io.wireloom.ingest.copy.Draft;
import io.wireloom.ingest.copy.Form;
import io.wireloom.ingest.copy.Line;
import io.wireloom.ingest.feeds.FeedProfile;
import io.wireloom.ingest.wire.Envelope;
import io.wireloom.ingest.wire.UnusableItemException;
import io.wireloom.ingest.wire.WireItem;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Iptc7901ReaderTest {

    private static final String MESSAGE =
            """
            \u0001nwa0104 3 pol 212  dpa 0045\r

            Norway/dams/Ruvik/\r
            \u0002REFILE
            1ST LEAD
            Dam above Ruvik holds after a night
            of heavy rain
            By Ann Lee, dpa =\r

            Ruvik (dpa) - A dam above the Norwegian town of Ruvik held on\r
            Monday after a night of heavy rain, engineers said.\r

            "We slept in the school," said Ida M\u00f8e.\r

            # Notebook\r

            ## Note to editors\r
            - adds quote in second paragraph\r

            ## Internet links\r
            - [County statement](http://ruvik.example/dam)\r

            * * * *\r
            The following information is not intended for publication\r

            ## Editorial contacts\r
            - Reporting by: Ann Lee\r

            dpa al ko\r
            \r
            \u0003041509 GMT May 20\r
            \u007f\u0004""";

    @Test
    void readsHeaderHeadingStoryAndDateTimeGroup() {
        Draft draft = read(MESSAGE, StandardCharsets.UTF_8);

        assertThat(draft.stated().slug()).isEqualTo("Norway/dams/Ruvik");
        assertThat(draft.stated().takeKey()).isEqualTo("REFILE 1ST LEAD");
        assertThat(draft.stated().headline()).isEqualTo("Dam above Ruvik holds after a night of heavy rain");
        assertThat(draft.stated().byline()).isEqualTo("By Ann Lee, dpa");
        assertThat(draft.stated().credit()).isEqualTo("dpa");
        assertThat(draft.stated().urgency()).isEqualTo(3);
        assertThat(draft.stated().published()).isEqualTo("2020-05-04T15:09:00Z");
        assertThat(draft.stated().itemId()).isEqualTo("slug:norway-dams-ruvik:2020-05-04");
        assertThat(draft.stated().editNote()).isEqualTo("adds quote in second paragraph");
        assertThat(draft.stated().upstream())
                .containsExactly(new Upstream("source-line", "County statement", "http://ruvik.example/dam"));
        assertThat(draft.lines())
                .extracting(Line::text)
                .containsExactly(
                        "Ruvik (dpa) - A dam above the Norwegian town of Ruvik held on Monday after a night of heavy rain, engineers said.",
                        "\"We slept in the school,\" said Ida Møe.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "ISO-8859-1", "UTF-16LE"})
    void tellsTheCharset(String charset) {
        assertThat(read(MESSAGE, Charset.forName(charset)).lines().get(1).text())
                .contains("Ida Møe");
    }

    @Test
    void readsTheFormWithoutControlCharactersAndWithAnEndMark() {
        Draft draft = read(
                """
                EXT010 2 GEN 0136 F BELGA-0102
                NORVEGE/BARRAGE/
                Le barrage de Ruvik a tenu (2)

                   RUVIK 04/05 (AFP) = Le barrage au-dessus de la ville de Ruvik a
                tenu lundi après une nuit de pluie, selon les ingénieurs.
                   L'eau est restée deux mètres sous la crête.
                ./.CVN
                040920 MAI 20
                """,
                StandardCharsets.ISO_8859_1);

        assertThat(draft.stated().headline()).isEqualTo("Le barrage de Ruvik a tenu");
        assertThat(draft.stated().takeKey()).isEqualTo("2");
        assertThat(draft.stated().credit()).isEqualTo("BELGA");
        assertThat(draft.stated().slug()).isEqualTo("NORVEGE/BARRAGE");
        assertThat(draft.stated().published()).isEqualTo("2020-05-04T09:20:00Z");
        assertThat(draft.lines())
                .hasSize(2)
                .last()
                .extracting(Line::text)
                .asString()
                .startsWith("L'eau");
    }

    @ParameterizedTest
    @CsvSource({"1ST ADD,1", "TAKE 2,1", "2ND TAKE,1", "ADD 3,3"})
    void knowsFurtherTakes(String key, int number) {
        Draft draft = read(MESSAGE.replace("REFILE\n1ST LEAD", key), StandardCharsets.UTF_8);

        assertThat(draft.stated().form()).isEqualTo(new Form.Addition(number));
    }

    @Test
    void takesAHeadlineInCapitalsForAHeadline() {
        Draft draft = read(
                "\u0001nwa1 4 i 20\r\nNorway/\r\n\u0002THREE KILLED IN DAM BREAK =\r\n\r\nRuvik (dpa) - It broke.\r\n\u0003\u0004",
                StandardCharsets.UTF_8);

        assertThat(draft.stated().headline()).isEqualTo("THREE KILLED IN DAM BREAK");
        assertThat(draft.stated().status()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0001nwa1 3 i 20\r\nx/\r\n\u0002\u0003\u0004", "\u0001", "\u0001\u0002 \r\n\u0003"})
    void refusesMessagesWithoutCopy(String message) {
        assertThatThrownBy(() -> read(message, StandardCharsets.UTF_8))
                .isInstanceOf(UnusableItemException.class)
                .hasMessageContaining("no copy");
    }

    private static Draft read(String message, Charset charset) {
        WireItem item = new WireItem(message.getBytes(charset), Envelope.read(Map.of(), "feed", Instant.EPOCH));
        return new Iptc7901Reader().read(item, FeedProfile.unknown("feed"));
    }
}
