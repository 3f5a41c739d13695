package io.wireloom.ingest.ninjs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A text of an item with what it is for: ninjs 1 puts that into the property's name ({@code description_caption_text}), 2 and 3
 * into a list of objects.
 *
 * @param role what it is for; empty when not stated
 * @param html whether it is marked up
 * @param value the text
 */
record Wording(String role, boolean html, String value) {

    private static final Pattern FORMAT = Pattern.compile("(?:^|_)(?:x?html5?|text|plain|nitf)$");
    private static final Pattern HTML = Pattern.compile("html", Pattern.CASE_INSENSITIVE);

    /** The texts of one kind, one for each role: of a text in several formats, {@code html} says which is taken. */
    static List<Wording> of(Fields item, String prefix, String list, boolean html) {
        List<Wording> found = new ArrayList<>();
        for (String name : item.starting(prefix + "_")) {
            String rest = name.substring(prefix.length() + 1).toLowerCase(Locale.ROOT);
            add(found, FORMAT.matcher(rest).replaceFirst(""), HTML.matcher(rest).find(), item.text(name));
        }
        for (Fields entry : item.all(list)) {
            String type = Fields.first(entry.text("contenttype"), "");
            String role = Fields.first(entry.text("role"), "").toLowerCase(Locale.ROOT);
            add(found, role, HTML.matcher(type).find(), entry.text("value"));
        }
        Map<String, Wording> byRole = new LinkedHashMap<>();
        found.forEach(wording -> byRole.merge(
                wording.role, wording, (first, next) -> first.html == html || next.html != html ? first : next));
        return List.copyOf(byRole.values());
    }

    private static void add(List<Wording> found, String role, boolean html, String value) {
        if (value != null) {
            found.add(new Wording(role, html, value));
        }
    }

    /** Whether its role has one of these words in it. */
    boolean isFor(String words) {
        return Pattern.compile("(?:^|[^a-z])(?:" + words + ")").matcher(role).find();
    }
}
