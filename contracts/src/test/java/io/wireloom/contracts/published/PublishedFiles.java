package io.wireloom.contracts.published;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wireloom.contracts.MessageCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Every published file with the content it ought to have. */
final class PublishedFiles {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path README = Path.of("README.md");
    private static final String TABLE_BEGINS = "<!-- topics: generated, see below -->\n";
    private static final String TABLE_ENDS = "<!-- end of topics -->\n";

    private PublishedFiles() {}

    static Map<Path, String> expected() {
        MessageSchemas schemas = new MessageSchemas();
        Map<Path, String> files = new LinkedHashMap<>();
        schemas.all()
                .forEach((name, schema) ->
                        files.put(RESOURCES.resolve("schemas/v1").resolve(name), pretty(schema)));
        files.put(RESOURCES.resolve("asyncapi.yaml"), new AsyncApi(schemas).yaml());
        files.put(README, withTable(read(README)));
        return files;
    }

    static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path file, String content) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String withTable(String readme) {
        int begin = readme.indexOf(TABLE_BEGINS);
        int end = readme.indexOf(TABLE_ENDS);
        if (begin < 0 || end < begin) {
            throw new IllegalStateException(README + " lacks the marks of the topic table");
        }
        return readme.substring(0, begin) + TABLE_BEGINS + TopicTable.markdown() + readme.substring(end);
    }

    private static String pretty(JsonNode json) {
        ObjectMapper mapper = MessageCodec.mapper();
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter()
                .withArrayIndenter(new DefaultIndenter("  ", "\n"))
                .withObjectIndenter(new DefaultIndenter("  ", "\n"));
        try {
            return mapper.writer(printer).writeValueAsString(json) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
