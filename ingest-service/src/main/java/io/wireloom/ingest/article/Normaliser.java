package io.wireloom.ingest.article;

import static io.wireloom.ingest.wire.UnusableItemException.Reason.BAD_PARAMETER;
import static io.wireloom.ingest.wire.UnusableItemException.Reason.EMPTY_BODY;
import static io.wireloom.ingest.wire.UnusableItemException.Reason.NOTHING_TO_READ;
import static io.wireloom.ingest.wire.UnusableItemException.Reason.TOO_LARGE;
import static io.wireloom.ingest.wire.UnusableItemException.Reason.UNSUPPORTED_TYPE;

import io.wireloom.contracts.Article;
import io.wireloom.contracts.Article.Source;
import io.wireloom.contracts.Article.Status;
import io.wireloom.ingest.copy.CopyReader;
import io.wireloom.ingest.copy.Draft;
import io.wireloom.ingest.copy.Form;
import io.wireloom.ingest.copy.Stated;
import io.wireloom.ingest.feeds.FeedProfile;
import io.wireloom.ingest.feeds.FeedProfiles;
import io.wireloom.ingest.wire.Envelope;
import io.wireloom.ingest.wire.UnusableItemException;
import io.wireloom.ingest.wire.WireFormat;
import io.wireloom.ingest.wire.WireItem;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

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

    /** The longest live blogs have some ten thousand. */
    private static final int MOST_LINES = 100_000;

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
            refuseUnplaced(item.envelope());
            Reading nothing = new Reading(new Draft(Stated.NOTHING, List.of()), feed, item.envelope());
            return new Contribution(article(nothing, item.envelope(), null), Form.WHOLE);
        }
        if (item.blank()) {
            throw new UnusableItemException(
                    EMPTY_BODY,
                    "the body is empty; only a withdrawal (status canceled or withheld, with itemId) may come without one");
        }
        WireFormat format = WireFormat.of(item);
        Reading reading = new Reading(draft(item, format, feed), feed, item.envelope());
        if (reading.tellsNothing()) {
            throw new UnusableItemException(
                    NOTHING_TO_READ, "the body holds no words once page furniture is taken off");
        }
        Article article = article(reading, item.envelope(), format.mediaType());
        return new Contribution(article, reading.form()).placed();
    }

    /** A cancellation is for good and so comes after all versions; what is withheld may be used again, by a later version. */
    private static void refuseUnplaced(Envelope envelope) {
        if (envelope.status() == Status.WITHHELD && envelope.version() == null && envelope.published() == null) {
            throw new UnusableItemException(
                    BAD_PARAMETER,
                    "status withheld without a body needs version or published, to tell which version is withheld; canceled does"
                            + " not");
        }
    }

    private Draft draft(WireItem item, WireFormat format, FeedProfile feed) {
        CopyReader reader = readers.get(format);
        if (reader == null) {
            throw new UnusableItemException(
                    UNSUPPORTED_TYPE, "a document of type " + format.mediaType() + " holds no single item");
        }
        Draft draft = reader.read(item, feed);
        if (draft.lines().size() > MOST_LINES) {
            throw new UnusableItemException(
                    TOO_LARGE, "the item has " + draft.lines().size() + " lines; at most " + MOST_LINES + " are read");
        }
        return draft;
    }

    private Article article(Reading reading, Envelope envelope, String mediaType) {
        PageTime time = reading.time();
        Assembly assembly = Assembly.of(reading.parts(time));
        String itemId = reading.itemId(time, assembly.text());
        String language = reading.language(languages, assembly);
        CapitalCopy copy = CapitalCopy.of(assembly, language);
        Source source = reading.source();
        return new Article(
                Identity.articleId(envelope.feed(), itemId),
                versionId(reading, assembly, time),
                envelope.feed(),
                itemId,
                reading.url(),
                copy.headline(reading.headline(), assembly),
                reading.byline(),
                reading.dateline(time),
                time.published(),
                time.basis(),
                time.updated(),
                time.zone(),
                envelope.received(),
                reading.version(),
                language,
                source,
                reading.upstream(source),
                reading.status(),
                reading.note(),
                mediaType,
                copy.text(),
                assembly.blocks(),
                reading.handling(),
                copy.original());
    }

    private static String versionId(Reading reading, Assembly assembly, PageTime time) {
        Article.Handling handling = reading.handling();
        return Identity.sha256(
                reading.headline(),
                assembly.text(),
                reading.status(),
                reading.note(),
                time.published(),
                time.updated(),
                reading.version(),
                handling == null ? null : handling.embargoUntil());
    }
}
