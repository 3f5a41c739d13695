package io.wireloom.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FacetEntriesTest {

    @Test
    void keepsKindKeyAndNameOnce() {
        assertThat(new FacetEntries()
                        .add("actor", "islamic-state", "Islamic State: the group")
                        .add("actor", "islamic-state", "Islamic State: the group")
                        .add("place", "São Tomé", "São Tomé")
                        .addCountry("ST")
                        .list())
                .containsExactly(
                        "actor:islamic-state:Islamic State: the group", "place:sao-tome:São Tomé", "country:ST:ST");
    }

    @Test
    void leavesOutWhatCannotBeNamedAndCutsWhatIsTooLong() {
        assertThat(new FacetEntries()
                        .add("actor", null, null)
                        .add("actor", null, "—")
                        .addCountry(null)
                        .list())
                .isEmpty();
        assertThat(new FacetEntries()
                        .add("place", null, "😀a".repeat(100))
                        .list()
                        .get(0))
                .hasSizeLessThan(180);
    }
}
