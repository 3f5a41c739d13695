package io.wireloom.query.desk.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import io.wireloom.query.Copy;
import org.junit.jupiter.api.Test;

class BlastRadiusTest {

    @Test
    void tellsWhatStandsOnOneArticleAlone() {
        BlastRadius blast = BlastRadius.of(Told.contested(), Told.around(), null, Told.address());

        assertThat(blast.articles().rows())
                .filteredOn(support -> support.articleId().equals("courier"))
                .singleElement()
                .satisfies(support -> {
                    assertThat(support.alone()).isEqualTo("1 origin (River Watch)");
                    assertThat(support.claims()).isEqualTo("1 claim");
                    assertThat(support.href()).isEqualTo("/incidents/inc-1?without=courier");
                });
        assertThat(blast.without()).isNull();
    }

    @Test
    void tellsThatOthersSayItTooAndPutsThatLast() {
        Incident incident = Copy.incident(
                "inc-1",
                1,
                "Raid",
                Told.claim(Told.COURIER, "c-1", Claim.Status.OCCURRED, 9, "River Watch"),
                Told.claim(Told.MERIDIAN, "c-2", Claim.Status.OCCURRED, 9, "River Watch"),
                Told.claim(Told.HARBOUR, "c-3", Claim.Status.OCCURRED, 9, "Mayor Haddad"));

        BlastRadius blast = BlastRadius.of(incident, Told.around(), null, Told.address());

        assertThat(blast.articles().rows().get(0).articleId()).isEqualTo("harbour");
        assertThat(blast.articles().rows().get(1).alone()).isEmpty();
    }

    @Test
    void tellsFiguresThatOnlyOneArticleGives() {
        Incident incident = Copy.incident(
                "inc-1", 1, "Raid", Told.claim(Told.COURIER, "c-1", Claim.Status.OCCURRED, 9, "River Watch"));

        assertThat(BlastRadius.of(incident, Told.around(), null, Told.address())
                        .articles()
                        .rows()
                        .get(0)
                        .alone())
                .isEqualTo("1 origin (River Watch), and every figure of killed, civilians");
    }
}
