package io.wireloom.query.entities;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.Claim;
import io.wireloom.query.Copy;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MentionTest {

    private final Article article = Copy.article("a", "v1", "Raid", "Nine people died.");
    private final Claim claim = Copy.claim(article, "c1", Claim.Status.OCCURRED, 9, "River Watch");

    @Test
    void namesActorPlaceSpeakerAndOutlet() {
        assertThat(Mention.of(claim, "The Courier"))
                .extracting(mention -> mention.kind() + " " + mention.entity() + " " + mention.role())
                .containsExactly(
                        "ACTOR northern-air-wing actor",
                        "PLACE 172955 place",
                        "SPEAKER river-watch first",
                        "SOURCE the-courier outlet");
        assertThat(Mention.of(claim, "The Courier")).allSatisfy(mention -> assertThat(mention.newestKey())
                .isEqualTo(Instant.parse("2015-10-01T17:30:00Z")));
    }

    @Test
    void doesWithoutAnUnknownOutlet() {
        assertThat(Mention.of(claim, null)).extracting(Mention::kind).doesNotContain(EntityKind.SOURCE);
    }

    @Test
    void knowsWhatSaysTheSameInAnotherVersionFromWhatSaysOtherwise() {
        Article corrected = Copy.article("a", "v2", "Raid", "Nine died there.");
        Claim same = Copy.claim(corrected, "c2", Claim.Status.OCCURRED, 9, "River Watch");
        Claim fewer = Copy.claim(corrected, "c3", Claim.Status.OCCURRED, 7, "River Watch");
        Claim denied = Copy.claim(corrected, "c4", Claim.Status.DENIED, 9, "River Watch");
        Claim other = Copy.claim(corrected, "c5", Claim.Status.OCCURRED, 9, "Air Ministry");

        assertThat(Mention.content(same)).isEqualTo(Mention.content(claim));
        assertThat(Mention.content(fewer)).isNotEqualTo(Mention.content(claim));
        assertThat(Mention.content(denied)).isNotEqualTo(Mention.content(claim));
        assertThat(Mention.content(other)).isNotEqualTo(Mention.content(claim));
    }

    @Test
    void showsTheNameThatTheIdIsMadeOfElseTheShortest() {
        assertThat(Naming.rank("islamic-state", "Islamic State")).isLessThan(Naming.rank("islamic-state", "ISIS"));
        assertThat(Naming.rank("un", "UN Office")).isLessThan(Naming.rank("un", "UN Headquarters"));
    }
}
