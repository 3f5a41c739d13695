package io.wireloom.local.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class IncidentTableTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void rivalFiguresAreARangeAndOpenEndsAreShown() throws Exception {
        JsonNode incident = JSON.readTree(
                """
                {"type": "ASSAULT", "subtype": "air-strike", "time": {"start": "2020-01-18", "end": "2020-01-18"},
                 "place": {"name": "Gharyan"}, "claims": 5, "origins": 2, "grade": "contested", "denials": 1,
                 "tallies": [{"measure": "killed", "of": "civilians", "low": 19, "high": 31},
                             {"measure": "wounded", "of": "", "low": 50, "high": null}]}
                """);
        assertThat(IncidentTable.lines(List.of(incident)).get(1))
                .matches("2020-01-18 +Gharyan +ASSAULT/air-strike, denied +killed 19–31 civilians, wounded 50\\+"
                        + " +5 +2 +contested");
    }

    @Test
    void whatIsNotToldIsADash() throws Exception {
        JsonNode incident = JSON.readTree(
                """
                {"type": "MOBILIZE", "subtype": null, "time": {"start": null, "end": null}, "place": null, "claims": 1,
                 "origins": 1, "grade": null, "tallies": [{"measure": "troops", "of": "", "low": null, "high": 600}]}
                """);
        assertThat(IncidentTable.lines(List.of(incident)).get(1)).matches("- +- +MOBILIZE +troops up to 600 +1 +1 +-");
    }
}
