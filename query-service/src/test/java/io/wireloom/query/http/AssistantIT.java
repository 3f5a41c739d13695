package io.wireloom.query.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceRequest;
import io.modelcontextprotocol.spec.McpSchema.ResourceTemplate;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.wireloom.backing.BackingResource;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.Claim;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.query.Copy;
import io.wireloom.query.Ids;
import io.wireloom.query.Wire;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What an assistant is answered that speaks the Model Context Protocol through its own library, which holds each answer of a tool to
 * the schema that the tool declares; against the real broker and database.
 */
@QuarkusTest
@TestProfile(MannersIT.Settings.class)
@WithTestResource(BackingResource.class)
class AssistantIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final ObjectMapper MAPPER = MessageCodec.mapper();

    private final Wire wire = new Wire();
    private final String word = Ids.fresh("heron").replace("-", "");
    private final String articleId = Ids.fresh("a");
    private final String incidentId = Ids.fresh("i");
    private final Article article = Copy.article(articleId, "v1", "Raid on river town", "Nine people died there.");
    private final Claim claim = Copy.claim(article, Ids.fresh("c"), Claim.Status.OCCURRED, 9, "River Watch");
    private McpSyncClient assistant;

    @TestHTTPResource("/")
    URI desk;

    @BeforeEach
    void connect() {
        wire.send(article, Copy.claims(article, claim), Copy.incident(incidentId, 1, "Raid " + word, claim));
        await().atMost(SOON).untilAsserted(() -> {
            given().get("/api/v1/incidents/{id}", incidentId).then().statusCode(200);
            assertThat(Answered.json("/api/v1/articles/" + articleId + "/claims")
                            .findValuesAsText("claimId"))
                    .containsExactly(claim.claimId());
        });
        assistant = McpClient.sync(HttpClientStreamableHttpTransport.builder(desk.toString())
                        .endpoint("/mcp")
                        .build())
                .requestTimeout(SOON)
                .jsonSchemaValidator(AssistantIT::held)
                .enableCallToolSchemaCaching(true)
                .build();
        assistant.initialize();
    }

    @AfterEach
    void close() {
        assistant.close();
        wire.close();
    }

    @Test
    void introducesItselfAndItsTools() {
        assertThat(assistant.getServerInfo().name()).isEqualTo("wireloom");
        assertThat(assistant.getServerInstructions()).contains("never add figures up");
        List<Tool> tools = assistant.listTools().tools();
        assertThat(tools)
                .extracting(Tool::name)
                .contains("search_incidents", "get_incident", "get_claims", "what_changed", "list_stories");
        assertThat(tools)
                .filteredOn(tool -> tool.name().equals("get_claims"))
                .singleElement()
                .extracting(tool ->
                        MAPPER.<JsonNode>valueToTree(tool.outputSchema()).at("/properties").properties().stream()
                                .map(Map.Entry::getKey)
                                .toList())
                .asInstanceOf(LIST)
                .contains("items", "more");
        assertThat(assistant.listResourceTemplates().resourceTemplates())
                .extracting(ResourceTemplate::uriTemplate)
                .contains("wireloom://incidents/{id}");
    }

    @Test
    void findsAnIncidentAndItsClaims() {
        JsonNode found = call("search_incidents", Map.of("q", word));
        assertThat(found.at("/items/0/incidentId").asText()).isEqualTo(incidentId);
        assertThat(found.at("/items/0/link").asText()).isEqualTo("https://desk.example/incidents/" + incidentId);

        JsonNode incident = call("get_incident", Map.of("id", incidentId));
        assertThat(incident.at("/claims").asInt()).isEqualTo(1);
        assertThat(incident.at("/saidBy/0").asText()).contains("claims: 1");

        JsonNode claims = call("get_claims", Map.of("incident", incidentId));
        assertThat(claims.at("/items/0/says").asText()).isEqualTo("occurred");
        assertThat(claims.at("/items/0/words").asText())
                .isEqualTo(claim.evidence().text());
        assertThat(claims.at("/items/0/link").asText()).contains("/articles/" + articleId + "#at-" + claim.claimId());
        assertThat(call("get_claims", Map.of("article", articleId)).at("/items"))
                .hasSize(1);
    }

    @Test
    void readsAnIncidentAsAResource() {
        assertThat(assistant
                        .readResource(new ReadResourceRequest("wireloom://incidents/" + incidentId))
                        .contents())
                .singleElement()
                .asInstanceOf(type(TextResourceContents.class))
                .satisfies(resource -> {
                    assertThat(resource.mimeType()).isEqualTo("application/json");
                    assertThat(resource.text())
                            .contains(claim.evidence().text())
                            .contains("#at-" + claim.claimId());
                });
        assertThatThrownBy(() -> assistant.readResource(new ReadResourceRequest("wireloom://incidents/none")))
                .hasMessageContaining("No incident has the id none");
    }

    @Test
    void saysWhatToAskInsteadWhereNothingCanBeAnswered() {
        assertThat(refusal("get_claims", Map.of())).contains("only one of them");
        assertThat(refusal("get_incident", Map.of("id", "none"))).contains("Ask search_incidents");
    }

    /** The library's own validator wants a newer release of what it checks with than the rest of the build has. */
    private static JsonSchemaValidator.ValidationResponse held(Map<String, Object> schema, Object answer) {
        String json = MessageCodec.writeText(answer);
        List<String> faults = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(MAPPER.<JsonNode>valueToTree(schema))
                .validate(MAPPER.<JsonNode>valueToTree(answer))
                .stream()
                .map(ValidationMessage::getMessage)
                .toList();
        return faults.isEmpty()
                ? JsonSchemaValidator.ValidationResponse.asValid(json)
                : JsonSchemaValidator.ValidationResponse.asInvalid(String.join("; ", faults));
    }

    private JsonNode call(String tool, Map<String, Object> arguments) {
        CallToolResult answer = assistant.callTool(new CallToolRequest(tool, arguments));
        assertThat(answer.isError()).as(answer.toString()).isNotEqualTo(true);
        return MAPPER.valueToTree(answer.structuredContent());
    }

    private String refusal(String tool, Map<String, Object> arguments) {
        CallToolResult answer = assistant.callTool(new CallToolRequest(tool, arguments));
        assertThat(answer.isError()).isTrue();
        return ((TextContent) answer.content().get(0)).text();
    }
}
