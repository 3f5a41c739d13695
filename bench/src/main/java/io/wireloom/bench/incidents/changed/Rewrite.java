package io.wireloom.bench.incidents.changed;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireloom.bench.BadInputException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * A rewrite with its original.
 *
 * @param id as the data names it
 * @param originalId likewise, of the original
 * @param original the original's text
 * @param text the rewrite's
 * @param declared the fields that the model was told to change
 * @param changes those changes that the texts bear out
 */
record Rewrite(String id, String originalId, String original, String text, Set<Field> declared, List<Change> changes) {

    private static final Pattern KEY = Pattern.compile(
            "['\"](name of casualty or group|gender or age group|cause of death|type|actor|place of death|date of death)['\"]\\s*:",
            Pattern.CASE_INSENSITIVE);

    /**
     * Reads a line.
     *
     * @throws BadInputException when a field is missing
     */
    static Rewrite of(JsonNode line) {
        String original = field(line, "original");
        String text = field(line, "rewrite");
        Map<Field, String> before = facts(line.path("facts_original").asText(""));
        Map<Field, String> after = facts(line.path("facts_rewrite").asText(""));
        Set<Field> declared = EnumSet.noneOf(Field.class);
        line.path("changed").forEach(name -> Field.of(name.asText()).ifPresent(declared::add));
        List<Change> changes = new ArrayList<>();
        for (Field field : declared) {
            Optional<Change> change =
                    Change.of(field, before.getOrDefault(field, ""), after.getOrDefault(field, ""), original, text);
            change.ifPresent(changes::add);
        }
        return new Rewrite(field(line, "id"), field(line, "orig_id"), original, text, declared, List.copyOf(changes));
    }

    /** Whether its misses may be read: half of the originals are only scored. */
    boolean open() {
        CRC32 hash = new CRC32();
        hash.update(originalId.getBytes(StandardCharsets.UTF_8));
        return hash.getValue() % 2 == 0;
    }

    /** The facts come as JSON, or as Python prints a dictionary, some with quotation marks left unescaped. */
    private static Map<Field, String> facts(String written) {
        Map<Field, String> facts = new EnumMap<>(Field.class);
        List<MatchResult> keys = KEY.matcher(written).results().toList();
        for (int i = 0; i < keys.size(); i++) {
            int end = i + 1 < keys.size() ? keys.get(i + 1).start() : written.length();
            String value = written.substring(keys.get(i).end(), end)
                    .replaceAll("\\\\+n", " ")
                    .replaceAll("[\\\\'\"{}\\[\\]]+", " ");
            Field.of(keys.get(i).group(1)).ifPresent(field -> facts.put(field, value.strip()));
        }
        return facts;
    }

    private static String field(JsonNode line, String name) {
        if (!line.hasNonNull(name)) {
            throw new BadInputException("a rewrite has no \"" + name + "\"");
        }
        return line.get(name).asText();
    }
}
