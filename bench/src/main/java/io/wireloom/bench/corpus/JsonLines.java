package io.wireloom.bench.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wireloom.bench.BadInputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads files of one JSON object a line. */
public final class JsonLines {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonLines() {}

    /**
     * Reads a file.
     *
     * @throws BadInputException when it is not there, or a line of it is no JSON
     */
    public static List<JsonNode> read(Path file) {
        return parse(text(file), file.toString());
    }

    /** Reads a resource of this module. */
    public static List<JsonNode> resource(String name) {
        return parse(resourceText(name), name);
    }

    /** The whole text of a resource of this module. */
    public static String resourceText(String name) {
        try (InputStream in = JsonLines.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The whole text of a file.
     *
     * @throws BadInputException when it cannot be read
     */
    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new BadInputException("cannot read " + file + " as UTF-8 text", e);
        }
    }

    static List<JsonNode> parse(String text, String name) {
        List<JsonNode> objects = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\n")) {
            number++;
            if (!line.isBlank()) {
                try {
                    objects.add(MAPPER.readTree(line));
                } catch (JsonProcessingException e) {
                    throw new BadInputException("line " + number + " of " + name + " is no JSON", e);
                }
            }
        }
        return objects;
    }
}
