package io.wireloom.query.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Locale;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Describes enums by the words they have in JSON: lower case with hyphens. Event types are plain text and stay as they are. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class EnumWordsFilter implements OASFilter {

    @Override
    public Schema filterSchema(Schema schema) {
        if (schema.getEnumeration() != null && schema.getEnumeration().contains("UNKNOWN")) {
            schema.setEnumeration(schema.getEnumeration().stream()
                    .map(word ->
                            (Object) word.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .toList());
        }
        return schema;
    }
}
