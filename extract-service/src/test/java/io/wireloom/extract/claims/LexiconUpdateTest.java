package io.wireloom.extract.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleClaims;
import io.wireloom.contracts.Claim;
import io.wireloom.extract.lexicon.BadLexiconException;
import io.wireloom.extract.lexicon.LexiconFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LexiconUpdateTest {

    private static final Knowledge BUILT_IN = Knowledge.load();

    private final Article article = Articles.of(
                    "trebuchet",
                    "The Marsh Lanterns pelted the Bulgarian village of Kelmarsk with trebuchets on Monday, killing nine people.")
            .build();
    private final ExtractorPool pool = new ExtractorPool(BUILT_IN);

    @TempDir
    private Path folder;

    @Test
    void readsAllTablesOfADeskAndForgetsThemWhenTheyGo() throws IOException {
        LexiconUpdate update = new LexiconUpdate(new LexiconFolder(folder), pool);
        write("entities.tsv", "marsh-lanterns\tMarsh Lanterns\tgroup\t-\tMarsh Lanterns|Lanterns of the Marsh\n");
        write("weapons.tsv", "trebuchet\tartillery\ttrebuchet\n");
        write("events.tsv", "verb\tASSAULT\t?\t-\tpelt\n");
        write("places.tsv", "CITY\tKelmarsk\tBG\t\t42.1\t25.9\tKelmarsq\n");

        assertThat(update.reloadIfChanged()).isTrue();
        assertThat(update.reloadIfChanged()).isFalse();

        ArticleClaims own = pool.extract(article);
        assertThat(own.extractor()).isEqualTo(pool.knowledge().version()).isNotEqualTo(BUILT_IN.version());
        assertThat(own.claims()).first().satisfies(claim -> {
            assertThat(claim.extractor()).isEqualTo(own.extractor());
            assertThat(claim.actors()).extracting(Claim.Entity::entityId).containsExactly("marsh-lanterns");
            assertThat(claim.weapons()).extracting(Claim.Weapon::name).containsExactly("trebuchet");
            assertThat(claim.places()).extracting(Claim.Place::country).containsExactly("BG");
            assertThat(claim.event().text()).isEqualTo("pelted");
        });
        for (String name : new String[] {"entities", "weapons", "events", "places"}) {
            Files.delete(folder.resolve(name + ".tsv"));
        }
        assertThat(update.reload().version()).isEqualTo(BUILT_IN.version());
        assertThat(pool.extract(article).extractor()).isEqualTo(BUILT_IN.version());
    }

    @Test
    void keepsWhatItHadWhenAFileIsBad() throws IOException {
        LexiconUpdate update = new LexiconUpdate(new LexiconFolder(folder), pool);
        write("weapons.tsv", "trebuchet\tartillery\n");

        assertThatThrownBy(update::reload).isInstanceOf(BadLexiconException.class);

        assertThat(pool.knowledge()).isSameAs(BUILT_IN);
    }

    @Test
    void leavesExtractorsAloneWhenNothingIsOtherwise() {
        LexiconUpdate update = new LexiconUpdate(new LexiconFolder(folder), pool);

        assertThat(update.reload()).isSameAs(BUILT_IN);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
