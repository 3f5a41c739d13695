package io.wireloom.query.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wireloom.contracts.Claim;
import io.wireloom.query.Copy;
import io.wireloom.query.search.BadParameterException;
import org.junit.jupiter.api.Test;

class EntityLinksTest {

    @Test
    void prefersTheStableIdToTheSpelling() {
        assertThat(EntityLinks.actor(new Claim.Entity("The Wing", "wing", "northern-air-wing", 0, 4)))
                .isEqualTo("/actors/northern-air-wing");
        assertThat(EntityLinks.place(Copy.TOWN)).isEqualTo("/places/172955");
        assertThat(EntityLinks.speaker(new Claim.Speaker("Rua Ação", "x", null, "monitor", null, null, 0, 1)))
                .isEqualTo("/speakers/rua-acao");
    }

    @Test
    void foldsTheNameOfAnOutletSoThatItsSpellingsMeet() {
        assertThat(EntityLinks.source("The  Córrier")).isEqualTo("/sources/the-corrier");
        assertThat(EntityLinks.source("the corrier")).isEqualTo("/sources/the-corrier");
    }

    @Test
    void keepsOtherScriptsAndEscapesWhatAnAddressCannotHold() {
        assertThat(EntityLinks.source("الجريدة")).startsWith("/sources/%D8");
        assertThat(EntityLinks.path(EntityKind.ACTOR, "a b/c")).isEqualTo("/actors/a%20b%2Fc");
    }

    @Test
    void hasNoPageForWhatHasNoName() {
        assertThat(EntityLinks.source("…")).isNull();
        assertThat(EntityLinks.source(null)).isNull();
        assertThat(EntityLinks.place(null)).isNull();
    }

    @Test
    void namesTheKindsWhenAskedForAnother() {
        assertThat(EntityKind.of("place")).isEqualTo(EntityKind.PLACE);
        assertThatThrownBy(() -> EntityKind.of("people"))
                .isInstanceOf(BadParameterException.class)
                .hasMessageContaining("actor, place, speaker, source");
    }
}
