package io.wireloom.ingest.article;

import static io.wireloom.ingest.article.ArticleFixture.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.Article.Status;
import io.wireloom.contracts.WireHeaders;
import io.wireloom.ingest.wire.UnusableItemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which copy takes an article back, and which only tells of kills and cancellations. */
class WithdrawalsTest {

    @Test
    void takesAKillAsAWithdrawalOfEveryVersion() {
        Article kill = text(
                """
                BC-Norway-Dam, KILL

                KILL KILL KILL

                Editors: Please kill the story slugged Norway-Dam.

                The engineer quoted in it does not exist.
                """,
                WireHeaders.ITEM_ID,
                "urn:x:9");
        Article story = text(Samples.AGENCY_STORY, WireHeaders.ITEM_ID, "urn:x:9", WireHeaders.VERSION, "7");

        assertThat(kill.status()).isEqualTo(Status.CANCELED);
        assertThat(kill.articleId()).isEqualTo(story.articleId());
        assertThat(kill.order()).isGreaterThan(story.order());
    }

    @Test
    void takesAWithdrawalWithoutABodyButNoOtherEmptyItem() {
        Article withdrawal =
                text("", WireHeaders.ITEM_ID, "urn:x:9", WireHeaders.STATUS, "withheld", WireHeaders.VERSION, "2");

        assertThat(withdrawal.text()).isEmpty();
        assertThat(withdrawal.status()).isEqualTo(Status.WITHHELD);
        assertThatThrownBy(() -> text("  \n ", WireHeaders.ITEM_ID, "urn:x:9"))
                .isInstanceOf(UnusableItemException.class);
        assertThatThrownBy(() -> text("", WireHeaders.STATUS, "canceled")).isInstanceOf(UnusableItemException.class);
        assertThatThrownBy(() -> text("Share\n\nAdvertisement\n")).hasMessageContaining("no words");
    }

    @Test
    void aWithheldItemWithoutABodySaysWhichVersionIsMeant() {
        assertThatThrownBy(() -> text("", WireHeaders.ITEM_ID, "urn:x:9", WireHeaders.STATUS, "withheld"))
                .isInstanceOf(UnusableItemException.class)
                .hasMessageContaining("needs version or published");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MANDATORY KILL\n\nThe story on the dam is wrong.\n",
                "Dam story\n\nEditors: please disregard our story on the dam, sent at 0600 GMT.\n",
                "CANCELS story slugged Norway-Dam, sent at 0600 GMT.\n",
                "STORY WITHDRAWN\n\nThe dam did not break.\n",
                "Attention editors: kill the story headed \"Dam breaks\". It is wrong.\n",
                "Eds - please withdraw the item on the dam.\n",
                "Clients please disregard our earlier report on the dam.\n",
                "Editors: the story slugged Norway-Dam must not be used.\n",
                "CANCELLED: our previous report on the dam.\n",
                "KILL, KILL, KILL\n\nThe dam did not break.\n"
            })
    void obeysOrdersToWithdrawInPlainText(String text) {
        assertThat(text(text, WireHeaders.ITEM_ID, "urn:x:9").status()).isEqualTo(Status.CANCELED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Editors of three papers quit\n\nThe editors said they would not be used as a shield.\n",
                "Ministry cancels dam contract\n\nThe ministry cancels the contract, it said on Monday.\n",
                "Frost kills orchards in Ost\n\nEds: Adds quote from farmer.\n\nThe frost killed them.\n",
                "Phone firm raises fees\n\nCustomers who cancel their plans early pay more, a report says.\n",
                "Readers leave the Ost Courier\n\nSubscribers cancel by the hundred after a story on the mayor.\n",
                "Site adds button\n\nUsers can delete their items and withdraw a report from Monday.\n",
                "Eds: Please delete the last paragraph of the story.\n\nDam holds\n\nThe dam held on Monday.\n",
                "CANCELLED: THE SUMMER FAIRS THAT FELL TO THE RAIN\n\nNine fairs will not open.\n",
                "RECALL: VAN MAKER PULLS BACK TWO MILLION VANS\n\nThe brakes are weak.\n",
                "CANCELLED: FERRIES TO LOMSUND\n\nThe storm keeps them in port.\n"
            })
    void takesNewsOfKillingsAndCancellationsForNews(String text) {
        assertThat(text(text).status()).isEqualTo(Status.USABLE);
    }
}
