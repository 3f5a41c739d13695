package io.wireloom.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishFirstTest {

    private static final LanguageGuess LANGUAGES = new EnglishFirst(text -> "asked");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The dam above the town of Ruvik held on Monday after a night of heavy rain, but engineers said that the gates would"
                        + " have to be opened | en",
                "THE DAM ABOVE THE TOWN OF RUVIK HELD ON MONDAY AFTER A NIGHT OF HEAVY RAIN, BUT ENGINEERS SAID THAT THE GATES WERE"
                        + " DAMAGED | en",
                "De dam boven de stad was maandag nog heel, maar of dat zo blijft is de vraag: er was in de nacht veel regen gevallen,"
                        + " zei men | asked",
                "Der Damm oberhalb der Stadt hielt am Montag nach einer Nacht mit starkem Regen stand, doch die Tore müssen nach"
                        + " Angaben der Ingenieure geöffnet werden | asked",
                "Dam above the town holds | asked"
            })
    void asksOnlyAboutWhatIsNotPlainlyEnglish(String text, String language) {
        assertThat(LANGUAGES.of(text)).isEqualTo(language);
    }
}
