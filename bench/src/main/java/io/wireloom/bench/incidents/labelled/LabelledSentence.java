package io.wireloom.bench.incidents.labelled;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireloom.bench.BadInputException;
import io.wireloom.bench.corpus.JsonLines;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A reader's word on one sentence.
 *
 * @param document id of the document
 * @param event the event that it tells, one name over all documents of a set; null when it tells no particular event
 * @param quote the sentence
 */
record LabelledSentence(String document, String event, String quote) {

    /**
     * Reads a file.
     *
     * @throws BadInputException when it cannot be read, or a line lacks {@code doc} or {@code quote}
     */
    static List<LabelledSentence> read(Path file) {
        return JsonLines.read(file).stream().map(LabelledSentence::of).toList();
    }

    private static LabelledSentence of(JsonNode line) {
        if (!line.hasNonNull("doc") || !line.hasNonNull("quote")) {
            throw new BadInputException("a labelled sentence lacks \"doc\" or \"quote\": " + line);
        }
        String event = line.hasNonNull("event")
                ? line.path("set").asText("") + "/" + line.get("event").asText()
                : null;
        return new LabelledSentence(
                line.get("doc").asText(), event, line.get("quote").asText());
    }

    /** Where it stands in a text, white space aside: first unit and one past the last; null when it does not. */
    int[] in(String text) {
        int[] inked = IntStream.range(0, text.length())
                .filter(i -> !Character.isWhitespace(text.charAt(i)))
                .toArray();
        String bare = IntStream.of(inked)
                .mapToObj(i -> String.valueOf(text.charAt(i)))
                .collect(Collectors.joining());
        String sought = quote.replaceAll("\\s+", "");
        int at = sought.isEmpty() ? -1 : bare.indexOf(sought);
        return at < 0 ? null : new int[] {inked[at], inked[at + sought.length() - 1] + 1};
    }
}
