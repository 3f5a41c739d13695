package io.wireloom.ingest.mail;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.wireloom.contracts.Article.Status;
import io.wireloom.ingest.copy.Stated;
import io.wireloom.ingest.desk.Notes;
import io.wireloom.ingest.desk.TakeKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A story sent as the fields of a form: a JSON object, or lines such as {@code Headline: …} at the top of a text.
 *
 * @param fields values by the field they are for
 * @param body the story's text; empty when the form has none
 */
record EditorForm(Map<Field, String> fields, String body) {

    private static final int LONGEST_PREAMBLE = 3;
    private static final Pattern LABEL = Pattern.compile("(?<label>\\p{L}[\\p{L} /'_-]{1,30}?)\\s?:\\s*(?<value>.*)");
    private static final Pattern CODE = Pattern.compile("[\\p{Lu}\\d-]{2,8}");
    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(50).build())
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .build())
            .build();

    /** What a field can be for, and the names that forms give it, letters only. */
    enum Field {
        HEADLINE("headline", "title", "head", "hed", "titel", "titre"),
        BYLINE("byline", "author", "authors", "reporter", "autor", "auteur"),
        SUMMARY("abstract", "summary", "standfirst", "teaser", "deck", "intro"),
        SLUG("slug", "slugline", "keyword", "keywords"),
        DATELINE("dateline", "located"),
        PLACE("place"),
        CATEGORY("category", "categories", "section", "ressort"),
        GENRE("genre"),
        NEWS_VALUE("newsvalue", "urgency"),
        PRIORITY("priority", "priorit\u00e4t", "priorit\u00e9"),
        TAKE("takekey", "take", "anpatakekey"),
        VERSION("version", "revision"),
        EMBARGO("embargo", "embargoed", "embargoeduntil", "embargountil", "embargodate", "release", "releasetime"),
        NOTE(
                "ednote",
                "editornote",
                "editorsnote",
                "editorialnote",
                "notetoeditors",
                "notestoeditors",
                "legal",
                "legalflag"),
        CREDIT("source", "credit", "agency", "creditline"),
        STATUS("status", "pubstatus"),
        LANGUAGE("language", "lang"),
        BODY("body", "text", "content", "story", "copy", "bodyhtml", "bodytext", "article");

        private final List<String> names;

        Field(String... names) {
            this.names = List.of(names);
        }

        private static Optional<Field> named(String label) {
            String letters = label.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
            for (Field field : values()) {
                if (field.names.contains(letters)) {
                    return Optional.of(field);
                }
            }
            return Optional.empty();
        }
    }

    /** The form that a text is; empty when it is none. */
    static Optional<EditorForm> of(String text) {
        String start = text.stripLeading();
        return start.startsWith("{") ? json(start) : labelled(text);
    }

    private static Optional<EditorForm> json(String text) {
        try {
            JsonNode root = JSON.readTree(text);
            Map<Field, String> fields = new LinkedHashMap<>();
            root.fields().forEachRemaining(entry -> Field.named(entry.getKey()).ifPresent(field -> {
                String value = value(entry.getValue());
                if (!value.isBlank()) {
                    fields.putIfAbsent(field, value);
                }
            }));
            String body = fields.remove(Field.BODY);
            boolean story = body != null || fields.containsKey(Field.HEADLINE);
            return story ? Optional.of(new EditorForm(fields, body == null ? "" : body)) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** A field of a form is a text, or a list of texts with empty ones for what was left blank. */
    private static String value(JsonNode node) {
        if (!node.isArray()) {
            return node.isValueNode() ? node.asText().strip() : "";
        }
        List<String> values = new ArrayList<>();
        node.forEach(element -> {
            if (element.isValueNode() && !element.asText().isBlank()) {
                values.add(element.asText().strip());
            }
        });
        return String.join("\n", values);
    }

    private static Optional<EditorForm> labelled(String text) {
        List<String> lines = text.lines().toList();
        int next = skipPreamble(lines);
        Map<Field, String> fields = new LinkedHashMap<>();
        while (next < lines.size()) {
            String line = lines.get(next).strip();
            Matcher label = LABEL.matcher(line.length() > 2_000 ? "" : line);
            Field field = label.matches() ? Field.named(label.group("label")).orElse(null) : null;
            if (field == null && !line.isEmpty()) {
                break;
            }
            next++;
            if (field == null) {
                continue;
            }
            StringBuilder value = new StringBuilder(label.group("value").strip());
            if (field == Field.BODY) {
                String rest = String.join("\n", lines.subList(next, lines.size()));
                return Optional.of(new EditorForm(fields, (value + "\n" + rest).strip()));
            }
            while (next < lines.size() && goesOn(lines.get(next), value)) {
                value.append(' ').append(lines.get(next++).strip());
            }
            if (!value.isEmpty()) {
                fields.putIfAbsent(field, value.toString());
            }
        }
        return fields.isEmpty()
                ? Optional.empty()
                : Optional.of(new EditorForm(fields, String.join("\n", lines.subList(next, lines.size()))));
    }

    /** Initials and desk codes stand over some forms. */
    private static int skipPreamble(List<String> lines) {
        int next = 0;
        int codes = 0;
        while (next < lines.size() && codes <= LONGEST_PREAMBLE) {
            String line = lines.get(next).strip();
            if (!line.isEmpty() && !CODE.matcher(line).matches()) {
                break;
            }
            codes += line.isEmpty() ? 0 : 1;
            next++;
        }
        Matcher label = LABEL.matcher(next < lines.size() ? lines.get(next).strip() : "");
        return label.matches() && Field.named(label.group("label")).isPresent() ? next : 0;
    }

    private static boolean goesOn(String line, StringBuilder value) {
        return !value.isEmpty()
                && !line.isBlank()
                && value.length() < 2_000
                && !LABEL.matcher(line.strip()).matches()
                && Character.isLowerCase(line.strip().codePointAt(0));
    }

    /** The first line of a field; null when the form leaves it out. */
    private String one(Field field) {
        String value = fields.get(field);
        return value == null ? null : value.lines().findFirst().orElse(null);
    }

    /** What the form sums the story up with; null when it does not. */
    String summary() {
        return one(Field.SUMMARY);
    }

    /** Writes the fields into {@code stated}, over what it says already. */
    void into(Stated.Builder stated) {
        if (fields.containsKey(Field.HEADLINE)) {
            stated.headline(one(Field.HEADLINE));
        }
        stated.byline(one(Field.BYLINE))
                .slug(one(Field.SLUG))
                .credit(one(Field.CREDIT))
                .editNote(fields.get(Field.NOTE));
        stated.datelinePlace(place(one(Field.DATELINE)));
        stated.takeKey(one(Field.TAKE)).form(TakeKey.form(one(Field.TAKE)));
        stated.urgency(urgency());
        lines(Field.CATEGORY).forEach(name -> stated.subject("category", null, name));
        lines(Field.GENRE).forEach(name -> stated.subject("genre", null, name));
        lines(Field.PLACE).forEach(code -> stated.subject("place", code, null));
        if (fields.containsKey(Field.EMBARGO)) {
            stated.embargo(Notes.embargo("Embargo " + one(Field.EMBARGO)));
        }
        if (fields.containsKey(Field.VERSION) && one(Field.VERSION).matches("\\d{1,9}")) {
            stated.version(Long.valueOf(one(Field.VERSION)));
        }
        if (fields.containsKey(Field.LANGUAGE) && one(Field.LANGUAGE).matches("[A-Za-z]{2}(?:-.*)?")) {
            stated.language(one(Field.LANGUAGE).substring(0, 2).toLowerCase(Locale.ROOT));
        }
        Status status = TakeKey.status(one(Field.STATUS));
        stated.status(status == null ? TakeKey.status(one(Field.TAKE)) : status);
    }

    private List<String> lines(Field field) {
        return fields.getOrDefault(field, "").lines().toList();
    }

    private static String place(String dateline) {
        return dateline == null ? null : dateline.split("[,\\d(]", 2)[0].strip();
    }

    private Integer urgency() {
        Integer value = number(one(Field.NEWS_VALUE));
        return value != null ? value : number(one(Field.PRIORITY));
    }

    /** A number from 1 to 9, or a word for it as ANPA 1312 and IPTC 7901 rank them; null when it is neither. */
    private static Integer number(String text) {
        if (text == null) {
            return null;
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "flash" -> 1;
            case "bulletin" -> 2;
            case "urgent", "high" -> 3;
            case "normal", "regular", "routine", "medium" -> 4;
            case "deferred", "low" -> 5;
            default -> text.matches("[1-9]") ? Integer.valueOf(text) : null;
        };
    }
}
