package io.wireloom.ingest.lifecycle;

import static io.wireloom.ingest.lifecycle.Items.NOON;
import static io.wireloom.ingest.lifecycle.Items.addition;
import static io.wireloom.ingest.lifecycle.Items.item;
import static io.wireloom.ingest.lifecycle.Items.kill;
import static io.wireloom.ingest.lifecycle.Items.lead;
import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.Article.BlockKind;
import io.wireloom.contracts.Article.Status;
import io.wireloom.contracts.WireHeaders;
import io.wireloom.ingest.article.ArticleFixture;
import io.wireloom.ingest.article.Contribution;
import io.wireloom.ingest.copy.Form;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CompositionTest {

    private static final Instant LATER = NOON.plusSeconds(3600);
    private static final String LEAD = "Dam above Ruvik holds\n\nThe dam above Ruvik held on Tuesday, engineers said.";
    private static final String FIRST = "Villagers who had left came home by bus, the council said.";
    private static final String SECOND = "The lake will be lowered by two metres, the owner said.";
    private static final String REWRITTEN =
            "Dam above Ruvik leaks\n\nThe dam above Ruvik leaks, engineers said on Tuesday.";

    private static Contribution note(int minute, String editNote, String... fields) {
        Contribution bare = item(new Form.Note(), minute, "Note", fields);
        Article article = bare.article();
        return new Contribution(
                new Article(
                        article.articleId(),
                        article.versionId(),
                        article.feed(),
                        article.itemId(),
                        null,
                        null,
                        null,
                        null,
                        article.publishedAt(),
                        article.publishedBasis(),
                        null,
                        null,
                        article.receivedAt(),
                        article.providerVersion(),
                        "und",
                        article.source(),
                        null,
                        article.status(),
                        editNote,
                        null,
                        "",
                        null,
                        article.handling(),
                        null),
                bare.form());
    }

    @Test
    void putsAdditionsBehindTheirLeadWithOffsetsOfTheWhole() {
        Article whole = new Items()
                .take(LATER, lead(0, LEAD), addition(1, 5, FIRST), addition(2, 9, SECOND))
                .current();

        assertThat(whole.text()).isEqualTo(LEAD + "\n\n" + FIRST + "\n\n" + SECOND);
        assertThat(whole.headline()).isEqualTo("Dam above Ruvik holds");
        assertThat(ArticleFixture.texts(whole, BlockKind.PARAGRAPH))
                .containsExactly("The dam above Ruvik held on Tuesday, engineers said.", FIRST, SECOND);
        assertThat(whole.publishedAt()).isEqualTo(NOON);
        assertThat(whole.updatedAt()).isEqualTo(NOON.plusSeconds(540));
        assertThat(whole.itemId()).isEqualTo("urn:x:story");
    }

    @Test
    void publishesEachTakeAsAVersionOnceItsLeadIsThere() {
        Items items = new Items().take(LATER, addition(2, 9, SECOND), addition(1, 5, FIRST));

        assertThat(items.published()).isEmpty();
        assertThat(items.held(LATER)).extracting(Held::reason).containsExactly(Held.Reason.LEAD, Held.Reason.LEAD);

        items.take(LATER, lead(0, LEAD));

        assertThat(items.published())
                .containsExactly(LEAD, LEAD + "\n\n" + FIRST, LEAD + "\n\n" + FIRST + "\n\n" + SECOND);
        assertThat(items.held(LATER)).isEmpty();
    }

    @Test
    void holdsATakeWhileTheOneBeforeIsMissing() {
        Items items = new Items().take(LATER, lead(0, LEAD), addition(2, 9, SECOND));

        assertThat(items.published()).containsExactly(LEAD);
        assertThat(items.held(LATER)).singleElement().extracting(Held::until).isNull();
    }

    @Test
    void letsALaterWholeReplaceLeadAndTakes() {
        Items items = new Items()
                .take(LATER, lead(0, LEAD), addition(1, 5, FIRST), lead(10, REWRITTEN), addition(2, 12, SECOND));

        assertThat(items.current().text()).isEqualTo(REWRITTEN);
        assertThat(items.held(LATER)).hasSize(1);

        items.take(LATER, addition(1, 11, FIRST));

        assertThat(items.current().text()).isEqualTo(REWRITTEN + "\n\n" + FIRST + "\n\n" + SECOND);
    }

    @Test
    void putsARewriteThatComesLateInFrontOfWhatStoodOnTheOldLead() {
        Items items = new Items()
                .take(LATER, lead(0, LEAD), addition(1, 5, FIRST), addition(2, 12, SECOND), lead(10, REWRITTEN));

        assertThat(items.current().text()).isEqualTo(REWRITTEN);
    }

    @Test
    void countsALeadAndItsTakeOfTheSameMinuteAsLeadFirst() {
        Items items = new Items().take(LATER, addition(2, 0, SECOND), lead(0, LEAD), addition(1, 0, FIRST));

        assertThat(items.current().text()).isEqualTo(LEAD + "\n\n" + FIRST + "\n\n" + SECOND);
    }

    @Test
    void neverLetsAnOlderVersionThatComesLateWin() {
        Items items = new Items()
                .take(LATER, lead(0, REWRITTEN, WireHeaders.VERSION, "2"), lead(9, LEAD, WireHeaders.VERSION, "1"));

        assertThat(items.current().text()).isEqualTo(REWRITTEN);
        assertThat(items.published()).hasSize(2);
    }

    @Test
    void keepsTheTextUnderANoteAndAppliesIt() {
        Article corrected = new Items()
                .take(LATER, lead(0, LEAD), note(5, "Corrects spelling of Ruvik"))
                .current();

        assertThat(corrected.text()).isEqualTo(LEAD);
        assertThat(corrected.headline()).isEqualTo("Dam above Ruvik holds");
        assertThat(corrected.editNote()).isEqualTo("Corrects spelling of Ruvik");
        assertThat(corrected.updatedAt()).isEqualTo(NOON.plusSeconds(300));
        assertThat(corrected.status()).isEqualTo(Status.USABLE);
    }

    @Test
    void putsANewHeadlineOfANoteIntoTheText() {
        Contribution bare = note(5, "Corrects headline");
        Article plain = bare.article();
        Contribution note = new Contribution(
                new Article(
                        plain.articleId(),
                        plain.versionId(),
                        plain.feed(),
                        plain.itemId(),
                        null,
                        "Dam at Ruvik holds",
                        null,
                        null,
                        plain.publishedAt(),
                        plain.publishedBasis(),
                        null,
                        null,
                        plain.receivedAt(),
                        null,
                        "und",
                        plain.source(),
                        null,
                        plain.status(),
                        plain.editNote(),
                        null,
                        "",
                        null,
                        null,
                        null),
                bare.form());

        Article corrected = new Items().take(LATER, lead(0, LEAD), note).current();

        assertThat(corrected.headline()).isEqualTo("Dam at Ruvik holds");
        assertThat(corrected.text()).startsWith("Dam at Ruvik holds\n\nThe dam above");
        assertThat(ArticleFixture.texts(corrected, BlockKind.HEADLINE)).containsExactly("Dam at Ruvik holds");
        assertThat(ArticleFixture.texts(corrected, BlockKind.PARAGRAPH))
                .containsExactly("The dam above Ruvik held on Tuesday, engineers said.");
    }

    @Test
    void holdsANoteUntilItsTextComesAndComposesItAnewOnABetterOne() {
        Items items = new Items().take(LATER, note(20, "Corrects toll"));
        assertThat(items.published()).isEmpty();
        assertThat(items.held(LATER)).hasSize(1);

        items.take(LATER, lead(0, LEAD));
        assertThat(items.current().text()).isEqualTo(LEAD);
        items.take(LATER, lead(10, REWRITTEN));

        assertThat(items.current().text()).isEqualTo(REWRITTEN);
        assertThat(items.current().editNote()).isEqualTo("Corrects toll");
    }

    @Test
    void withdrawsWhatStoodOnAKilledLeadEvenWhenTheKillComesLast() {
        Items items = new Items()
                .take(
                        LATER,
                        lead(0, LEAD, WireHeaders.VERSION, "1"),
                        addition(1, 10, FIRST, WireHeaders.VERSION, "3"),
                        note(12, "Adds", WireHeaders.VERSION, "4"));
        assertThat(items.current().text()).contains(FIRST);

        items.take(
                LATER, item(Form.WHOLE, 5, "Story killed", WireHeaders.STATUS, "canceled", WireHeaders.VERSION, "2"));

        assertThat(items.current().status()).isEqualTo(Status.CANCELED);
    }

    @Test
    void tellsNothingComposedOfAKilledStory() {
        Items items = new Items().take(LATER, lead(0, LEAD), addition(2, 9, SECOND), kill(20), addition(1, 5, FIRST));

        assertThat(items.published()).hasSize(2).noneMatch(text -> text.contains(SECOND) || text.contains(FIRST));
        assertThat(items.current().status()).isEqualTo(Status.CANCELED);
        assertThat(items.held(LATER)).isEmpty();
    }

    @Test
    void holdsAnEmbargoedItemUntilItsTime() {
        Items items = new Items().take(NOON, lead(0, LEAD, WireHeaders.EMBARGO, "2025-03-01T13:00:00Z"));

        assertThat(items.published()).isEmpty();
        assertThat(items.at(NOON.plusSeconds(3599)).published()).isEmpty();
        assertThat(items.held(NOON)).singleElement().extracting(Held::until).isEqualTo(LATER);
        assertThat(items.at(LATER).published()).containsExactly(LEAD);
        assertThat(items.held(LATER)).isEmpty();
    }

    @Test
    void publishesAnItemWithAPastEmbargoAtOnce() {
        Items items = new Items().take(LATER, lead(0, LEAD, WireHeaders.EMBARGO, "2025-03-01T13:00:00Z"));

        assertThat(items.published()).containsExactly(LEAD);
    }

    @Test
    void neverTellsAnEmbargoedItemThatIsKilledBeforeItsTime() {
        Items items = new Items()
                .take(NOON, lead(0, LEAD, WireHeaders.EMBARGO, "2025-03-01T13:00:00Z"), kill(10))
                .at(LATER);

        assertThat(items.published()).containsExactly("Story killed");
        assertThat(items.held(LATER)).isEmpty();
    }

    @Test
    void tellsACorrectedVersionInsteadOfTheEmbargoedOne() {
        Items open = new Items()
                .take(NOON, lead(0, LEAD, WireHeaders.EMBARGO, "2025-03-01T13:00:00Z"), lead(10, REWRITTEN))
                .at(LATER);
        Items embargoed = new Items()
                .take(
                        NOON,
                        lead(0, LEAD, WireHeaders.EMBARGO, "2025-03-01T13:00:00Z"),
                        lead(10, REWRITTEN, WireHeaders.EMBARGO, "2025-03-01T14:00:00Z"))
                .at(LATER);

        assertThat(open.published()).containsExactly(REWRITTEN);
        assertThat(embargoed.published()).isEmpty();
        assertThat(embargoed.at(LATER.plusSeconds(3600)).published()).containsExactly(REWRITTEN);
    }

    @Test
    void keepsATakeUnderItsLeadsEmbargo() {
        Items items = new Items()
                .take(NOON, lead(0, LEAD, WireHeaders.EMBARGO, "2025-03-01T13:00:00Z"), addition(1, 5, FIRST));

        assertThat(items.published()).isEmpty();
        assertThat(items.at(LATER).published()).containsExactly(LEAD + "\n\n" + FIRST);
    }
}
