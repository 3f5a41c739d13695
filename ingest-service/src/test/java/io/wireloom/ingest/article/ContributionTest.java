package io.wireloom.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.WireHeaders;
import io.wireloom.ingest.copy.Form;
import io.wireloom.ingest.wire.UnusableItemException;
import org.junit.jupiter.api.Test;

class ContributionTest {

    private static final String TEXT = "Corrects the day";

    @Test
    void refusesANoteThatNothingPlaces() {
        Article nowhere = ArticleFixture.text(TEXT);

        assertThatThrownBy(() -> new Contribution(nowhere, new Form.Note()).placed())
                .isInstanceOf(UnusableItemException.class)
                .hasMessageContaining("version or its time");
    }

    @Test
    void takesANoteWithAVersionOrATimeAndAnythingElseWithout() {
        Article numbered = ArticleFixture.text(TEXT, WireHeaders.VERSION, "2");
        Article timed = ArticleFixture.text(TEXT, WireHeaders.PUBLISHED, "2025-03-01T12:00:00Z");
        Article nowhere = ArticleFixture.text(TEXT);

        assertThat(new Contribution(numbered, new Form.Note()).placed().article())
                .isSameAs(numbered);
        assertThat(new Contribution(timed, new Form.Note()).placed().article()).isSameAs(timed);
        assertThat(new Contribution(nowhere, Form.WHOLE).placed().article()).isSameAs(nowhere);
    }
}
