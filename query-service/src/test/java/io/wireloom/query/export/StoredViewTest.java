package io.wireloom.query.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.Claim;
import io.wireloom.contracts.Incident;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.query.Copy;
import io.wireloom.query.incidents.IncidentView;
import org.junit.jupiter.api.Test;

class StoredViewTest {

    /** Brackets, quotation marks and backslashes that would lead a careless cut astray. */
    private static final String TRAPS = "\"}],{[ \\\" \\\\\" end\\";

    private final Article article = Copy.article("a", "v", "Raid " + TRAPS, "Nine people died " + TRAPS);
    private final Claim first = Copy.claim(article, "c1", Claim.Status.OCCURRED, 9, "River Watch " + TRAPS);
    private final Claim second = Copy.claim(article, "c2", Claim.Status.DENIED, 0, "Air Ministry");

    @Test
    void readsAsTheViewThatTheRecordGives() {
        assertSame(Copy.incident("i", 7, TRAPS, first, second));
    }

    @Test
    void readsAsTheViewOfAnIncidentWithoutClaimsDaysOrPlace() {
        assertSame(MessageCodec.read(
                "{\"incidentId\":\"i\",\"revision\":3,\"state\":\"dissolved\",\"type\":\"ASSAULT\",\"successors\":[\"j\"]}",
                Incident.class));
    }

    @Test
    void fillsInTheListsThatAnOlderRecordLacks() {
        String old =
                "{\"incidentId\":\"i\",\"revision\":3,\"state\":\"active\",\"type\":\"AID\",\"end\":\"2020-01-02\"}";

        assertThat(StoredView.of(old))
                .contains("\"time\":{\"end\":\"2020-01-02\"}", "\"origins\":0", "\"claims\":[]", "\"decisions\":[]");
    }

    private static void assertSame(Incident incident) {
        assertThat(StoredView.of(MessageCodec.writeText(incident)))
                .isEqualTo(MessageCodec.writeText(IncidentView.of(incident)));
    }
}
