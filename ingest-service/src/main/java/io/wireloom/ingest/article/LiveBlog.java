package io.wireloom.ingest.article;

import io.wireloom.contracts.Article.BlockKind;
import io.wireloom.ingest.copy.Line;
import io.wireloom.ingest.copy.Line.Role;
import io.wireloom.ingest.text.Lexicon;
import io.wireloom.ingest.text.LineShape;
import io.wireloom.ingest.time.ClockTime;
import io.wireloom.ingest.time.EntryTimes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A page of dated entries. Its parts come out in the order of the entries' times, oldest first, whatever order the page has;
 * the summary that heads such a page is an entry at the page's own time. An entry with nothing in it is dropped.
 */
final class LiveBlog {

    private static final Lexicon ENTRY_HEADS = Lexicon.named("entry-heads");
    private static final int FEWEST_CLOCKS = 2;
    private static final int FULL_SENTENCE_WORDS = 8;

    private final PageTime page;
    private final Story story;

    LiveBlog(PageTime page, Story story) {
        this.page = page;
        this.story = story;
    }

    /** Whether lines are those of a live blog: entries that the markup marks, or several clock times that stand alone. */
    static boolean isOne(List<Line> lines) {
        long marked = lines.stream().filter(line -> line.role() == Role.ENTRY).count();
        long clocks = lines.stream().filter(line -> clock(line).isPresent()).count();
        return marked >= 1 || clocks >= FEWEST_CLOCKS;
    }

    /** The page's parts, in reading order. */
    List<Part> parts(List<Line> lines) {
        List<Entry> entries = split(lines);
        Entry preface = entries.remove(0);
        List<Part> parts = new ArrayList<>();
        boolean newestFirst = dated(entries);
        if (summarises(preface.lines)) {
            preface.time = page.notBefore(newest(entries));
            entries.add(newestFirst ? 0 : entries.size(), preface);
        } else {
            parts.addAll(story.parts(preface.lines));
        }
        List<Part> after = foreignTail(entries);
        number(entries, newestFirst, parts);
        parts.addAll(after);
        return parts;
    }

    private List<Entry> split(List<Line> lines) {
        boolean marked = lines.stream().anyMatch(line -> line.role() == Role.ENTRY);
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(null, null));
        for (Line line : lines) {
            Optional<ClockTime> clock = marked ? Optional.empty() : clock(line);
            if (line.role() == Role.ENTRY || clock.isPresent()) {
                entries.add(new Entry(clock.orElse(null), line.time()));
            } else if (clock(line).isEmpty()) {
                entries.get(entries.size() - 1).lines.add(line);
            }
        }
        return entries;
    }

    /** Gives entries with a bare clock time their days; says whether the page has the newest first. */
    private boolean dated(List<Entry> entries) {
        List<ClockTime> clocks = entries.stream()
                .map(entry -> entry.clock)
                .filter(clock -> clock != null)
                .toList();
        if (clocks.size() == entries.size()) {
            List<Instant> times =
                    page.known() ? EntryTimes.resolve(clocks, page.time(), page.dayOnly(), page.offset()) : List.of();
            for (int i = 0; i < times.size(); i++) {
                entries.get(i).time = times.get(i);
            }
            return EntryTimes.newestFirst(clocks.stream().map(ClockTime::time).toList());
        }
        Instant first = entries.get(0).time;
        Instant last = entries.get(entries.size() - 1).time;
        return first != null && last != null && !first.isBefore(last);
    }

    private static Instant newest(List<Entry> entries) {
        return entries.stream()
                .map(entry -> entry.time)
                .filter(time -> time != null)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The head of the page is an entry of its own when it tells something in sentences. */
    private static boolean summarises(List<Line> lines) {
        return lines.stream().anyMatch(line -> ENTRY_HEADS.matches(line.text()) || isFullSentence(line));
    }

    private static boolean isFullSentence(Line line) {
        return line.role() == Role.PLAIN
                && LineShape.endsSentence(line.text())
                && LineShape.words(line.text()).size() >= FULL_SENTENCE_WORDS;
    }

    /** Headlines listed under the last entry belong to the page, not to the entry. */
    private List<Part> foreignTail(List<Entry> entries) {
        List<Part> tail = new ArrayList<>();
        for (Entry entry : entries) {
            entry.parts = new ArrayList<>(story.parts(entry.lines));
            entry.parts.removeIf(part -> {
                boolean foreign = part.kind() == BlockKind.FOREIGN_HEADLINES || part.kind() == BlockKind.SOURCE_LINE;
                return foreign && tail.add(part);
            });
        }
        return tail;
    }

    private static void number(List<Entry> entries, boolean newestFirst, List<Part> parts) {
        List<Entry> ordered = new ArrayList<>(entries);
        if (newestFirst) {
            Collections.reverse(ordered);
        }
        ordered.removeIf(entry -> entry.parts.isEmpty());
        ordered.sort(Comparator.comparing(entry -> entry.time, Comparator.nullsFirst(Comparator.naturalOrder())));
        int number = 1;
        for (Entry entry : ordered) {
            for (Part part : told(entry.parts)) {
                parts.add(part.inEntry(entry.time, number));
            }
            number++;
        }
    }

    /** An entry of title-like lines alone tells its news in them. */
    private static List<Part> told(List<Part> parts) {
        boolean titlesOnly = parts.stream().allMatch(part -> part.kind() == BlockKind.SUBHEADING);
        return titlesOnly
                ? parts.stream().map(part -> part.as(BlockKind.PARAGRAPH)).toList()
                : parts;
    }

    private static Optional<ClockTime> clock(Line line) {
        return line.role() == Role.PLAIN && !line.bullet() ? ClockTime.alone(line.text()) : Optional.empty();
    }

    private static final class Entry {
        private final ClockTime clock;
        private final List<Line> lines = new ArrayList<>();
        private Instant time;
        private List<Part> parts;

        Entry(ClockTime clock, Instant time) {
            this.clock = clock;
            this.time = time;
        }
    }
}
