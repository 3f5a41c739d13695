package io.wireloom.query.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.rdf.RdfNQuad;
import com.fasterxml.jackson.databind.JsonNode;
import io.wireloom.contracts.MessageCodec;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a JSON-LD processor that knows nothing of Wireloom makes of the export. */
class LinkedDataTest {

    private static final String SEM = "http://semanticweb.cs.vu.nl/2009/11/sem/";
    private static final String PROV = "http://www.w3.org/ns/prov#";
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    private static final String INCIDENT =
            "urn:wireloom:incident:" + Told.incident().incidentId();

    private final String text = ExportFormatTest.written(ExportFormat.JSONLD, false, Told.incident());
    private List<RdfNQuad> triples;

    @BeforeEach
    void readAsRdf() throws JsonLdError {
        triples = JsonLd.toRdf(JsonDocument.of(new StringReader(text))).get().toList();
    }

    @Test
    void losesNoTerm() throws IOException {
        Set<String> terms = new TreeSet<>();
        collect(MessageCodec.mapper().readTree(text).get("@graph"), terms);

        assertThat(terms).allMatch(term -> term.contains(":"));
        assertThat(triples.stream()
                        .map(triple -> triple.getPredicate().getValue())
                        .collect(Collectors.toSet()))
                .containsAll(terms.stream().map(LinkedDataTest::expanded).toList())
                .hasSize(terms.size() + 1)
                .contains(RDF + "type");
    }

    @Test
    void isAnEventOfSemWithActorsInTheirPartsPlaceAndTime() {
        assertThat(objects(INCIDENT, RDF + "type")).containsExactly(SEM + "Event");
        String role = objects(INCIDENT, SEM + "hasActor").get(0);
        assertThat(objects(role, RDF + "type")).containsExactly(SEM + "Role");
        assertThat(objects(objects(role, RDF + "value").get(0), RDF + "type")).containsExactly(SEM + "Actor");
        assertThat(objects(objects(INCIDENT, SEM + "hasPlace").get(0), RDF + "type"))
                .containsExactly(SEM + "Place");
        String time = objects(INCIDENT, SEM + "hasTime").get(0);
        assertThat(objects(time, RDF + "type")).containsExactly(SEM + "Time");
        assertThat(type(time, SEM + "hasBeginTimeStamp")).isEqualTo(XSD + "date");
    }

    @Test
    void isDerivedFromEntitiesOfProvThatAreAttributedToAgents() {
        assertThat(objects(INCIDENT, PROV + "wasDerivedFrom")).isNotEmpty().allSatisfy(claim -> {
            assertThat(objects(claim, RDF + "type")).containsExactly(PROV + "Entity");
            assertThat(objects(claim, PROV + "value")).hasSize(1);
            assertThat(type(claim, PROV + "generatedAtTime")).isEqualTo(XSD + "dateTime");
            assertThat(objects(claim, PROV + "wasDerivedFrom"))
                    .singleElement()
                    .asString()
                    .startsWith("urn:wireloom:article:");
            String speaker = objects(claim, PROV + "wasAttributedTo").get(0);
            assertThat(objects(speaker, RDF + "type")).containsExactly(PROV + "Agent");
        });
    }

    /** The names of all fields that are told of a node, but for JSON-LD's own. */
    private static void collect(JsonNode node, Set<String> terms) {
        node.fields().forEachRemaining(field -> {
            boolean told = field.getValue().isContainerNode()
                    ? !field.getValue().isEmpty()
                    : !field.getValue().isNull();
            if (!field.getKey().startsWith("@") && told) {
                terms.add(field.getKey());
            }
        });
        node.forEach(child -> collect(child, terms));
    }

    private static String expanded(String term) {
        String[] parts = term.split(":", 2);
        return LinkedEvent.CONTEXT.get(parts[0]) + parts[1];
    }

    private List<String> objects(String subject, String predicate) {
        return triples.stream()
                .filter(triple -> triple.getSubject().getValue().equals(subject)
                        && triple.getPredicate().getValue().equals(predicate))
                .map(triple -> triple.getObject().getValue())
                .toList();
    }

    private String type(String subject, String predicate) {
        return triples.stream()
                .filter(triple -> triple.getSubject().getValue().equals(subject)
                        && triple.getPredicate().getValue().equals(predicate))
                .map(triple -> triple.getObject().asLiteral().getDatatype())
                .findFirst()
                .orElseThrow();
    }
}
