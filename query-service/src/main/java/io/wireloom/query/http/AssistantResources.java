package io.wireloom.query.http;

import io.quarkiverse.mcp.server.JsonRpcErrorCodes;
import io.quarkiverse.mcp.server.McpException;
import io.quarkiverse.mcp.server.RequestUri;
import io.quarkiverse.mcp.server.ResourceTemplate;
import io.quarkiverse.mcp.server.ResourceTemplateArg;
import io.quarkiverse.mcp.server.TextResourceContents;
import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.query.assistant.Desk;
import io.wireloom.query.assistant.IncidentDossier;
import jakarta.enterprise.context.ApplicationScoped;

/** What an assistant can take up to read: incidents, each with the words of every claim. */
@ApplicationScoped
class AssistantResources {

    private static final String JSON = "application/json";

    private final Incidents incidents;
    private final Desk desk;

    AssistantResources(Incidents incidents, Desk desk) {
        this.incidents = incidents;
        this.desk = desk;
    }

    @ResourceTemplate(
            name = "incident",
            title = "An incident",
            description =
                    "What is known of an incident, and each of its claims with speaker, exact words and link, to cite.",
            uriTemplate = "wireloom://incidents/{id}",
            mimeType = JSON)
    Uni<TextResourceContents> incident(@ResourceTemplateArg(name = "id") String id, RequestUri uri) {
        return incidents
                .find(AssistantAnswers.parameters(), id)
                .map(incident -> new TextResourceContents(
                        uri.value(), MessageCodec.writeText(IncidentDossier.of(incident, desk)), JSON))
                .onFailure(NothingKnownException.class)
                .transform(failure ->
                        new McpException(AssistantAnswers.advice(failure), JsonRpcErrorCodes.RESOURCE_NOT_FOUND));
    }
}
