package io.wireloom.ingest.iptc7901;

import io.wireloom.ingest.desk.Notes;
import io.wireloom.ingest.desk.TakeKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands between STX and the story: take keys in capitals, the headline over one or more lines, bylines; an equals sign ends
 * it. Without one, the first line alone is the heading.
 *
 * @param takeKey null when there is none
 * @param headline null when there is none
 * @param byline null when there is none
 * @param note a note in brackets; null when there is none
 * @param lines how many of the copy's lines it takes
 */
record Heading(String takeKey, String headline, String byline, String note, int lines) {

    private static final int DEEPEST_END = 12;
    private static final Pattern END = Pattern.compile("^(?<text>.*?)(?<!\\s)\\s*+=$");
    private static final Pattern BYLINE = Pattern.compile("(?:By|Von|Par|Por|Di)\\s+\\p{L}.{1,150}");
    private static final Pattern TWO_CAPITALS = Pattern.compile("\\p{Lu}{2}");
    private static final Pattern EDITION = Pattern.compile(
            "^(?<text>.{8,}?)(?<!\\s)\\s*+\\((?<key>\\d{0,2}\\s?(?:DER|LEAD|ADD|CORRECT\\w*|RECTIFICATIF|PREV|PREVIEW|OVERVIEW)|[2-9])\\)$");

    /** Reads the heading of a copy. */
    static Heading read(List<String> copy) {
        int end = end(copy);
        Sorted sorted = new Sorted();
        copy.subList(0, end).stream()
                .map(raw -> END.matcher(raw.strip()).replaceFirst("${text}").strip())
                .filter(line -> !line.isEmpty())
                .forEach(sorted::add);
        sorted.keepAHeadline();
        String headline = String.join(" ", sorted.titles);
        Matcher edition = EDITION.matcher(headline);
        if (edition.matches()) {
            sorted.takes.add(edition.group("key"));
            headline = edition.group("text");
        }
        return new Heading(
                joined(sorted.takes), headline.isEmpty() ? null : headline, sorted.byline, joined(sorted.notes), end);
    }

    /** The lines of a heading by what they are. */
    private static final class Sorted {
        private final List<String> takes = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();
        private final List<String> titles = new ArrayList<>();
        private String byline;

        void add(String line) {
            if (Notes.isNote(line) || line.matches("\\(.*\\)")) {
                notes.add(line);
            } else if ((titles.isEmpty() && inCapitals(line)) || TakeKey.isOne(line)) {
                takes.add(line);
            } else if (byline == null
                    && !titles.isEmpty()
                    && BYLINE.matcher(line).matches()) {
                byline = line;
            } else {
                titles.add(line);
            }
        }

        /** Where every line is in capitals, those that are no take key are the headline. */
        void keepAHeadline() {
            boolean none = titles.isEmpty();
            while (none && !takes.isEmpty() && !TakeKey.isOne(takes.get(takes.size() - 1))) {
                titles.add(0, takes.remove(takes.size() - 1));
            }
        }
    }

    private static int end(List<String> copy) {
        for (int i = 0; i < Math.min(DEEPEST_END, copy.size()); i++) {
            String line = copy.get(i).strip();
            if (END.matcher(line).matches()) {
                return i + 1;
            }
        }
        int first = 0;
        while (first < copy.size() && copy.get(first).isBlank()) {
            first++;
        }
        while (first < copy.size() && TakeKey.isOne(copy.get(first).strip())) {
            first++;
        }
        return Math.min(copy.size(), first + 1);
    }

    private static boolean inCapitals(String line) {
        return line.equals(line.toUpperCase(Locale.ROOT))
                && TWO_CAPITALS.matcher(line).find();
    }

    private static String joined(List<String> texts) {
        return texts.isEmpty() ? null : String.join(" ", texts);
    }
}
