package io.wireloom.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinguaGuessTest {

    private static final LanguageGuess LANGUAGES = new LinguaGuess();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A dam above the town held on Monday after a night of heavy rain, engineers said.            | en",
                "Le barrage au-dessus de la ville a tenu lundi après une nuit de fortes pluies, dit le maire. | fr",
                "Der Damm oberhalb der Stadt hielt am Montag nach einer Nacht mit starkem Regen stand.       | de",
                "La presa situada sobre la ciudad resistió el lunes tras una noche de fuertes lluvias.       | es",
                "Плотина над городом выдержала в понедельник после ночи сильного дождя, сказали инженеры.    | ru",
                "Гребля над містом витримала в понеділок після ночі сильного дощу, кажуть інженери.          | uk",
                "صمد السد الواقع فوق المدينة يوم الاثنين بعد ليلة من الأمطار الغزيرة كما قال المهندسون.      | ar",
                "Baraj, şiddetli yağmurlu bir gecenin ardından pazartesi günü dayandı, dedi mühendisler.     | tr",
                "Dam holds.                                                                                   | und"
            })
    void tellsTheLanguageOfAParagraph(String text, String language) {
        assertThat(LANGUAGES.of(text)).isEqualTo(language);
    }
}
