package io.wireloom.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wireloom.ingest.wire.UnusableItemException;
import io.wireloom.ingest.wire.UnusableItemException.Reason;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTest {

    private static final String FRENCH =
            "À Besançon, le maire a déclaré « qu’aucun élève n’a été blessé » après l’incendie du collège, mardi à l’aube.";
    private static final String RUSSIAN =
            "Губернатор области сообщил, что паводок разрушил мост через реку, пострадавших нет, жители посёлка отрезаны.";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void decodesFrenchWithoutADeclaration(String charset) {
        assertThat(TextDecoder.decode(FRENCH.getBytes(Charset.forName(charset)), null))
                .isEqualTo(FRENCH);
    }

    @ParameterizedTest
    @CsvSource({"windows-1251, ", "KOI8-R, ", "KOI8-R, koi8-r", "UTF-8, utf-8", "UTF-16, "})
    void decodesRussian(String charset, String declared) {
        assertThat(TextDecoder.decode(RUSSIAN.getBytes(Charset.forName(charset)), declared))
                .isEqualTo(RUSSIAN);
    }

    @Test
    void knowsThaiByItsSpelling() {
        String text = "เรือข้ามฟากกลับมาให้บริการอีกครั้งหลังจากหยุดไปสองสัปดาห์";

        assertThat(TextDecoder.decode(text.getBytes(Charset.forName("TIS-620")), null))
                .isEqualTo(text);
    }

    @Test
    void distrustsADeclarationThatTheBytesContradict() {
        byte[] bytes = FRENCH.getBytes(Charset.forName("windows-1252"));

        assertThat(TextDecoder.decode(bytes, "utf-8")).isEqualTo(FRENCH);
    }

    @Test
    void readsLatin1AsTheWebDoes() {
        byte[] bytes = "“quoted” – dash".getBytes(Charset.forName("windows-1252"));

        assertThat(TextDecoder.decode(bytes, "iso-8859-1")).isEqualTo("“quoted” – dash");
    }

    @Test
    void takesTheByteOrderMarkOff() {
        byte[] bytes = ("\ufeff" + FRENCH).getBytes(StandardCharsets.UTF_8);

        assertThat(TextDecoder.decode(bytes, null)).isEqualTo(FRENCH);
    }

    @Test
    void refusesRandomBytes() {
        byte[] bytes = new byte[5_000];
        new Random(7).nextBytes(bytes);

        assertThatThrownBy(() -> TextDecoder.decode(bytes, null))
                .isInstanceOfSatisfying(
                        UnusableItemException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NOT_TEXT));
    }

    @Test
    void namesTheFormatOfAKnownBinary() {
        byte[] bytes = "%PDF-1.7 and so on".getBytes(StandardCharsets.US_ASCII);

        assertThatThrownBy(() -> TextDecoder.decode(bytes, null)).hasMessageContaining("PDF");
    }

    @Test
    void refusesACharsetThatDoesNotExist() {
        assertThatThrownBy(() -> TextDecoder.decode(new byte[] {'a'}, "no-such-charset"))
                .isInstanceOfSatisfying(
                        UnusableItemException.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNDECODABLE));
    }

    @Test
    void bearsADamagedByteWithoutMojibake() {
        Random random = new Random(11);
        for (int run = 0; run < 300; run++) {
            byte[] bytes = FRENCH.getBytes(StandardCharsets.UTF_8);
            bytes[random.nextInt(bytes.length)] = (byte) (0x80 + random.nextInt(0x80));

            assertThat(TextDecoder.decode(bytes, "utf-8"))
                    .doesNotContain("\ufffd")
                    .doesNotContain("Ã©");
        }
    }
}
