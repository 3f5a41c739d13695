package io.wireloom.ingest.article;

import static io.wireloom.ingest.wire.UnusableItemException.Reason.EMPTY_BODY;
import static io.wireloom.ingest.wire.UnusableItemException.Reason.NOTHING_TO_READ;
import static io.wireloom.ingest.wire.UnusableItemException.Reason.UNSUPPORTED_TYPE;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.Article.BlockKind;
import io.wireloom.contracts.Article.Dateline;
import io.wireloom.contracts.Article.Source;
import io.wireloom.contracts.Article.Status;
import io.wireloom.contracts.Article.Upstream;
import io.wireloom.ingest.copy.CopyReader;
import io.wireloom.ingest.copy.Draft;
import io.wireloom.ingest.copy.Form;
import io.wireloom.ingest.copy.Line;
import io.wireloom.ingest.copy.Stated;
import io.wireloom.ingest.feeds.CreditRule;
import io.wireloom.ingest.feeds.FeedProfile;
import io.wireloom.ingest.feeds.FeedProfiles;
import io.wireloom.ingest.wire.Envelope;
import io.wireloom.ingest.wire.UnusableItemException;
import io.wireloom.ingest.wire.WireFormat;
import io.wireloom.ingest.wire.WireItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    private static final Article.Handling NOTHING_SAID = new Article.Handling(null, null, null, null, null, null);

    private final Map<WireFormat, CopyReader> readers = new EnumMap<>(WireFormat.class);
    private final LanguageGuess languages;
    private final FeedProfiles feeds;

    /**
     * @param readers one for each format that is read
     * @param feeds what the desk says of each feed
     */
    public Normaliser(List<CopyReader> readers, LanguageGuess languages, FeedProfiles feeds) {
        readers.forEach(reader -> this.readers.put(reader.format(), reader));
        this.languages = languages;
        this.feeds = feeds;
    }

    /**
     * Makes the article of a single item.
     *
     * @throws UnusableItemException when the item cannot become one; says why
     */
    public Article normalise(WireItem item) {
        return read(item).article();
    }

    /**
     * Makes the article of a single item, and says how it stands to its story's other items.
     *
     * @throws UnusableItemException when the item cannot become one; says why
     */
    public Contribution read(WireItem item) {
        FeedProfile feed = feeds.of(item.envelope().feed());
        if (item.withdrawal()) {
            Reading nothing = new Reading(Stated.NOTHING, new DeskNotes(null, false, List.of()), feed);
            return new Contribution(article(item, "", nothing), Form.WHOLE);
        }
        if (item.blank()) {
            throw new UnusableItemException(
                    EMPTY_BODY,
                    "the body is empty; only a withdrawal (status canceled or withheld, with itemId) may come without one");
        }
        WireFormat format = WireFormat.of(item);
        CopyReader reader = readers.get(format);
        if (reader == null) {
            throw new UnusableItemException(
                    UNSUPPORTED_TYPE, "a document of type " + format.mediaType() + " holds no single item");
        }
        Draft draft = reader.read(item, feed);
        Reading reading = new Reading(draft.stated(), DeskNotes.of(Furniture.remove(draft.lines())), feed);
        if (reading.noWords() && draft.stated().form().equals(Form.WHOLE) && !reading.withdrawn()) {
            throw new UnusableItemException(
                    NOTHING_TO_READ, "the body holds no words once page furniture is taken off");
        }
        return new Contribution(
                article(item, format.mediaType(), reading), draft.stated().form());
    }

    private Article article(WireItem item, String mediaType, Reading reading) {
        Envelope envelope = item.envelope();
        Stated stated = reading.stated;
        Head head = reading.head;
        PageTime time = PageTime.of(stated, head, envelope.published(), reading.feed.zone());
        Assembly assembly = Assembly.of(reading.parts(time));
        Status status = status(envelope, reading);
        Long version = version(envelope, stated, status);
        String note = note(reading);
        String url = stated.url() != null ? stated.url() : envelope.url();
        String itemId = itemId(envelope, stated, url, head.headline(), assembly.text());
        Source source = source(reading);
        Article.Handling handling = handling(envelope, stated);
        return new Article(
                Identity.articleId(envelope.feed(), itemId),
                Identity.sha256(
                        head.headline(),
                        assembly.text(),
                        status,
                        note,
                        time.published(),
                        time.updated(),
                        version,
                        handling == null ? null : handling.embargoUntil()),
                envelope.feed(),
                itemId,
                url,
                head.headline(),
                reading.byline(),
                dateline(reading, time),
                time.published(),
                time.basis(),
                time.updated(),
                time.zone(),
                envelope.received(),
                version,
                language(reading, assembly),
                source,
                upstream(reading, source, envelope),
                status,
                note,
                mediaType.isEmpty() ? null : mediaType,
                assembly.text(),
                assembly.blocks(),
                handling,
                null);
    }

    private static Status status(Envelope envelope, Reading reading) {
        if (envelope.status() != null) {
            return envelope.status();
        }
        if (reading.notes.kill()) {
            return Status.CANCELED;
        }
        return reading.stated.status() == null ? Status.USABLE : reading.stated.status();
    }

    private static Long version(Envelope envelope, Stated stated, Status status) {
        Long version = envelope.version() != null ? envelope.version() : stated.version();
        return status == Status.CANCELED && version == null ? AFTER_ALL_VERSIONS : version;
    }

    private static String note(Reading reading) {
        return Stream.of(reading.stated.editNote(), reading.notes.editNote())
                .filter(Objects::nonNull)
                .distinct()
                .reduce((first, second) -> first + "\n" + second)
                .orElse(null);
    }

    private static String itemId(Envelope envelope, Stated stated, String url, String headline, String text) {
        if (envelope.itemId() != null) {
            return envelope.itemId();
        }
        if (stated.itemId() != null) {
            return stated.itemId();
        }
        return url == null ? Identity.contentId(headline, text) : Identity.canonicalUrl(url);
    }

    private static Article.Handling handling(Envelope envelope, Stated stated) {
        Instant embargo = envelope.embargo() != null ? envelope.embargo() : stated.embargo();
        Article.Handling handling = new Article.Handling(
                stated.slug(), stated.takeKey(), stated.urgency(), stated.subjects(), embargo, stated.usageTerms());
        return handling.equals(NOTHING_SAID) ? null : handling;
    }

    private static Dateline dateline(Reading reading, PageTime time) {
        DatelineReader.Found found = reading.story.dateline();
        Stated stated = reading.stated;
        if (found != null) {
            String place = found.place() != null ? found.place() : stated.datelinePlace();
            return new Dateline(found.text(), place, stated.datelineDate());
        }
        return stated.datelinePlace() == null
                ? null
                : new Dateline(stated.datelinePlace(), stated.datelinePlace(), stated.datelineDate());
    }

    private static Source source(Reading reading) {
        FeedProfile feed = reading.feed;
        String name = Stream.of(reading.stated.publisher(), feed.outlet(), feed.feed())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new Source(name, credit(reading), feed.country(), feed.tier());
    }

    private static String credit(Reading reading) {
        String dateline = reading.story.dateline() == null
                ? null
                : reading.story.dateline().text();
        return CreditRule.apply(
                        reading.feed.credits(),
                        Arrays.asList(reading.byline(), dateline, reading.stated.credit(), reading.story.credit()))
                .orElseGet(() -> usualCredit(reading));
    }

    private static String usualCredit(Reading reading) {
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

    private static List<Upstream> upstream(Reading reading, Source source, Envelope envelope) {
        Set<Upstream> upstream = new LinkedHashSet<>(reading.story.upstream());
        upstream.addAll(reading.stated.upstream());
        if (Identity.otherHost(envelope.url(), reading.stated.url())) {
            upstream.add(new Upstream("canonical", null, reading.stated.url()));
        }
        if (source.credit() != null && !source.credit().equalsIgnoreCase(source.name())) {
            upstream.add(new Upstream("credit", source.credit(), null));
        }
        return List.copyOf(upstream);
    }

    private String language(Reading reading, Assembly assembly) {
        String own = assembly.blocks().stream()
                .filter(block -> block.kind().ownReporting() && block.kind() != BlockKind.CAPTION)
                .map(block -> assembly.text().substring(block.start(), block.end()))
                .collect(Collectors.joining(" "));
        String guess = languages.of(own);
        if (!guess.equals(LanguageGuess.UNDETERMINED)) {
            return guess;
        }
        return Stream.of(reading.stated.language(), reading.feed.language())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(guess);
    }

    /** An item's lines as far as they are read without knowing the page's time. */
    private static final class Reading {
        private final Stated stated;
        private final DeskNotes notes;
        private final Head head;
        private final Story story;
        private final FeedProfile feed;

        Reading(Stated stated, DeskNotes notes, FeedProfile feed) {
            this.stated = stated;
            this.notes = notes;
            this.head = Head.read(notes.lines(), stated.headline());
            this.story = new Story(head.rest(), Story.marked(notes.lines()));
            this.feed = feed;
        }

        boolean withdrawn() {
            return notes.kill() || (stated.status() != null && stated.status() != Status.USABLE);
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
