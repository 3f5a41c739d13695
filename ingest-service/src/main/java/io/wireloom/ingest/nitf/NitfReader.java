package io.wireloom.ingest.nitf;

import io.wireloom.ingest.copy.CopyReader;
import io.wireloom.ingest.copy.Draft;
import io.wireloom.ingest.copy.Stated;
import io.wireloom.ingest.feeds.FeedProfile;
import io.wireloom.ingest.markup.Agency;
import io.wireloom.ingest.markup.BodyLines;
import io.wireloom.ingest.markup.PubStatus;
import io.wireloom.ingest.markup.TakeKey;
import io.wireloom.ingest.time.StatedTimes;
import io.wireloom.ingest.time.StatedTimes.StatedTime;
import io.wireloom.ingest.wire.WireFormat;
import io.wireloom.ingest.wire.WireItem;
import io.wireloom.ingest.xml.XmlDocuments;
import io.wireloom.ingest.xml.XmlElement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads NITF documents. */
public final class NitfReader implements CopyReader {

    /** A key of fewer letters names a topic rather than one story. */
    private static final int SHORTEST_IDENTITY = 12;

    @Override
    public WireFormat format() {
        return WireFormat.NITF;
    }

    @Override
    public Draft read(WireItem item, FeedProfile feed) {
        XmlElement nitf = XmlElement.root(XmlDocuments.load(item));
        XmlElement head = nitf.first("head").orElse(nitf);
        NitfBody body = NitfBody.of(nitf);
        String language = nitf.attribute("lang") != null ? nitf.attribute("lang") : nitf.attribute("baselang");
        Stated.Builder stated = Stated.builder();
        identify(stated, head);
        times(stated, head, feed.zone() != null ? feed.zone() : StatedTimes.zoneOf(language));
        String title = head.text("title");
        String slug = slug(head, title, body.headline());
        NitfSubjects.add(stated, head);
        stated.status(PubStatus.of(head.attribute("docdata", "management-status")))
                .headline(body.headline() != null ? body.headline() : title)
                .byline(body.byline())
                .datelinePlace(first(body.dateline().place(), head.attribute("docdata/evloc", "city")))
                .datelineDate(body.day())
                .language(language(language))
                .slug(slug)
                .takeKey(takeKey(head, slug, title))
                .urgency(urgency(head))
                .editNote(first(head.attribute("docdata/ed-msg", "info"), body.note()))
                .usageTerms(first(
                        head.attribute("docdata/doc.rights", "limitations"),
                        head.attribute("docdata/doc.rights", "type")))
                .publisher(first(
                        head.attribute("docdata/doc-id", "regsrc"),
                        head.attribute("docdata/del-list/from-src", "src-name"),
                        Agency.holder(head.attribute("docdata/doc.copyright", "holder"))))
                .credit(body.distributor());
        return new Draft(
                stated.build(),
                BodyLines.under(body.headline() != null ? body.headline() : title, body.lines()).stream()
                        .filter(line -> !line.text().equals(slug))
                        .toList());
    }

    private static void identify(Stated.Builder stated, XmlElement head) {
        String id = head.attribute("docdata/doc-id", "id-string");
        String key = head.attribute("docdata/du-key", "key");
        String version = head.attribute("docdata/du-key", "version");
        // A key that the document's id goes on from stays the same while the id changes from version to version.
        boolean same = id != null && key != null && key.length() >= SHORTEST_IDENTITY && id.startsWith(key);
        stated.itemId(same ? key : id);
        if (version != null && version.matches("\\d{1,15}")) {
            stated.version(Long.valueOf(version));
        }
    }

    private static void times(Stated.Builder stated, XmlElement head, ZoneId zone) {
        Optional<StatedTime> issued = Stream.of(
                        head.attribute("docdata/date.issue", "norm"),
                        head.attribute("pubdata", "date.publication"),
                        head.attribute("docdata/date.release", "norm"))
                .flatMap(text -> StatedTimes.read(text, zone).stream())
                .findFirst();
        Instant issue = issued.map(StatedTime::instant).orElse(null);
        stated.published(issue).zone(issued.map(StatedTime::offset).orElse(null));
        StatedTimes.read(head.attribute("docdata/date.release", "norm"), zone)
                .map(StatedTime::instant)
                .filter(release -> issue != null && release.isAfter(issue))
                .ifPresent(stated::embargo);
        head.all("revision-history").stream()
                .flatMap(revision -> StatedTimes.read(revision.attribute("norm"), zone).stream())
                .map(StatedTime::instant)
                .filter(revised -> issue != null && revised.isAfter(issue))
                .max(Instant::compareTo)
                .ifPresent(stated::updated);
    }

    /** The short name on the wire: a field of its own, else a title that is written as one, else a key. */
    private static String slug(XmlElement head, String title, String headline) {
        boolean slugLike = title != null && headline != null && title.matches("\\S[^\\s-]*+-\\S+");
        String key = head.attribute("docdata/du-key", "key");
        List<XmlElement> keywords = head.all("docdata/key-list/keyword");
        return first(
                meta(head, "anpa-keyword"),
                meta(head, "slug"),
                meta(head, "slugline"),
                slugLike ? title : null,
                key == null || key.chars().anyMatch(c -> c >= '0' && c <= '9') ? null : key,
                keywords.isEmpty() ? null : NitfSubjects.keyword(keywords.get(0)),
                key);
    }

    private static String takeKey(XmlElement head, String slug, String title) {
        return first(meta(head, "anpa-takekey"), TakeKey.in(slug, title));
    }

    private static Integer urgency(XmlElement head) {
        return head.descendants("urgency").stream()
                .map(urgency -> urgency.attribute("ed-urg"))
                .filter(value -> value != null && value.matches("[1-9]"))
                .map(Integer::valueOf)
                .findFirst()
                .orElse(null);
    }

    private static String meta(XmlElement head, String name) {
        return head.all("meta").stream()
                .filter(meta -> name.equalsIgnoreCase(meta.attribute("name")))
                .map(meta -> meta.attribute("content"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String language(String tag) {
        return tag == null ? null : tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    }

    private static String first(String... values) {
        return Stream.of(values).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
