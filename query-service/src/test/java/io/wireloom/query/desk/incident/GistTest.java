package io.wireloom.query.desk.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import io.wireloom.query.Copy;
import java.util.List;
import org.junit.jupiter.api.Test;

class GistTest {

    @Test
    void saysWhatHappenedWhereWhenHowManyAndWhoDeniesIt() {
        Incident.Position ministry = new Incident.Position(
                "air-ministry",
                "Air Ministry",
                "official",
                List.of(new Incident.Stance(null, "denied", "c-ministry", "denied it")),
                null);

        assertThat(Gist.of(Told.with(Told.contested(), List.of(), List.of(ministry))))
                .isEqualTo("An air strike by Northern Air Wing is reported in Rastan, Homs, Syria on 30 Sep 2015:"
                        + " 0–36 civilians killed; the Air Ministry denied it.");
    }

    @Test
    void tellsADayOnlyWhereOneIsKnown() {
        Incident dated = Copy.incident(
                "inc-1", 1, "Raid", Told.claim(Told.COURIER, "c", Claim.Status.OCCURRED, 9, "River Watch"));

        assertThat(Gist.of(Told.during(dated, null, null))).contains("in Rastan, Homs, Syria: 9");
        assertThat(Gist.of(Told.during(dated, "2015-09-12", "2015-09-30")))
                .contains("Syria between 12 and 30 Sep 2015: 9");
        assertThat(Gist.of(Told.during(dated, "2015-12-31", "2016-01-01")))
                .contains("Syria between 31 Dec 2015 and 1 Jan 2016: 9");
    }

    @Test
    void tellsAPlanFromAnEvent() {
        Claim plan = Told.claim(Told.COURIER, "c", Claim.Status.PLANNED, 9, "River Watch");

        assertThat(Gist.of(Copy.incident("inc-1", 1, "Raid", plan)))
                .startsWith("An air strike by Northern Air Wing is planned in");
    }

    @Test
    void saysThatNobodyAssertsWhatIsOnlyDenied() {
        Claim denial = Told.claim(Told.COURIER, "c", Claim.Status.DENIED, 9, "Air Ministry");

        Incident.Position ministry = new Incident.Position(
                "air-ministry",
                "Air Ministry",
                "official",
                List.of(new Incident.Stance(null, "denied", "c", "denied it")),
                null);

        assertThat(Gist.of(Told.with(Copy.incident("inc-1", 1, "Raid", denial), List.of(), List.of(ministry))))
                .startsWith("An air strike by Northern Air Wing is denied by the Air Ministry in Rastan")
                .endsWith("; nobody known here asserts it.");
    }

    @Test
    void namesTheSpeakerWhereOnlyOneTellsTheFigures() {
        Claim claim = Told.claim(Told.COURIER, "c", Claim.Status.OCCURRED, 9, "River Watch");

        assertThat(Gist.of(Copy.incident("inc-1", 1, "Raid", claim)))
                .endsWith(": 9 civilians killed, says River Watch.");
    }
}
