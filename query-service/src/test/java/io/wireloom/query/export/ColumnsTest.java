package io.wireloom.query.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.wireloom.contracts.Incident;
import io.wireloom.contracts.acled.AcledSubEvent;
import io.wireloom.query.incidents.IncidentFilter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {

    @Test
    void putsAnIncidentIntoTheColumnsOfAcled() {
        assertThat(acled(Told.withLenses()))
                .hasSize(20)
                .contains(
                        entry("event_id_cnty", "i-1"),
                        entry("event_date", "2015-09-30"),
                        entry("year", "2015"),
                        entry("time_precision", "1"),
                        entry("disorder_type", "Political violence"),
                        entry("event_type", "Explosions/Remote violence"),
                        entry("sub_event_type", "Air/drone strike"),
                        entry("actor1", "Northern Air Wing"),
                        entry("iso", "760"),
                        entry("country", "Syria"),
                        entry("geo_precision", "1"),
                        entry("source", "The Courier"),
                        entry("notes", "Raid on the old town"),
                        entry("fatalities", "11"),
                        entry("timestamp", "1443720600"));
    }

    @Test
    void putsAnIncidentIntoTheColumnsOfUcdp() {
        assertThat(ucdp(Told.withLenses()))
                .hasSize(23)
                .contains(
                        entry("id", "i-1"),
                        entry("relid", ""),
                        entry("type_of_violence", ""),
                        entry("number_of_sources", "1"),
                        entry("date_prec", "1"),
                        entry("deaths_civilians", "8"),
                        entry("deaths_unknown", ""),
                        entry("low", "11"),
                        entry("best", "12"),
                        entry("high", "20"));
    }

    @Test
    void putsAnIncidentIntoTheColumnsOfGdelt() {
        Map<String, String> cells = gdelt(Told.with("{'title':'a\\tb'}"));

        assertThat(cells)
                .hasSize(61)
                .contains(
                        entry("GLOBALEVENTID", "i-1"),
                        entry("SQLDATE", "20150930"),
                        entry("Actor1Name", "NORTHERN AIR WING"),
                        entry("EventCode", "195"),
                        entry("EventRootCode", "19"),
                        entry("QuadClass", ""),
                        entry("NumMentions", "1"),
                        entry("ActionGeo_Type", "4"),
                        entry("ActionGeo_FullName", "Rastan, Homs, Syria"),
                        entry("ActionGeo_CountryCode", ""),
                        entry("DATEADDED", "20151001173000"),
                        entry("SOURCEURL", "https://example.org/a"));
    }

    @Test
    void leavesEmptyWhatNobodyTold() {
        Incident bare = Told.with("{'start':null,'end':null,'place':null,'type':'CRIME','subtype':null,'claims':[]}");

        assertThat(acled(bare)).contains(entry("event_date", ""), entry("iso", ""), entry("fatalities", ""));
        assertThat(ucdp(bare)).contains(entry("best", ""), entry("date_prec", ""), entry("country", ""));
        assertThat(gdelt(bare)).contains(entry("EventCode", ""), entry("SQLDATE", ""), entry("DATEADDED", ""));
    }

    @ParameterizedTest
    @CsvSource({"2020-01-01, 1, 1", "2020-01-06, 2, 2", "2020-01-07, 2, 3", "2020-01-31, 3, 4", "2020-03-01, '', 5"})
    void gradesHowWellTheDayIsKnown(String last, String acled, String ucdp) {
        Incident incident = Told.with("{'start':'2020-01-01','end':'" + last + "'}");

        assertThat(acled(incident)).containsEntry("time_precision", acled);
        assertThat(ucdp(incident)).containsEntry("date_prec", ucdp);
    }

    @ParameterizedTest
    @CsvSource({
        "syria, rebels, armed-clash, 1",
        "rebels, syrian-army, armed-clash, 1",
        "northern-front, river-brigade, armed-clash, 2",
        "northern-front, civilians, shelling, 3",
        "northern-front, '', armed-clash, ''"
    })
    void tellsTheTypeOfViolenceByTheParties(String actor, String target, String subtype, String type) {
        Incident incident = Told.with("{'subtype':'" + subtype + "','actors':[" + entity(actor) + "],'targets':["
                + (target.isEmpty() ? "" : entity(target)) + "]}");

        assertThat(ucdp(incident)).containsEntry("type_of_violence", type);
    }

    private static String entity(String id) {
        return "{'name':'" + id + "','text':'" + id + "','entityId':'" + id + "','start':0,'end':1}";
    }

    @Test
    void knowsADisorderTypeOfEverySubEventAndACameoCodeOfEveryTypeButCrime() {
        Crosswalk disorder = new Crosswalk("disorder.tsv");
        Crosswalk cameo = new Crosswalk("cameo.tsv");

        assertThat(AcledSubEvent.values()).allSatisfy(event -> assertThat(disorder.of(event.eventType(), event.title()))
                .isPresent());
        assertThat(IncidentFilter.TYPES)
                .allSatisfy(type ->
                        assertThat(cameo.of(type, "whatever").isPresent()).isEqualTo(!type.equals("CRIME")));
        assertThat(cameo.of("ASSAULT", "shelling")).contains("194");
        assertThat(cameo.of("ASSAULT", null)).contains("180");
    }

    @Test
    void refusesAColumnThatTheOtherProjectDoesNotHave() {
        assertThatThrownBy(() -> new Table("acled.tsv", Table.Form.COMMAS, Map.of("casualties", facts -> 1), Map.of()))
                .hasMessageContaining("casualties");
    }

    private static Map<String, String> acled(Incident incident) {
        return Told.cells(AcledColumns.TABLE, ",", incident);
    }

    private static Map<String, String> ucdp(Incident incident) {
        return Told.cells(UcdpColumns.TABLE, ",", incident);
    }

    private static Map<String, String> gdelt(Incident incident) {
        return Told.cells(GdeltColumns.TABLE, "\t", incident);
    }
}
