package io.wireloom.query.desk.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import io.wireloom.query.Copy;
import io.wireloom.query.search.Parameters;
import io.wireloom.query.stream.Change;
import io.wireloom.query.stream.Hits;
import io.wireloom.query.stream.Sides;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RevisionTest {

    private static final Instant AT = Instant.parse("2015-10-01T12:00:05Z");

    private final Incident before = Copy.incident(
            "inc-1", 1, "Raid", Told.claim(Told.COURIER, "c-watch", Claim.Status.OCCURRED, 27, "River Watch"));

    @Test
    void tellsWhatARevisionBroughtAndLeadsToWhatThePageShowedThen() {
        Revision revision = revision(Change.Kind.INCIDENT_AMENDED, before, Told.contested());

        assertThat(revision.what()).isEqualTo("Amended");
        assertThat(revision.changes())
                .contains("New origin: Mayor Haddad", "Claims from 1 to 3", "Articles from 1 to 3");
        assertThat(revision.href()).isEqualTo("/incidents/inc-1?asOf=2015-10-01T12%3A00%3A05Z&clock=received");
    }

    @Test
    void tellsOfTheFirstWhatItCameWith() {
        assertThat(revision(Change.Kind.INCIDENT_CREATED, null, before).changes())
                .singleElement()
                .asString()
                .startsWith("New here: told by River Watch");
    }

    @Test
    void listsNothingWhereOnlyParticularsChanged() {
        assertThat(revision(Change.Kind.INCIDENT_AMENDED, before, before).changes())
                .isEmpty();
    }

    private static Revision revision(Change.Kind kind, Incident before, Incident after) {
        Change change = new Change(1, kind, "inc-1", AT, "{}", after.revision(), Sides.of(before, after), Hits.NONE);
        return Revision.of(change, PageAddress.of("inc-1", new Parameters(Map.of())));
    }
}
