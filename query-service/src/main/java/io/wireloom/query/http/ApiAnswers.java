package io.wireloom.query.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.wireloom.contracts.MessageCodec;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Completes the answers in the OpenAPI document: gives each operation those that any may have, and the example of its success that
 * stands under its id in {@code META-INF/openapi-examples}.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ApiAnswers implements OASFilter {

    /** How the files of examples are named, by media type. */
    private static final Map<String, String> ENDINGS = Map.of(
            "application/json", "json",
            "application/geo+json", "geojson",
            "application/x-ndjson", "jsonl",
            "application/ld+json", "jsonld",
            "application/atom+xml", "atom",
            "application/rss+xml", "rss",
            "text/csv", "csv");

    @Override
    public Operation filterOperation(Operation operation) {
        APIResponses responses = operation.getResponses();
        if (operation.getOperationId() == null || responses == null) {
            return operation;
        }
        responses.getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2") && response.getContent() != null) {
                response.getContent()
                        .getMediaTypes()
                        .forEach((type, content) -> illustrate(operation.getOperationId(), type, content));
            }
        });
        APIResponse success = responses.getAPIResponse("200");
        if (operation.getRequestBody() == null && success != null && isJson(success)) {
            add(responses, "304", "NotModified");
        }
        add(responses, "429", "TooManyRequests");
        add(responses, "500", "Fault");
        return operation;
    }

    private static boolean isJson(APIResponse response) {
        return response.getContent() != null && response.getContent().getMediaType("application/json") != null;
    }

    private static void add(APIResponses responses, String status, String name) {
        if (responses.getAPIResponse(status) == null) {
            responses.addAPIResponse(status, OASFactory.createAPIResponse().ref(name));
        }
    }

    private static void illustrate(String operationId, String type, MediaType content) {
        String ending = ENDINGS.get(type.replaceFirst("(?s);.*+", ""));
        String file = "/META-INF/openapi-examples/" + operationId + "." + ending;
        try (InputStream example = ending == null ? null : ApiAnswers.class.getResourceAsStream(file)) {
            if (example != null && content.getExample() == null && content.getExamples() == null) {
                String text = new String(example.readAllBytes(), StandardCharsets.UTF_8);
                content.setExample(ending.endsWith("json") ? MessageCodec.read(text, Object.class) : text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
