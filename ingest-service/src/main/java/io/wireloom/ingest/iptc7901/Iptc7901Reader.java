package io.wireloom.ingest.iptc7901;

import static io.wireloom.ingest.wire.UnusableItemException.Reason.NOTHING_TO_READ;

import io.wireloom.ingest.copy.CopyReader;
import io.wireloom.ingest.copy.Draft;
import io.wireloom.ingest.copy.Stated;
import io.wireloom.ingest.desk.Notes;
import io.wireloom.ingest.desk.Slug;
import io.wireloom.ingest.desk.TakeKey;
import io.wireloom.ingest.feeds.FeedProfile;
import io.wireloom.ingest.text.TextDecoder;
import io.wireloom.ingest.time.FilingTime;
import io.wireloom.ingest.time.PrintedTime;
import io.wireloom.ingest.wire.UnusableItemException;
import io.wireloom.ingest.wire.WireFormat;
import io.wireloom.ingest.wire.WireItem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a message of IPTC 7901. */
public final class Iptc7901Reader implements CopyReader {

    private static final String SOH = "\u0001";
    private static final String STX = "\u0002";
    private static final String ETX = "\u0003";

    @Override
    public WireFormat format() {
        return WireFormat.IPTC_7901;
    }

    @Override
    public Draft read(WireItem item, FeedProfile feed) {
        String declared = WireFormat.charset(item.envelope().contentType()).orElse(null);
        String message =
                TextDecoder.decode(item.body(), declared).replace("\r\n", "\n").replace('\r', '\n');
        String fromHeader = message.substring(message.indexOf(SOH) + 1).replaceFirst("^[\\s\u007f\u0016\u0007]+", "");
        int end = fromHeader.indexOf(ETX);
        String body = end < 0 ? fromHeader : fromHeader.substring(0, end);
        String trailer = end < 0 ? lastLines(fromHeader) : fromHeader.substring(end);
        Frame frame = frame(body);
        if (frame.copy.stream().allMatch(String::isBlank)) {
            throw new UnusableItemException(
                    NOTHING_TO_READ, "the IPTC 7901 message has no copy between its STX and ETX characters");
        }
        return draft(frame, FilingTime.dateTimeGroup(trailer).orElse(null));
    }

    private static Draft draft(Frame frame, PrintedTime filed) {
        Iptc7901Header header = Iptc7901Header.read(frame.header);
        Heading heading = Heading.read(frame.copy);
        Story story = Story.read(frame.copy.subList(heading.lines(), frame.copy.size()));
        Stated.Builder stated = Stated.builder()
                .slug(frame.slug)
                .urgency(header.priority())
                .subject("iptc7901", header.category(), null)
                .headline(heading.headline())
                .byline(heading.byline())
                .credit(header.credit())
                .takeKey(heading.takeKey())
                .form(TakeKey.form(heading.takeKey()))
                .status(TakeKey.status(heading.takeKey()))
                .editNote(notes(heading, story));
        story.links().forEach(link -> stated.upstream("source-line", link.title(), link.url()));
        if (filed != null) {
            stated.published(filed.instant()).zone(filed.placeZone());
            stated.itemId(Slug.itemId(frame.slug, filed.instant()));
        }
        return new Draft(stated.build(), story.lines());
    }

    private static String notes(Heading heading, Story story) {
        String notes = Stream.concat(Stream.ofNullable(heading.note()).map(Notes::unlabelled), story.notes().stream())
                .collect(Collectors.joining("\n"));
        return notes.isEmpty() ? null : notes;
    }

    private static String lastLines(String text) {
        return text.substring(Math.max(0, text.length() - 120));
    }

    /**
     * The stretches of a message.
     *
     * @param header its first line
     * @param slug the keywords, joined by strokes; null when there are none
     * @param copy the lines of the text
     */
    private record Frame(String header, String slug, List<String> copy) {}

    /** Where STX is missing, the keyword line that ends with a stroke tells header and copy apart. */
    private static Frame frame(String body) {
        int stx = body.indexOf(STX);
        List<String> head = (stx < 0 ? body : body.substring(0, stx)).lines().toList();
        String header = head.isEmpty() ? "" : head.get(0);
        List<String> keywords = new ArrayList<>();
        int next = 1;
        while (next < head.size()
                && (stx >= 0
                        || head.get(next).isBlank()
                        || head.get(next).strip().endsWith("/"))) {
            String line = head.get(next++).strip();
            if (!line.isEmpty()) {
                keywords.add(line);
            }
        }
        String slug = String.join(" ", keywords).replaceFirst("(?<![/\\s])[/\\s]++$", "");
        List<String> copy = stx < 0
                ? head.subList(Math.min(next, head.size()), head.size())
                : body.substring(stx + 1).lines().toList();
        return new Frame(header, slug.isEmpty() ? null : slug, List.copyOf(copy));
    }
}
