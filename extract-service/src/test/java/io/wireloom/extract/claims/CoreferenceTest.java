package io.wireloom.extract.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.Article.BlockKind;
import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Claim.Entity;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is meant across the sentences, paragraphs and entries of an article. */
class CoreferenceTest {

    @Test
    void aPronounsPartyPointsAtTheWordsThatNameIt() {
        Article article = Articles.of(
                        "pronoun",
                        "Somali troops attacked a camp near Bosaso.",
                        "They killed nine militants on Monday.")
                .build();

        Claim claim = claims(article).get(1);
        assertThat(claim.actors()).singleElement().satisfies(actor -> {
            assertThat(actor.name()).isEqualTo("Somalia");
            assertThat(actor.text()).isEqualTo("Somali troops");
            assertThat(article.text().substring(actor.start(), actor.end())).isEqualTo("Somali troops");
        });
    }

    @Test
    void aPronounThatMayMeanTwoStaysUnresolved() {
        Article article = Articles.of(
                        "two",
                        "A convoy was ambushed between rebels and militants near Bria.",
                        "Nine farmers were shot dead by them.")
                .build();

        assertThat(claims(article).get(1).actors()).isEmpty();
    }

    @Test
    void anEventToldAgainHasTheActorsOfTheSentenceBefore() {
        Article article = Articles.of(
                        "again",
                        "Turkish jets bombed a village near Afrin on Monday.",
                        "The strikes killed six people.")
                .build();

        assertThat(claims(article).get(1).actors())
                .extracting(Entity::name, Entity::text)
                .containsExactly(tuple("Turkey", "Turkish jets"));
    }

    @Test
    void anEventElsewhereOrOfAnotherDayIsNotTheOneBefore() {
        Article elsewhere = Articles.of(
                        "elsewhere",
                        "Turkish jets bombed a village near Afrin on Monday.",
                        "The strikes in Sirte killed six people.")
                .build();
        Article another = Articles.of(
                        "another",
                        "Turkish jets bombed a village near Afrin on Monday.",
                        "Wednesday's strikes killed six people.")
                .build();

        assertThat(claims(elsewhere).get(1).actors()).isEmpty();
        assertThat(claims(another).get(1).actors()).isEmpty();
    }

    @Test
    void anEntryTellsNothingOfTheOneBefore() {
        Instant time = Instant.parse("2019-05-16T08:00:00Z");
        Article article = Articles.of("entries")
                .block(BlockKind.LIVE_BLOG_ENTRY, "Saudi jets bombed a camp near Saada on Monday.", time, 1)
                .block(BlockKind.LIVE_BLOG_ENTRY, "The raid killed six guests. Its jets also bombed a market.", time, 2)
                .build();

        assertThat(claims(article).get(0).actors()).isNotEmpty();
        assertThat(claims(article).subList(1, claims(article).size()))
                .allSatisfy(claim -> assertThat(claim.actors()).isEmpty());
    }

    @Test
    void aSentenceWithoutEventsMayNameWhoIsMeant() {
        Article article = Articles.of(
                        "unread",
                        "Soldiers shelled a camp near Bentiu.",
                        "Boko Haram is strong near the lake.",
                        "It attacked a village at Baga on Monday.")
                .build();

        assertThat(claims(article).get(1).actors()).extracting(Entity::name).containsExactly("Boko Haram");
    }

    @Test
    void aLastNameGoesForTheFullName() {
        Article article = Articles.of(
                        "surname",
                        "The lawyer Jon Reyes was shot dead by gunmen in Cebu.",
                        "Mr Reyes was murdered at his office.")
                .build();

        assertThat(claims(article).get(1).targets())
                .extracting(Entity::name, Entity::text)
                .containsExactly(tuple("Jon Reyes", "Reyes"));
    }

    private static List<Claim> claims(Article article) {
        return Extractors.extract(article).claims();
    }
}
