package io.wireloom.query.http;

import io.quarkiverse.mcp.server.OutputSchemaGenerator;
import io.quarkus.arc.Unremovable;
import io.wireloom.query.assistant.AnswerSchema;
import jakarta.inject.Singleton;

/** Tells assistants the form of what tools answer, so that they need not guess it. */
@Singleton
@Unremovable
public class RecordSchemas implements OutputSchemaGenerator {

    @Override
    public Object generate(Class<?> type) {
        return AnswerSchema.of(type);
    }
}
