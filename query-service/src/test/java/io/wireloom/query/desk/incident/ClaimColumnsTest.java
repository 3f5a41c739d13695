package io.wireloom.query.desk.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import io.wireloom.query.Copy;
import org.junit.jupiter.api.Test;

class ClaimColumnsTest {

    @Test
    void standsClaimsSideBySideByOrigin() {
        ClaimColumns claims = ClaimColumns.of(Told.contested(), Told.around(), Told.address());

        assertThat(claims.columns())
                .extracting(ClaimColumns.Column::name)
                .containsExactly("River Watch", "Mayor Haddad", "Air Ministry");
        assertThat(claims.filters())
                .extracting(ClaimColumns.Option::label)
                .containsExactly("All 3", "Says it happened 2", "Denies it 1");
    }

    @Test
    void showsOnlyClaimsOfTheStatusChosen() {
        ClaimColumns claims = ClaimColumns.of(Told.contested(), Told.around(), Told.address("status", "denied"));

        assertThat(claims.columns()).extracting(ClaimColumns.Column::name).containsExactly("Air Ministry");
        assertThat(claims.filters()).filteredOn(ClaimColumns.Option::chosen).hasSize(1);
        assertThat(claims.filters().get(0).href()).isEqualTo("/incidents/inc-1");
    }

    @Test
    void keepsTheColumnsOfAnIncidentOfManyClaimsFew() {
        ClaimColumns claims = ClaimColumns.of(Told.of(500), Told.around(), Told.address());

        assertThat(claims.columns()).hasSize(12);
        assertThat(claims.more()).isEqualTo(488);
        assertThat(ClaimColumns.of(Told.of(500), Told.around(), Told.address("all", "true"))
                        .more())
                .isZero();
    }

    @Test
    void gathersASpeakerOverSeveralArticles() {
        Incident incident = Copy.incident(
                "inc-1",
                1,
                "Raid",
                Told.claim(Told.COURIER, "c-1", Claim.Status.OCCURRED, 9, "River Watch"),
                Told.claim(Told.MERIDIAN, "c-2", Claim.Status.OCCURRED, 9, "River Watch"));

        ClaimColumns claims = ClaimColumns.of(incident, Told.around(), Told.address("by", "speaker"));

        assertThat(claims.columns()).hasSize(1);
        assertThat(claims.columns().get(0).claims().total()).isEqualTo(2);
    }

    @Test
    void listsWhoDeniesWithTheExactWords() {
        assertThat(ClaimColumns.denials(Told.contested()))
                .containsExactly(new Denial(
                        "c-ministry", "Air Ministry", "Nine people died there.", Told.HARBOUR.publishedAt()));
    }
}
