package io.wireloom.bench.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireloom.bench.BadInputException;
import io.wireloom.contracts.MessageCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Loads documents. */
public final class Documents {

    private Documents() {}

    /**
     * Documents given as {@code ID=FILE}.
     *
     * @throws BadInputException when one is written otherwise or its file cannot be read
     */
    public static List<Document> files(List<String> arguments) {
        return arguments.stream().map(Documents::file).toList();
    }

    /**
     * Documents of a JSON-lines file with the field {@code text} and, where known, {@code date} or {@code published} and
     * {@code source}.
     *
     * @param idField the field that holds the document's id
     */
    public static List<Document> jsonLines(Path file, String idField) {
        List<Document> documents = new ArrayList<>();
        for (JsonNode line : JsonLines.read(file)) {
            if (!line.hasNonNull(idField) || !line.hasNonNull("text")) {
                throw new BadInputException(file + " has a line without \"" + idField + "\" or \"text\"");
            }
            documents.add(new Document(
                    line.get(idField).asText(),
                    line.get("text").asText(),
                    instant(field(line, line.hasNonNull("date") ? "date" : "published")),
                    field(line, "source"),
                    null));
        }
        return documents;
    }

    /** The files of a folder of sample copy that its {@code manifest.json} lists, in that order, by file name. */
    public static List<Document> samples(Path folder) {
        Path manifest = folder.resolve("manifest.json");
        if (!Files.isRegularFile(manifest)) {
            throw new BadInputException("no sample copy in " + folder.toAbsolutePath()
                    + ": run from the project's folder, or name other documents");
        }
        List<Document> documents = new ArrayList<>();
        for (JsonNode item : MessageCodec.read(JsonLines.text(manifest), JsonNode.class)) {
            String name = item.get("file").asText();
            documents.add(new Document(
                    name,
                    JsonLines.text(folder.resolve(name)),
                    instant(field(item, "published")),
                    field(item, "feed"),
                    name));
        }
        return documents;
    }

    /**
     * The files of a folder, by file name.
     *
     * @throws BadInputException when the folder or one of its files cannot be read, or it holds none
     */
    public static List<Document> folder(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Document> documents = files.filter(Files::isRegularFile)
                    .map(file -> document(file.getFileName().toString(), file))
                    .sorted(Comparator.comparing(Document::id))
                    .toList();
            if (documents.isEmpty()) {
                throw new BadInputException("no files in " + folder);
            }
            return documents;
        } catch (IOException e) {
            throw new BadInputException("cannot read the folder " + folder, e);
        }
    }

    private static Document document(String name, Path file) {
        return new Document(name, JsonLines.text(file), null, null, name);
    }

    private static Document file(String argument) {
        int equals = argument.indexOf('=');
        if (equals < 1) {
            throw new BadInputException("documents are given as ID=FILE, not as \"" + argument + "\"");
        }
        Path file = Path.of(argument.substring(equals + 1));
        Path name = file.getFileName();
        return new Document(
                argument.substring(0, equals), JsonLines.text(file), null, null, name == null ? null : name.toString());
    }

    private static String field(JsonNode node, String name) {
        return node.hasNonNull(name) ? node.get(name).asText() : null;
    }

    /** A time (a space may stand for its T, and UTC is taken where it names no zone), or noon UTC of a date, so that the day is the same in nearly every zone; null when it is neither. */
    static Instant instant(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String time = text.strip().replace(' ', 'T');
        try {
            if (time.length() == 10) {
                return LocalDate.parse(time).atTime(12, 0).toInstant(ZoneOffset.UTC);
            }
            return time.length() == 19
                    ? LocalDateTime.parse(time).toInstant(ZoneOffset.UTC)
                    : OffsetDateTime.parse(time).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
