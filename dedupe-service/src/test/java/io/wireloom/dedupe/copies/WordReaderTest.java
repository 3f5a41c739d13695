package io.wireloom.dedupe.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordReaderTest {

    private static List<Word> read(String text) {
        WordReader reader = new WordReader(text);
        reader.read(0, text.length());
        return reader.words();
    }

    private static List<String> forms(String text) {
        return read(text).stream().map(Word::form).toList();
    }

    @Test
    void levelsCaseAccentsApostrophesAndTheCommasOfNumbers() {
        assertThat(forms("The mayor’s café sold 4,300 cups, 2.5 a head"))
                .containsExactly("the", "mayors", "cafe", "sold", "4300", "cups", "2.5", "a", "head");
    }

    @Test
    void readsTheDigitsOfOtherScripts() {
        assertThat(forms("قتل ٣٧ شخصا")).containsExactly("قتل", "37", "شخصا");
        assertThat(forms("१४ लोग")).first().isEqualTo("14");
    }

    @Test
    void partsTheWordsOfScriptsWithoutSpaces() {
        assertThat(forms("地区行政长官告诉记者")).hasSizeBetween(3, 7);
        assertThat(forms("ทีมกู้ภัยจากท่าเรือ")).hasSizeBetween(3, 6);
    }

    @Test
    void keepsJapaneseEndingsWithTheirWords() {
        assertThat(forms("学校は休みになる")).containsExactly("学校は", "休みになる");
    }

    @Test
    void pointsToEachWord() {
        String text = "“Wir gehen”, sagte Frau Ölmann. 東京で会議。";

        read(text).forEach(word -> assertThat(WordForm.of(text.substring(word.start(), word.end())))
                .isEqualTo(word.form()));
    }

    @Test
    void knowsWhatIsQuoted() {
        assertThat(read("He said “we will stay” and left. \"Never\n closed").stream()
                        .filter(Word::quoted)
                        .map(Word::form))
                .containsExactly("we", "will", "stay", "never");
    }

    @Test
    void takesAQuotationMarkLeftOverForNone() {
        assertThat(read("It rained all day.\" The road is shut").stream().filter(Word::quoted))
                .isEmpty();
    }

    @Test
    void endsASentenceAtAFullStopButNotAtAnAbbreviation() {
        assertThat(read("The U.S. Navy came. It left. J. Doe stayed approx. two days").stream()
                        .mapToInt(Word::sentence)
                        .max())
                .hasValue(2);
        assertThat(read("学校停课。铁路封闭。").stream().map(Word::sentence).distinct()).hasSize(2);
        assertThat(read("स्कूल बंद हैं। रेल बंद है।").stream()
                        .map(Word::sentence)
                        .distinct())
                .hasSize(2);
    }
}
