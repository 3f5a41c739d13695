package io.wireloom.ingest.recasing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecasingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The dam above Ruvik held on Monday, engineers said.",
                "President Bashar al-Assad told the BBC on May 4 that it may rain.",
                "\"We slept,\" said Tom O'Brien. \"Don't ask us.\"",
                "The U.S. embassy said the children's school in New York was shut.",
                "U.N. Security Council members met in Turkey; NATO and the EU did not.",
                "He flew an F-16 over the West Bank on the 3rd day of World War II.",
                "Foreign Minister Ann Lee met the foreign minister.",
                "Susan Rice said so. Rice left in March for China.",
                "A US-led airstrike killed 12 jihadists by 3 a.m. on Aug. 4.",
                "Gen. McDonald will march on Friday, she told Reuters.",
                "Osama bin Laden's men, Western officials said, were Sunni Muslims."
            })
    void givesCapitalsBackWhatTheyTook(String text) {
        assertThat(recase(text)).isEqualTo(text);
    }

    @Test
    void learnsFromTheRestOfTheCopy() {
        Recasing recasing = new Recasing(List.of("Engineers of AquaNor met the Brook brothers in Mill."), List.of());

        assertThat(recasing.recase("AQUANOR DENIES LEAK AT MILL, SAYS BROOK"))
                .isEqualTo("AquaNor denies leak at Mill, says Brook");
    }

    @ParameterizedTest
    @CsvSource({
        "'DAM ABOVE RUVIK HOLDS', true",
        "'Dam above Ruvik holds', false",
        "'NATO CHIEF', false",
        "'12:30 - 4:5', false",
        "'DAM ABOVE RUVIK holds as town sleeps', false"
    })
    void knowsCopyInCapitals(String text, boolean capitals) {
        assertThat(Recasing.inCapitals(text)).isEqualTo(capitals);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0130STANBUL'DA BARAJ Y\u0130\u0130RM\u0130 D\u00d6RT",
                "STRA\u1e9eE \ufb03 \ud835\udc00\ud835\udc01 \u01c5 GRO\u00df",
                "'''''' \"\" ..A.B.C.. 'S O' O'"
            })
    void keepsTheLength(String text) {
        assertThat(recase(text)).hasSameSizeAs(text.toUpperCase(Locale.ROOT));
    }

    private static String recase(String text) {
        String capitals = text.toUpperCase(Locale.ROOT);
        return new Recasing(List.of(), List.of(capitals)).recase(capitals);
    }
}
