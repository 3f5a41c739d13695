package io.wireloom.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource({
        "Islamic State, islamic-state",
        "'  Ansar Dine. ', ansar-dine",
        "São Tomé e Príncipe, sao-tome-e-principe",
        "Mu\u0308nchen, munchen",
        "ﬁrst, first",
        "M23/ARC, m23-arc",
        "Минск, минск",
        "--, ''",
        "'', ''"
    })
    void aKeyHasNoCaseAccentsOrPunctuation(String name, String key) {
        assertThat(Names.key(name)).isEqualTo(key);
    }

    @Test
    void noKeyComesOfNoName() {
        assertThat(Names.key(null)).isEmpty();
        assertThat(Names.keys(null)).isEmpty();
    }

    @Test
    void whatADatabaseTextCannotHoldIsLeftOut() {
        assertThat(Names.fold("Bama\u0000ko")).isEqualTo("Bamako");
        assertThat(Names.fold("Gaò\u0000")).isEqualTo("Gao");
    }

    @Test
    void aNameIsFoundByItselfAndByItsLongerWords() {
        assertThat(Names.keys("Front of al-Nusra")).containsExactly("front-of-al-nusra", "front", "nusra");
    }
}
