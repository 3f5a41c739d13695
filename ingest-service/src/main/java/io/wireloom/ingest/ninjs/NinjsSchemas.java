package io.wireloom.ingest.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The IPTC's schemas, by version. An item is held to the version that it, or its media type, states; one that states none, to
 * the newest of each line, of which one must take it. From 1.5, 2.1 and 3.0 on an item's URIs and times must read as such where
 * the version is stated; before, the IPTC's own suite takes any text for them.
 */
final class NinjsSchemas {

    private static final List<String> VERSIONS = List.of(
            "1.0", "1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.x-dev", "2.0", "2.1", "2.2", "2.x-dev", "3.0", "3.1");
    private static final List<String> NEWEST = List.of("3.1", "2.2", "2.x-dev", "1.6", "1.x-dev");
    private static final Set<String> STRICT = Set.of("1.5", "1.6", "2.1", "2.2", "3.0", "3.1");
    private static final Pattern VERSION = Pattern.compile("(?<![\\d.])([123])\\.(\\d)(?![\\d.])");
    private static final int MOST_REASONS = 3;

    private static final Map<String, JsonSchema> LENIENT = load(false);
    private static final Map<String, JsonSchema> ASSERTING = load(true);

    private NinjsSchemas() {}

    /**
     * Why an item is not valid.
     *
     * @param stated the version that the sender states beside it; null when none
     * @return empty when it is valid
     */
    static Optional<String> violation(JsonNode item, String stated) {
        String version = known(stated).or(() -> declared(item)).orElse(null);
        List<String> versions = version == null ? NEWEST : List.of(version);
        String best = null;
        Set<ValidationMessage> fewest = Set.of();
        for (String candidate : versions) {
            boolean asserting = STRICT.contains(candidate) && (version != null || candidate.startsWith("3"));
            Set<ValidationMessage> messages =
                    (asserting ? ASSERTING : LENIENT).get(candidate).validate(item);
            if (messages.isEmpty()) {
                return Optional.empty();
            }
            if (best == null || messages.size() < fewest.size()) {
                best = candidate;
                fewest = messages;
            }
        }
        return Optional.of("not valid ninjs " + best + ": "
                + fewest.stream()
                        .map(ValidationMessage::getMessage)
                        .distinct()
                        .limit(MOST_REASONS)
                        .collect(Collectors.joining("; ")));
    }

    /** The version an item says it follows, when its line has the property that it says so in. */
    static Optional<String> declared(JsonNode item) {
        boolean first = item.path("$standard").isObject();
        JsonNode standard = first ? item.path("$standard") : item.path("standard");
        return known(standard.path("version").asText(""))
                .or(() -> known(standard.path("schema").asText("")))
                .filter(version -> version.startsWith("1") == first);
    }

    private static Optional<String> known(String stated) {
        Matcher matcher = VERSION.matcher(stated == null ? "" : stated);
        return matcher.find() && VERSIONS.contains(matcher.group()) && !stated.contains("dev")
                ? Optional.of(matcher.group())
                : Optional.empty();
    }

    private static Map<String, JsonSchema> load(boolean formats) {
        SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                .formatAssertionsEnabled(formats)
                .locale(Locale.ENGLISH)
                .build();
        Map<String, String> references = Map.of("https://geojson.org/schema/GeoJSON.json", text("geojson-schema"));
        Map<String, JsonSchema> schemas = new LinkedHashMap<>();
        for (String version : VERSIONS) {
            String schema = text("ninjs-schema_" + version);
            VersionFlag draft = schema.contains("draft-04")
                    ? VersionFlag.V4
                    : schema.contains("draft-07") ? VersionFlag.V7 : VersionFlag.V202012;
            schemas.put(
                    version,
                    JsonSchemaFactory.getInstance(
                                    draft, builder -> builder.schemaLoaders(loaders -> loaders.schemas(references)))
                            .getSchema(schema, config));
        }
        return schemas;
    }

    private static String text(String name) {
        try (InputStream stream = NinjsSchemas.class.getResourceAsStream("/ninjs/" + name + ".json")) {
            if (stream == null) {
                throw new IllegalStateException("the schema " + name + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
