package io.wireloom.contracts.published;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.generator.naming.SchemaDefinitionNamingStrategy;
import io.wireloom.contracts.Article;
import io.wireloom.contracts.ArticleClaims;
import io.wireloom.contracts.ArticleCopies;
import io.wireloom.contracts.DeskDecision;
import io.wireloom.contracts.Erasure;
import io.wireloom.contracts.Incident;
import io.wireloom.contracts.IncidentChange;
import io.wireloom.contracts.MessageCodec;
import io.wireloom.contracts.OutgoingRecords;
import io.wireloom.contracts.Story;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON Schema (2020-12) of every message, made from its record and the record's Javadoc. */
final class MessageSchemas {

    static final List<Class<?>> MESSAGES = List.of(
            Article.class,
            ArticleClaims.class,
            ArticleCopies.class,
            Incident.class,
            DeskDecision.class,
            Story.class,
            IncidentChange.class,
            Erasure.class);

    private static final Path SOURCES = Path.of("src/main/java/io/wireloom/contracts");

    private final SourceDocs docs = SourceDocs.in(SOURCES);
    private final RequiredFields required = new RequiredFields();

    /** File name to schema. */
    Map<String, JsonNode> all() {
        Map<String, JsonNode> schemas = new LinkedHashMap<>();
        SchemaGenerator generator = generator();
        for (Class<?> message : MESSAGES) {
            ObjectNode schema = generator.generateSchema(message);
            schema.put("title", message.getSimpleName());
            schemas.put(OutgoingRecords.schemaName(message) + ".schema.json", schema);
        }
        return schemas;
    }

    /** What a message is, in the words of its record. */
    String summary(Class<?> message) {
        return docs.ofType(message);
    }

    private SchemaGenerator generator() {
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                        SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(
                        Option.DEFINITIONS_FOR_ALL_OBJECTS,
                        Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES,
                        Option.STANDARD_FORMATS);
        config.forTypesInGeneral()
                .withPropertySorter((unusedOne, unusedOther) -> 0)
                .withDefinitionNamingStrategy(nestedNames())
                .withCustomDefinitionProvider(this::words)
                .withDescriptionResolver(scope -> docs.ofType(scope.getType().getErasedType()));
        config.forFields()
                .withRequiredCheck(field -> required.has(declaring(field), field.getName()))
                .withDescriptionResolver(field -> docs.ofMember(declaring(field), field.getName()));
        return new SchemaGenerator(config.build());
    }

    private static Class<?> declaring(FieldScope field) {
        return field.getDeclaringType().getErasedType();
    }

    /** An enum as an open list of words: a reader has to take one it does not know as {@code unknown}. */
    private CustomDefinition words(ResolvedType type, SchemaGenerationContext context) {
        Class<?> erased = type.getErasedType();
        if (!erased.isEnum()) {
            return null;
        }
        ObjectNode node = context.getGeneratorConfig().createObjectNode();
        node.put("type", "string");
        StringBuilder meaning = new StringBuilder();
        if (docs.ofType(erased) != null) {
            meaning.append(docs.ofType(erased)).append(' ');
        }
        meaning.append("A reader takes a word it does not know as unknown.");
        ArrayNode anyOf = node.putArray("anyOf");
        ArrayNode words = anyOf.addObject().putArray("enum");
        anyOf.addObject().put("pattern", "^[a-z][a-z0-9-]*$");
        for (Object constant : erased.getEnumConstants()) {
            String word = MessageCodec.read(MessageCodec.write(constant), String.class);
            words.add(word);
            String doc = docs.ofMember(erased, constant.toString());
            if (doc != null) {
                meaning.append(' ').append(word).append(": ").append(doc);
            }
        }
        node.put("description", meaning.toString());
        return new CustomDefinition(node);
    }

    /** {@code ClaimStatus} and {@code ArticleStatus} rather than two kinds of {@code Status}. */
    private static SchemaDefinitionNamingStrategy nestedNames() {
        return (key, context) -> {
            Class<?> type = key.getType().getErasedType();
            String outer = type.getEnclosingClass() == null
                    ? ""
                    : type.getEnclosingClass().getSimpleName();
            return outer + type.getSimpleName();
        };
    }
}
