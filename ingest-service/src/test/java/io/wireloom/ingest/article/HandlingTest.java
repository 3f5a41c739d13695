package io.wireloom.ingest.article;

import static io.wireloom.ingest.article.ArticleFixture.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.WireHeaders;
import io.wireloom.ingest.copy.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What copy says of its own handling: keywords, takes, notes to editors. */
class HandlingTest {

    @Test
    void aTakeWithADatelineOfItsOwnIsTheStoryToldAnew() {
        String told =
                "BC-Ruvik-Dam, 2nd Take\n\nDam above Ruvik holds\n\nRUVIK, Norway (Northwire) - The dam held on Monday, engineers"
                        + " said.\n";
        String goesOn =
                "BC-Ruvik-Dam, 1st Add\n\nThe gates will be opened on Tuesday, they said, once the river has fallen.\n";

        assertThat(ArticleFixture.contribution(told).form()).isEqualTo(Form.WHOLE);
        assertThat(ArticleFixture.contribution(goesOn).form()).isEqualTo(new Form.Addition(1));
    }

    @Test
    void takesKeywordLineTakeKeysAndEndMarksOff() {
        Article article = text(
                """
                BC-Norway-Dam, 1st Add

                X X X and the water fell by noon on Monday, engineers said in a statement.

                The county thanked all who had helped.

                (more)
                """,
                WireHeaders.PUBLISHED,
                "2020-05-04T10:00:00Z");

        assertThat(article.itemId()).isEqualTo("slug:norway-dam:2020-05-04");
        assertThat(article.handling().takeKey()).isEqualTo("1st Add");
        assertThat(article.handling().slug()).isEqualTo("Norway-Dam");
        assertThat(article.text()).startsWith("and the water fell").endsWith("helped.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "BC-Norway-Dam                     | Norway-Dam",
                "BC-EU--Norway-Dam, 2nd Ld, 398    | EU--Norway-Dam",
                "EU-Norway-Dam, 1st Ld-Writethru   | Norway-Dam",
                "EU-Norway-Dam, 450 words          | Norway-Dam",
                "BC-Norway-Dam, WITHDRAWAL         | Norway-Dam",
                "EU-Norway, Ruvik agree on fishing | -",
                "US-Ostra, Lomsund resume talks    | -",
                "UK-Norway-Ostra statement on cod  | -"
            })
    void tellsKeywordsFromHeadlines(String line, String slug) {
        Article article = text(line + "\n\nThe dam held on Monday, engineers said.\n\nIt rained.\n");

        assertThat(article.handling() == null ? null : article.handling().slug())
                .isEqualTo(slug);
        assertThat(article.headline()).isEqualTo(slug == null ? line : null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Eds: Adds quote from farmer.                      | true",
                "Editor's note: This story holds rude words.       | true",
                "Editors -- Names are in the third paragraph.      | true",
                "Correction: The dam is in Ruvik, not in Ost.      | true",
                "(Updates: with quotes from the county.)           | true",
                "Update: Corrects name of dam in first paragraph.  | true",
                "Editor-in-chief Ann Lee was held at her home.     | false",
                "ED: Dam builder held over loans.                  | false",
                "Ed. Department to cut 300 posts.                  | false",
                "Update: Two more people have died, the county said. | false"
            })
    void tellsNotesFromNews(String line, boolean note) {
        Article article = text("Dam holds\n\nThe dam held on Monday, engineers said.\n\n" + line + "\n\nIt rained.\n");

        assertThat(article.editNote() != null).isEqualTo(note);
        assertThat(article.text().contains(line)).isEqualTo(!note);
    }
}
