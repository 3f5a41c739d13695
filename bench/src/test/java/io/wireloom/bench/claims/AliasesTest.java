package io.wireloom.bench.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AliasesTest {

    private final Aliases aliases = new Aliases(List.of("Islamic State\tDaesh\tISIS"));

    @Test
    void namesOfOneRowAreOne() {
        assertThat(aliases.same("Daesh", "ISIS")).isTrue();
        assertThat(aliases.same("Daesh", "Nusra")).isFalse();
    }

    @Test
    void aNameInsideALongerOneIsTheSame() {
        assertThat(aliases.same("Sharef", "Idris al-Sharef")).isTrue();
    }

    @Test
    void aSharedHeadWordIsEnoughUnlessItNamesNobody() {
        assertThat(aliases.same("Malian health ministry", "Somali defence ministry"))
                .isTrue();
        assertThat(aliases.same("Malian army", "Somali army")).isFalse();
    }

    @Test
    void wordsThatNameNobodyMatchNothing() {
        assertThat(aliases.same("the group", "the forces")).isFalse();
    }
}
