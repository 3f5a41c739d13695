package io.wireloom.ingest.anpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wireloom.contracts.Article.Status;
import io.wireloom.contracts.Article.Subject;
import io.wireloom.ingest.copy.Draft;
import io.wireloom.ingest.copy.Form;
import io.wireloom.ingest.copy.Line;
import io.wireloom.ingest.feeds.FeedProfile;
import io.wireloom.ingest.wire.Envelope;
import io.wireloom.ingest.wire.UnusableItemException;
import io.wireloom.ingest.wire.WireItem;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnpaReaderTest {

    private static final String MESSAGE =
            """
            \u0016\u0016\u0001W2101\u001f_north
            u i\u0013\u0011 BC-EU--Norway-Dam        2ndLd-Writethru   05-04 0412
            \u0002^BC-EU--Norway-Dam, 2nd Ld-Writethru,398<
            ^Dam above Ruvik holds after night of rain<
            ^NW Photo RUV101, RUV102<
            ^Eds: Adds quote from engineer. With NW Photos.<
            ^EDITOR'S NOTE _ One in a series on old dams.<
            ^By ANN LEE and TOM BO=
            ^Associated Press=
            \t   RUVIK, Norway (AP) _ A dam above the town held on Monday, engineers said.

            \t   ``We slept in the school,'' said Ida Moe, 51. ``It was `cold' there.''

            ^WHAT COMES NEXT=
            \t   Water stood two metres below the crest _ a record.

            \t   ^\u0003AP-WF-05-04-20 0615GMT<

            \f
            \u0004""";

    @Test
    void readsHeaderTagLinesCopyAndTrailer() {
        Draft draft = read(MESSAGE);

        assertThat(draft.stated().headline()).isEqualTo("Dam above Ruvik holds after night of rain");
        assertThat(draft.stated().byline()).isEqualTo("By ANN LEE and TOM BO");
        assertThat(draft.stated().credit()).isEqualTo("Associated Press");
        assertThat(draft.stated().slug()).isEqualTo("Norway-Dam");
        assertThat(draft.stated().takeKey()).isEqualTo("2ndLd-Writethru");
        assertThat(draft.stated().form()).isEqualTo(Form.WHOLE);
        assertThat(draft.stated().urgency()).isEqualTo(3);
        assertThat(draft.stated().subjects()).containsExactly(new Subject("anpa", "i", "international news"));
        assertThat(draft.stated().published()).isEqualTo("2020-05-04T06:15:00Z");
        assertThat(draft.stated().editNote())
                .isEqualTo("Adds quote from engineer. With NW Photos.\nOne in a series on old dams.");
        assertThat(draft.lines())
                .extracting(Line::text)
                .containsExactly(
                        "RUVIK, Norway (AP) — A dam above the town held on Monday, engineers said.",
                        "\"We slept in the school,\" said Ida Moe, 51. \"It was 'cold' there.\"",
                        "WHAT COMES NEXT",
                        "Water stood two metres below the crest — a record.");
    }

    @Test
    void givesLeadAdditionsAndWritethrusOneIdentity() {
        Draft addition = read(
                MESSAGE.replace("2ndLd-Writethru", "2ndLd-1stAdd   ").replace("2nd Ld-Writethru", "2nd Ld, 1st Add"));

        assertThat(addition.stated().form()).isEqualTo(new Form.Addition(1));
        assertThat(addition.stated().itemId())
                .isEqualTo(read(MESSAGE).stated().itemId())
                .isEqualTo("slug:eu-norway-dam:2020-05-04");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "BC-EU--Norway-Dam        | BC-EU--Norway-Dam,20            | Norway-Dam         | -",
                "AM-Norway-Dam            | AM-Norway-Dam, Bjt,20           | Norway-Dam         | -",
                "BC-EU--Norway-Dam-RuvikR | BC-EU--Norway-Dam Ruvik Report,9 | Norway-Dam        | -",
                "BC-EU--GiantDamHoldsRain | BC-EU--Giant Dam Holds Rain,9   | GiantDamHoldsRain  | -",
                "BC-BKN--Ruvik-Ost        | BC-BKN--Ruvik-Ost,9             | BKN--Ruvik-Ost     | 15008000",
                "BC-10DamstoKnow          | BC-10 Dams to Know,9            | 10DamstoKnow       | -"
            })
    void takesTheSlugFromTheKeyword(String header, String line, String slug, String sport) {
        Draft draft = read("\u0016\u0016\u0001A0001\u001fx\nr s\u0013\u0011 " + header + "   05-04 0020\n\u0002^" + line
                + "<\n^A headline here<\n\t   Words of the story.\n\u0003\u0004");

        assertThat(draft.stated().slug()).isEqualTo(slug);
        assertThat(draft.stated().subjects()).extracting(Subject::code).contains(sport == null ? "s" : sport);
    }

    @Test
    void readsTheVariantThatLabelsItsTagLinesAndWrapsItsCopy() {
        Draft draft = read(
                """
                \u0016\u0016\u0001B1488CPX\u001fcpstf
                r b\u0013\u0011 Ruvik-Markets 7thWritethru NW06 31-10 0088
                \u0002^Ruvik-Markets, 7th Writethru@<
                code:2<
                ^Update:ADDS details@<
                ^INDEX: Economy, Dams@<
                ^HL:Ruvik shares rise as dam holds, owners
                relieved@<
                ^By Ann Lee@<
                ^THE CANADIAN PRESS@<
                \t   RUVIK _ Shares rose on Friday on
                relief that the dam held.<
                \u0003
                16:35ET 31-10-14<
                \u0004""");

        assertThat(draft.stated().headline()).isEqualTo("Ruvik shares rise as dam holds, owners relieved");
        assertThat(draft.stated().takeKey()).isEqualTo("7thWritethru");
        assertThat(draft.stated().editNote()).isEqualTo("ADDS details");
        assertThat(draft.stated().published()).isEqualTo("2014-10-31T20:35:00Z");
        assertThat(draft.stated().zone()).isEqualTo("-04:00");
        assertThat(draft.stated().subjects()).contains(new Subject(null, null, "Dams"));
        assertThat(draft.lines())
                .extracting(Line::text)
                .containsExactly("RUVIK — Shares rose on Friday on relief that the dam held.");
    }

    @Test
    void keepsTheRowsOfTablesApart() {
        Draft draft = read(
                "\u0016\u0016\u0001s0284\u001f_----\nr s\u0014\u0012 BC-BBO--Glance   08-18 \n\u0002^BC-BBO--Glance<\n"
                        + "^Glance=\n^By The Associated Press=\n^EAST=\n\b\u001f\u001e W\u001e\u001e\u001e L\u001e GB\n"
                        + "\bRuvik\u0010City\u001f_\u001e 73\u001e 52\u001e \u001e1{\n\bOst\u001f_\u001e 60\u001e 63\u001e 12\n\u0003\u0004");

        assertThat(draft.lines())
                .extracting(Line::text)
                .containsExactly("EAST", "W L GB", "Ruvik City — 73 52 1½", "Ost — 60 63 12");
    }

    @ParameterizedTest
    @CsvSource({"KILL, CANCELED", "BULLETIN KILL, CANCELED", "WITHHOLD, WITHHELD", "1stLd-Writethru,"})
    void obeysOrders(String version, Status status) {
        assertThat(read(MESSAGE.replace("2ndLd-Writethru", version)).stated().status())
                .isEqualTo(status);
    }

    @Test
    void holdsBackWhatIsForRelease() {
        Draft draft = read(
                MESSAGE.replace("^NW Photo RUV101, RUV102<", "^FOR RELEASE 12:01 A.M. EST, Thursday, May 7, 2020<"));

        assertThat(draft.stated().embargo()).isEqualTo("2020-05-07T05:01:00Z");
    }

    @Test
    void keepsLettersBeyondAscii() {
        byte[] latin = MESSAGE.replace("Ida Moe", "Ida Møe").getBytes(StandardCharsets.ISO_8859_1);
        byte[] utf8 = MESSAGE.replace("Ida Moe", "Ida Møe").getBytes(StandardCharsets.UTF_8);

        assertThat(read(latin).lines().get(1).text()).contains("Ida Møe");
        assertThat(read(utf8).lines().get(1).text()).contains("Ida Møe");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0016\u0016\u0001",
                "\u0016\u0016\u0001W2101\u001fx\nr i\u0013\u0011 BC-X 05-04 1\n\u0002\u0003\u0004",
                "\u0001\u0002^<\n^=\u0003"
            })
    void refusesMessagesWithoutCopy(String message) {
        assertThatThrownBy(() -> read(message))
                .isInstanceOf(UnusableItemException.class)
                .hasMessageContaining("no copy");
    }

    @Test
    void readsWhatIsCutOffAnywhereAndIsDoneSoonWithEndlessLines() {
        for (int length = 60; length < MESSAGE.length(); length += 7) {
            try {
                read(MESSAGE.substring(0, length));
            } catch (UnusableItemException e) {
                assertThat(e).hasMessageContaining("no copy");
            }
        }
        String endless = MESSAGE.replace("We slept", "^<=@, -a".repeat(60_000));
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> read(endless));
    }

    private static Draft read(String message) {
        return read(message.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static Draft read(byte[] bytes) {
        WireItem item = new WireItem(bytes, Envelope.read(Map.of(), "feed", Instant.EPOCH));
        return new AnpaReader().read(item, FeedProfile.unknown("feed"));
    }
}
