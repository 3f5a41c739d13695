package io.wireloom.ingest.article;

import static io.wireloom.ingest.wire.UnusableItemException.Reason.EMPTY_BODY;
import static io.wireloom.ingest.wire.UnusableItemException.Reason.NOTHING_TO_READ;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.Article.BlockKind;
import io.wireloom.contracts.Article.Dateline;
import io.wireloom.contracts.Article.Source;
import io.wireloom.contracts.Article.Status;
import io.wireloom.contracts.Article.Upstream;
import io.wireloom.ingest.copy.CopyReader;
import io.wireloom.ingest.copy.Draft;
import io.wireloom.ingest.copy.Line;
import io.wireloom.ingest.copy.Stated;
import io.wireloom.ingest.wire.Envelope;
import io.wireloom.ingest.wire.UnusableItemException;
import io.wireloom.ingest.wire.WireFormat;
import io.wireloom.ingest.wire.WireItem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes the article of an item: the one path that every door's items take. A function of the item alone, but for
 * {@code receivedAt}, which no id rests on. Safe for use by many threads.
 */
public final class Normaliser {

    /**
     * The version of a cancellation that states none: above any number a provider counts to, so that it withdraws every version,
     * whichever comes first; the greatest whole number that every JSON reader takes (RFC 8259, section 6).
     */
    static final Long AFTER_ALL_VERSIONS = (1L << 53) - 1;

    private final Map<WireFormat, CopyReader> readers = new EnumMap<>(WireFormat.class);
    private final LanguageGuess languages;

    public Normaliser(List<CopyReader> readers, LanguageGuess languages) {
        readers.forEach(reader -> this.readers.put(reader.format(), reader));
        this.languages = languages;
    }

    /**
     * Makes the article.
     *
     * @throws UnusableItemException when the item cannot become one; says why
     */
    public Article normalise(WireItem item) {
        if (item.withdrawal()) {
            return article(item, "", new Reading(Stated.NOTHING, new DeskNotes(null, false, List.of())));
        }
        if (item.blank()) {
            throw new UnusableItemException(
                    EMPTY_BODY,
                    "the body is empty; only a withdrawal (status canceled or withheld, with itemId) may come without one");
        }
        WireFormat format = WireFormat.of(item);
        Draft draft = readers.get(format).read(item);
        Reading reading = new Reading(draft.stated(), DeskNotes.of(Furniture.remove(draft.lines())));
        if (reading.noWords()) {
            throw new UnusableItemException(
                    NOTHING_TO_READ, "the body holds no words once page furniture is taken off");
        }
        return article(item, format.mediaType(), reading);
    }

    private Article article(WireItem item, String mediaType, Reading reading) {
        Envelope envelope = item.envelope();
        Head head = reading.head;
        PageTime time = PageTime.of(reading.stated, head, envelope.published());
        Assembly assembly = Assembly.of(reading.parts(time));
        Status status = status(envelope, reading.notes);
        Long version = version(envelope, status);
        String note = reading.notes.editNote();
        String url = reading.stated.url() != null ? reading.stated.url() : envelope.url();
        String itemId = itemId(envelope, url, head.headline(), assembly.text());
        Source source = source(envelope, reading);
        return new Article(
                Identity.articleId(envelope.feed(), itemId),
                Identity.sha256(
                        head.headline(), assembly.text(), status, note, time.published(), time.updated(), version),
                envelope.feed(),
                itemId,
                url,
                head.headline(),
                reading.byline(),
                dateline(reading.story),
                time.published(),
                time.basis(),
                time.updated(),
                time.zone(),
                envelope.received(),
                version,
                language(reading.stated, assembly),
                source,
                upstream(reading.story, source),
                status,
                note,
                mediaType.isEmpty() ? null : mediaType,
                assembly.text(),
                assembly.blocks());
    }

    private static Status status(Envelope envelope, DeskNotes notes) {
        if (envelope.status() != null) {
            return envelope.status();
        }
        return notes.kill() ? Status.CANCELED : Status.USABLE;
    }

    private static Long version(Envelope envelope, Status status) {
        return status == Status.CANCELED && envelope.version() == null ? AFTER_ALL_VERSIONS : envelope.version();
    }

    private static String itemId(Envelope envelope, String url, String headline, String text) {
        if (envelope.itemId() != null) {
            return envelope.itemId();
        }
        return url == null ? Identity.contentId(headline, text) : Identity.canonicalUrl(url);
    }

    private static Dateline dateline(Story story) {
        DatelineReader.Found found = story.dateline();
        return found == null ? null : new Dateline(found.text(), found.place());
    }

    private static Source source(Envelope envelope, Reading reading) {
        String publisher = reading.stated.publisher();
        return new Source(publisher == null ? envelope.feed() : publisher, credit(reading));
    }

    private static String credit(Reading reading) {
        if (reading.story.credit() != null) {
            return reading.story.credit();
        }
        if (reading.stated.credit() != null || reading.byline() == null) {
            return reading.stated.credit();
        }
        String byline = reading.byline();
        String last = byline.substring(byline.lastIndexOf(',') + 1)
                .replaceFirst("(?i)^\\s*by\\s+", "")
                .strip();
        return Agencies.isAgency(last) ? last : null;
    }

    private static List<Upstream> upstream(Story story, Source source) {
        Set<Upstream> upstream = new LinkedHashSet<>(story.upstream());
        if (source.credit() != null && !source.credit().equalsIgnoreCase(source.name())) {
            upstream.add(new Upstream("credit", source.credit(), null));
        }
        return List.copyOf(upstream);
    }

    private String language(Stated stated, Assembly assembly) {
        String own = assembly.blocks().stream()
                .filter(block -> block.kind().ownReporting() && block.kind() != BlockKind.CAPTION)
                .map(block -> assembly.text().substring(block.start(), block.end()))
                .collect(Collectors.joining(" "));
        String guess = languages.of(own);
        boolean told = !guess.equals(LanguageGuess.UNDETERMINED) || stated.language() == null;
        return told ? guess : stated.language();
    }

    /** An item's lines as far as they are read without knowing the page's time. */
    private static final class Reading {
        private final Stated stated;
        private final DeskNotes notes;
        private final Head head;
        private final Story story;

        Reading(Stated stated, DeskNotes notes) {
            this.stated = stated;
            this.notes = notes;
            this.head = Head.read(notes.lines(), stated.headline());
            this.story = new Story(head.rest());
        }

        boolean noWords() {
            return head.headline() == null
                    && head.rest().stream().noneMatch(line -> line.text().matches("(?s).*\\p{L}{2}.*"));
        }

        String byline() {
            return head.byline() != null ? head.byline() : stated.byline();
        }

        List<Part> parts(PageTime time) {
            List<Line> rest = head.rest();
            List<Part> parts = new ArrayList<>(head.parts());
            parts.addAll(LiveBlog.isOne(rest) ? new LiveBlog(time, story).parts(rest) : story.parts(rest));
            return parts;
        }
    }
}
