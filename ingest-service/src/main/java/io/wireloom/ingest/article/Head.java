package io.wireloom.ingest.article;

import io.wireloom.contracts.Article.BlockKind;
import io.wireloom.ingest.copy.Line;
import io.wireloom.ingest.copy.Line.Role;
import io.wireloom.ingest.text.LineShape;
import io.wireloom.ingest.time.ClockTime;
import io.wireloom.ingest.time.PrintedTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What stands over a story: headline, standfirst, byline, publication date and summary points.
 *
 * @param headline null when there is none
 * @param byline null when there is none
 * @param published the publication time printed; null when none is
 * @param updated the time of the last change printed; null when none is
 * @param parts its parts in order
 * @param rest the lines below it
 */
record Head(
        String headline, String byline, PrintedTime published, PrintedTime updated, List<Part> parts, List<Line> rest) {

    private static final int DEEPEST_OPENING = 6;
    private static final int LONGEST_SUMMARY = 700;
    private static final int MOST_STANDFIRSTS = 2;
    private static final int DEEPEST_REPEAT = 6;

    /** Reads the head of {@code lines}; {@code stated} is the headline that metadata states, null when none does. */
    static Head read(List<Line> lines, String stated) {
        return new Reader(lines).read(stated);
    }

    private static final class Reader {
        private final List<Line> lines;
        private final List<Part> parts = new ArrayList<>();
        private String headline;
        private String byline;
        private PrintedTime published;
        private PrintedTime updated;

        Reader(List<Line> lines) {
            this.lines = new ArrayList<>(lines);
        }

        Head read(String stated) {
            takeHeadline(stated);
            int next = takeOpening();
            next = takeSummary(next);
            takeLabelledDates(next);
            return new Head(
                    headline, byline, published, updated, parts, List.copyOf(lines.subList(next, lines.size())));
        }

        private void takeHeadline(String stated) {
            int marked = markedHeadline();
            if (marked >= 0) {
                headline = unquoted(lines.get(marked).text());
                lines.remove(marked);
                lines.subList(0, marked).removeIf(Reader::isKicker);
            } else if (stated != null) {
                headline = unquoted(stated);
            } else if (!lines.isEmpty() && opensAsHeadline()) {
                headline = unquoted(lines.remove(0).text());
            }
            if (headline != null) {
                parts.add(Part.of(BlockKind.HEADLINE, headline));
                String key = LineShape.key(headline);
                lines.subList(0, repeatsEnd())
                        .removeIf(line -> line.role() != Role.ENTRY
                                && LineShape.key(line.text()).equals(key));
            }
        }

        /** A few words over the headline that name its section and say nothing of the story. */
        private static boolean isKicker(Line line) {
            return line.role() == Role.PLAIN
                    && LineShape.words(line.text()).size() <= 4
                    && opening(line).isEmpty()
                    && ClockTime.alone(line.text()).isEmpty()
                    && !Captions.isCaption(line.text());
        }

        /** A repeat of the headline stands above the story; further down it is a headline in a list. */
        private int repeatsEnd() {
            int end = 0;
            while (end < lines.size()
                    && end < DEEPEST_REPEAT
                    && !LineShape.endsSentence(lines.get(end).text())) {
                end++;
            }
            return end;
        }

        private int markedHeadline() {
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).role() == Role.HEADLINE) {
                    return i;
                }
            }
            return -1;
        }

        private boolean opensAsHeadline() {
            Line first = lines.get(0);
            String text = first.text();
            return first.role() == Role.PLAIN
                    && !first.bullet()
                    && lines.size() > 1
                    && text.length() <= 250
                    && (!LineShape.endsSentence(text) || LineShape.asks(text))
                    && !LineShape.holdsSentences(text)
                    && opening(first).isEmpty()
                    && DatelineReader.read(text).isEmpty()
                    && ClockTime.alone(text).isEmpty();
        }

        /** Takes the lines down to the last of the first run of bylines and dates; what stands above it is the standfirst. */
        private int takeOpening() {
            int first = firstOpening();
            if (first < 0) {
                return takeStandfirst(0);
            }
            for (Line line : lines.subList(0, first)) {
                addSummary(line);
            }
            int next = first;
            while (next < lines.size()) {
                Optional<OpeningLine> opening = opening(lines.get(next));
                if (opening.isEmpty()) {
                    break;
                }
                takeOpening(lines.get(next), opening.get());
                next++;
            }
            return takeStandfirst(next);
        }

        private int firstOpening() {
            int length = 0;
            for (int i = 0; i < Math.min(DEEPEST_OPENING, lines.size()); i++) {
                Line line = lines.get(i);
                if (opening(line).isPresent()) {
                    return i;
                }
                length += line.text().length();
                if (length > LONGEST_SUMMARY
                        || line.role() == Role.ENTRY
                        || line.role() == Role.PARAGRAPH
                        || startsBody(line)) {
                    return -1;
                }
            }
            return -1;
        }

        private static boolean startsBody(Line line) {
            return DatelineReader.read(line.text()).isPresent()
                    || ClockTime.alone(line.text()).isPresent()
                    || SourceLines.read(line.text()).isPresent();
        }

        private static Optional<OpeningLine> opening(Line line) {
            return switch (line.role()) {
                case BYLINE -> Optional.of(OpeningLine.marked(line.text()));
                case PLAIN -> OpeningLine.read(line.text());
                case PARAGRAPH -> OpeningLine.read(line.text()).filter(OpeningLine::onlyNames);
                default -> Optional.empty();
            };
        }

        private void takeOpening(Line line, OpeningLine opening) {
            if (byline == null) {
                byline = opening.byline();
            }
            if (published == null) {
                published = opening.published();
            }
            if (updated == null) {
                updated = opening.updated();
            }
            parts.add(Part.of(opening.byline() == null ? BlockKind.DATELINE : BlockKind.BYLINE, line.text()));
        }

        /** A standfirst is marked as one, or is a title-like line between the head and the first full sentence. */
        private int takeStandfirst(int from) {
            int next = from;
            while (next < lines.size() && lines.get(next).role() == Role.STANDFIRST) {
                addSummary(lines.get(next++));
            }
            int last = next;
            while (last < lines.size() && last - next < MOST_STANDFIRSTS && unmarkedStandfirst(lines.get(last))) {
                last++;
            }
            boolean bodyFollows = last < lines.size()
                    && LineShape.endsSentence(lines.get(last).text());
            if (headline == null || last == next || !bodyFollows) {
                return next;
            }
            lines.subList(next, last).forEach(this::addSummary);
            return last;
        }

        private static boolean unmarkedStandfirst(Line line) {
            return line.role() == Role.PLAIN
                    && !line.bullet()
                    && LineShape.headlineLike(line.text())
                    && LineShape.words(line.text()).size() >= 6
                    && !LineShape.asks(line.text())
                    && !Captions.isCaption(line.text());
        }

        /** Points under the head that are no sentences are its summary; points that are sentences are the story. */
        private int takeSummary(int from) {
            int next = from;
            while (next < lines.size()
                    && lines.get(next).bullet()
                    && LineShape.headlineLike(lines.get(next).text())) {
                next++;
            }
            if (next - from < 2) {
                return from;
            }
            lines.subList(from, next).forEach(this::addSummary);
            return next;
        }

        private void addSummary(Line line) {
            boolean caption = line.role() == Role.CAPTION || Captions.isCaption(line.text());
            parts.add(
                    caption
                            ? Part.of(BlockKind.CAPTION, Captions.tidy(line.text()))
                            : Part.of(BlockKind.SUMMARY, line.text()));
        }

        /** Dates that say what they are ("Published: …") count wherever they stand, and are no part of the story. */
        private void takeLabelledDates(int from) {
            for (int i = lines.size() - 1; i >= from; i--) {
                Line line = lines.get(i);
                if (line.role() != Role.PLAIN) {
                    continue;
                }
                OpeningLine date = OpeningLine.read(line.text())
                        .filter(OpeningLine::labelled)
                        .orElse(null);
                if (date != null && date.byline() == null) {
                    published = published == null ? date.published() : published;
                    updated = updated == null ? date.updated() : updated;
                    lines.remove(i);
                }
            }
        }

        /** Pages quote a headline as a whole; the quotes are none of its words. */
        private static String unquoted(String text) {
            String inner = text.length() < 3 ? text : text.substring(1, text.length() - 1);
            boolean quoted = text.matches("(?s)'.*'|\".*\"|‘.*’|“.*”");
            boolean whole = !inner.matches("(?s).*(?:[\"“”‘]|(?<!\\p{L})['’]|['’](?!\\p{L})).*");
            return quoted && whole ? inner.strip() : text;
        }
    }
}
