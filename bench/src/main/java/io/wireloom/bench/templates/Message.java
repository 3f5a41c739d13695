package io.wireloom.bench.templates;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireloom.bench.corpus.Document;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message of the corpus: its text, and its dateline, which the corpus gives apart.
 *
 * @param id the message
 * @param text without the dateline and the agency's notes before the text
 * @param place of the dateline; empty when it has none
 * @param day of the dateline; null when it has none
 */
record Message(String id, String text, String place, LocalDate day) {

    /** "SAN SALVADOR, 3 JAN 90 (ACAN-EFE) -- [REPORT] [TEXT]". */
    private static final Pattern HEADER =
            Pattern.compile("\\A\\s*[^\\[]{0,160}?\\d\\d\\s*(?:\\([^)]*\\)\\s*)?--\\s*(?:\\[[^\\]]*\\]\\s*)*");

    private static final int NOON = 12;

    static Message of(JsonNode line) {
        String text = line.path("text").asText();
        Matcher header = HEADER.matcher(text);
        JsonNode dateline = line.path("dateline");
        return new Message(
                line.path("id").asText(),
                header.find() ? text.substring(header.end()) : text,
                dateline.path("place").asText(""),
                day(dateline.path("iso").asText("")));
    }

    private static LocalDate day(String iso) {
        try {
            return LocalDate.parse(iso);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    Document document() {
        Instant published = day == null ? null : day.atTime(NOON, 0).toInstant(ZoneOffset.UTC);
        return new Document(id, text, published, null, null);
    }
}
