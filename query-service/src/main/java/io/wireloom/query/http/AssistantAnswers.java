package io.wireloom.query.http;

import io.quarkiverse.mcp.server.TextContent;
import io.quarkiverse.mcp.server.ToolCallException;
import io.quarkiverse.mcp.server.ToolResponse;
import io.smallrye.mutiny.Uni;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.query.asof.TooManyArticlesException;
import io.wireloom.query.search.BadParameterException;
import io.wireloom.query.search.Parameters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What the tools for assistants share: reading their arguments, and answering so that a mistake can be mended. */
final class AssistantAnswers {

    /** Rows told of unless asked otherwise, and the most that may be asked for. */
    static final int LIMIT = 10;

    static final int MOST = 50;

    /** The description of a moment. */
    static final String AS_OF =
            "Only what was known at this moment, RFC 3339, such as 2015-10-01T19:28:00Z; now when left out.";

    private AssistantAnswers() {}

    /** The answer as JSON, as text and in structure; a mistake as one that the assistant can mend. */
    static <T> Uni<ToolResponse> of(Supplier<Uni<? extends T>> work) {
        return Uni.createFrom()
                .deferred(work)
                .map(value -> {
                    String json = MessageCodec.writeText(value);
                    return new ToolResponse(
                            false, List.of(new TextContent(json)), MessageCodec.read(json, Map.class), Map.of());
                })
                .onFailure(AssistantAnswers::mendable)
                .transform(failure -> new ToolCallException(advice(failure), failure));
    }

    /** Whether the assistant can do better. */
    static boolean mendable(Throwable failure) {
        return failure instanceof BadParameterException
                || failure instanceof NothingKnownException
                || failure instanceof TooManyArticlesException;
    }

    /** What went wrong, and what to do about it. */
    static String advice(Throwable failure) {
        return failure instanceof NothingKnownException
                ? failure.getMessage() + " Ask search_incidents or list_stories for ids."
                : failure.getMessage();
    }

    /** Names and values by turns; a null is left out. */
    static Parameters parameters(Object... namesAndValues) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                values.put(namesAndValues[i].toString(), namesAndValues[i + 1].toString());
            }
        }
        return new Parameters(values);
    }
}
