package io.wireloom.query.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireloom.contracts.MessageCodec;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LinkedEventTest {

    private final String text = ExportFormatTest.written(ExportFormat.JSONLD, false, Told.incident());

    @Test
    void tellsAnEventOfSemThatIsDerivedFromClaimsOfProv() throws Exception {
        JsonNode event = MessageCodec.mapper().readTree(text).at("/@graph/0");

        assertThat(event.at("/@type").asText()).isEqualTo("sem:Event");
        assertThat(event.at("/sem:hasActor/0/rdf:value/@id").asText())
                .isEqualTo("urn:wireloom:actor:northern-air-wing");
        assertThat(event.at("/sem:hasPlace/@id").asText()).isEqualTo("urn:wireloom:place:172955");
        assertThat(event.at("/sem:hasTime/sem:hasBeginTimeStamp/@value").asText())
                .isEqualTo("2015-09-30");
        JsonNode claim = event.at("/prov:wasDerivedFrom/0");
        assertThat(claim.at("/@type").asText()).isEqualTo("prov:Entity");
        assertThat(claim.at("/prov:wasAttributedTo/@id").asText()).isEqualTo("urn:wireloom:speaker:river-watch");
        assertThat(claim.at("/prov:wasDerivedFrom/@id").asText()).isEqualTo("urn:wireloom:article:a");
        assertThat(claim.at("/wl:figure/0/wl:high").asInt()).isEqualTo(9);
    }

    @Test
    void explainsEveryPrefixThatItUses() throws Exception {
        Set<String> used = new HashSet<>();
        Matcher names = Pattern.compile("\"([a-z0-9]+):[A-Za-z]+\"").matcher(text);
        while (names.find()) {
            used.add(names.group(1));
        }

        assertThat(used).contains("sem", "prov", "rdfs", "xsd").isSubsetOf(LinkedEvent.CONTEXT.keySet());
        assertThat(MessageCodec.mapper().readTree(text).get("@context")).hasSameSizeAs(LinkedEvent.CONTEXT.keySet());
    }
}
