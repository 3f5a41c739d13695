package io.wireloom.extract.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconFolderTest {

    @TempDir
    private Path folder;

    @Test
    void putsADesksRowsBeforeTheBuiltInOnes() throws IOException {
        write("people.tsv", "# ours\ncivil\tcivilians\tlamplighter\n");
        LexiconFolder files = new LexiconFolder(folder);

        LexiconTables tables = files.reload();

        assertThat(tables.rows(LexiconTable.PEOPLE))
                .hasSizeGreaterThan(5)
                .first()
                .isEqualTo(List.of("civil", "civilians", "lamplighter"));
        assertThat(tables.ownRows()).isEqualTo(1);
        assertThat(Lexicon.of(tables).people().is("civil", "lamplighters")).isTrue();
        assertThat(files.problems()).isEmpty();
    }

    @Test
    void addsToAWordClassWithoutLosingTheBuiltInWords() throws IOException {
        write("words.tsv", "report\tintimate\n");

        Lexicon lexicon = Lexicon.of(new LexiconFolder(folder).reload());

        assertThat(lexicon.words().is("report", "intimate")).isTrue();
        assertThat(lexicon.words().is("report", "say")).isTrue();
        assertThat(lexicon.words().list("report")).contains("intimate", "say");
        assertThat(lexicon.verbs().of("intimated").lemma()).isEqualTo("intimate");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "weapons.tsv;trebuchet|artillery;has 2 columns",
                "weapons.tsv;trebuchet|catapults|trebuchet;column 2 is \"catapults\"; one of aircraft",
                "entities.tsv;Marsh Lanterns|Marsh Lanterns|group|-|Lanterns;an id of lower-case letters",
                "entities.tsv;marsh|Marsh|group|Syria|Lanterns;a two-letter ISO 3166-1 code",
                "entities.tsv;marsh|Marsh|band|-|Lanterns;column 3 is \"band\"",
                "events.tsv;verb|ASSAULT|?|weak,loud|pelt;a list of",
                "events.tsv;verb|BATTLE|?|-|pelt;column 2 is \"BATTLE\"",
                "events.tsv;verb|ASSAULT|?|-|-;one or more phrases",
                "words.tsv;rumour|whisper;column 1 is \"rumour\"",
                "verbs.tsv;smite||smitten;a text",
                "places.tsv;CITY|Odrin|BG||north|25.9|;a number of degrees",
                "places.tsv;HAMLET|Odrin|BG||42.1|25.9|;column 1 is \"HAMLET\""
            })
    void saysWhatIsWrongByFileAndLine(String file, String row, String message) throws IOException {
        write(file, "# ours\n\n" + row.replace('|', '\t') + "\n");
        LexiconFolder files = new LexiconFolder(folder);

        assertThatThrownBy(files::reload)
                .isInstanceOf(BadLexiconException.class)
                .hasMessageContaining(file + ", line 3: ")
                .hasMessageContaining(message)
                .hasMessageContaining("expected");

        assertThat(files.problems()).isNotEmpty();
        assertThat(files.tables().ownRows()).isZero();
    }

    @Test
    void reportsABadChangeOnceAndTakesTheMendedFile() throws IOException {
        LexiconFolder files = new LexiconFolder(folder);
        files.reload();
        write("weapons.tsv", "trebuchet\n");

        assertThatThrownBy(files::reloadIfChanged).isInstanceOf(BadLexiconException.class);
        assertThat(files.reloadIfChanged()).isFalse();
        assertThat(files.problems()).hasSize(1);

        write("weapons.tsv", "trebuchet\tartillery\ttrebuchet\n");
        assertThat(files.reloadIfChanged()).isTrue();
        assertThat(files.problems()).isEmpty();
        assertThat(files.reloadIfChanged()).isFalse();
    }

    @Test
    void refusesATableItDoesNotKnowAndATextThatIsNotUtf8() throws IOException {
        write("wepons.tsv", "trebuchet\tartillery\ttrebuchet\n");
        Files.write(folder.resolve("words.tsv"), "report\tr\u00e9p\u00e9ter\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(new LexiconFolder(folder)::reload)
                .hasMessageContaining("wepons.tsv: is no table; the tables are entities.tsv")
                .hasMessageContaining("words.tsv: is not UTF-8");
    }

    @Test
    void saysThatTheFolderIsMissing() {
        assertThatThrownBy(new LexiconFolder(folder.resolve("none"))::reload)
                .hasMessageContaining("cannot be read as a folder");
    }

    @Test
    void isTheBuiltInLexiconWithoutAFolder() {
        LexiconFolder none = new LexiconFolder(null);

        assertThat(none.reload().digest()).isEqualTo(LexiconTables.builtIn().digest());
        assertThat(none.reloadIfChanged()).isFalse();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
