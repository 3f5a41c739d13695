package io.wireloom.ingest.newsml;

import io.wireloom.contracts.Article.Status;
import io.wireloom.ingest.copy.Stated;
import io.wireloom.ingest.feeds.FeedProfile;
import io.wireloom.ingest.markup.Agency;
import io.wireloom.ingest.markup.PubStatus;
import io.wireloom.ingest.markup.StatedDateline;
import io.wireloom.ingest.markup.TakeKey;
import io.wireloom.ingest.text.LineShape;
import io.wireloom.ingest.time.StatedTimes;
import io.wireloom.ingest.time.StatedTimes.StatedTime;
import io.wireloom.ingest.xml.XmlElement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the metadata of a NewsML-G2 item states. */
final class G2Metadata {

    private static final Pattern ASIDE =
            Pattern.compile("private|nonpublic|non-public|closingline|contacts", Pattern.CASE_INSENSITIVE);
    private static final Pattern LESSER =
            Pattern.compile("sub|second|short|deck|kicker|over", Pattern.CASE_INSENSITIVE);
    private static final String NOTHING = "No-Data-Available";

    private final XmlElement item;

    G2Metadata(XmlElement item) {
        this.item = item;
    }

    Stated.Builder stated(FeedProfile feed) {
        String tag = first(item.attribute("contentMeta/language", "tag"), item.attribute("lang"));
        String slug = item.text("contentMeta/slugline");
        Stated.Builder stated = Stated.builder()
                .itemId(item.attribute("guid"))
                .version(version())
                .status(status())
                .headline(headline())
                .byline(byline())
                .datelinePlace(place())
                .publisher(Agency.publisher(
                        item.first("itemMeta/provider").map(Code::label).orElse(null), credit()))
                .credit(credit())
                .language(tag == null ? null : tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT))
                .slug(slug)
                .takeKey(TakeKey.in(slug, headline()))
                .urgency(urgency())
                .editNote(editNote())
                .usageTerms(usageTerms(tag));
        times(stated, feed.zone() != null ? feed.zone() : StatedTimes.zoneOf(tag));
        for (String kind : List.of("subject", "genre", "keyword")) {
            for (XmlElement subject : item.all("contentMeta/" + kind)) {
                Code code = Code.of(subject);
                boolean word = kind.equals("keyword") && code.name() == null && code.code() == null;
                stated.subject(
                        word ? kind : code.scheme(),
                        code.code(),
                        code.name() == null && code.code() == null ? subject.text() : code.name());
            }
        }
        return stated;
    }

    /** The dateline as stated. */
    StatedDateline dateline() {
        return StatedDateline.of(item.text("contentMeta/dateline"));
    }

    /** The class of the item, such as {@code text} or {@code picture}. */
    String itemClass() {
        return item.first("itemMeta/itemClass").map(Code::of).map(Code::code).orElse("text");
    }

    /** Whether a signal or a note says that the item corrects one before. */
    boolean corrects() {
        return item.all("itemMeta/signal").stream()
                        .anyMatch(signal -> "correction".equals(Code.of(signal).code()))
                || editNote() != null
                || "CORRECTED".equals(TakeKey.in(item.text("contentMeta/slugline"), headline()));
    }

    private Long version() {
        String version = item.attribute("version");
        return version != null && version.matches("\\d{1,15}") ? Long.valueOf(version) : null;
    }

    private Status status() {
        return item.first("itemMeta/pubStatus")
                .map(status -> PubStatus.of(
                        first(status.attribute("qcode"), status.attribute("uri"), status.attribute("literal"))))
                .orElse(null);
    }

    /** The first headline that is not marked as one of the lesser kinds. */
    private String headline() {
        return Stream.concat(item.all("contentMeta/headline").stream(), item.all("itemMeta/title").stream())
                .filter(headline -> !lesser(headline))
                .map(XmlElement::text)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Whether a headline's role makes it a sub-headline. */
    static boolean lesser(XmlElement headline) {
        String role = headline.attribute("role");
        return role != null && LESSER.matcher(role).find();
    }

    private String byline() {
        String by = item.all("contentMeta/by").stream()
                .map(XmlElement::text)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
        return by.isEmpty() ? null : by;
    }

    /** The place of the dateline; what stands before it, as a service's name does, is told by the location stated beside. */
    private String place() {
        String located = located();
        String printed = dateline().printed();
        boolean inside =
                located != null && printed != null && LineShape.key(printed).contains(LineShape.key(located));
        return dateline().place() == null || inside ? located : dateline().place();
    }

    private String located() {
        return item.all("contentMeta/located").stream()
                .map(Code::nameOf)
                .filter(name -> name != null && !name.equals(NOTHING))
                .findFirst()
                .orElse(null);
    }

    /** The credit line, its dangling dash apart; else the source of the content. */
    private String credit() {
        String line = item.text("contentMeta/creditline");
        String trimmed = line == null ? "" : line.replaceFirst("(?<![\\s–—-])[\\s–—-]++$", "");
        if (!trimmed.isEmpty()) {
            return trimmed;
        }
        return item.all("contentMeta/infoSource").stream()
                .map(Code::label)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Integer urgency() {
        String urgency = item.text("contentMeta/urgency");
        return urgency != null && urgency.matches("[1-9]") ? Integer.valueOf(urgency) : null;
    }

    /** The notes to editors, without those that are marked as private, are mere sign-offs, or hold the others once more. */
    private String editNote() {
        List<XmlElement> notes = item.all("itemMeta/edNote").stream()
                .filter(note -> note.text() != null && !aside(note))
                .toList();
        boolean plain = notes.stream().anyMatch(note -> note.children().isEmpty());
        String text = notes.stream()
                .filter(note -> !plain || note.children().isEmpty())
                .map(XmlElement::text)
                .distinct()
                .collect(Collectors.joining("\n"));
        return text.isEmpty() ? null : text;
    }

    private static boolean aside(XmlElement note) {
        String role = first(note.attribute("role"), "") + " " + first(note.attribute("pubconstraint"), "");
        return ASIDE.matcher(role).find();
    }

    /** The terms in the item's own language, else the first. */
    private String usageTerms(String tag) {
        List<XmlElement> terms = item.all("rightsInfo/usageTerms").stream()
                .filter(term -> term.text() != null && !"NONE".equals(term.text()))
                .toList();
        return terms.stream()
                .filter(term -> tag != null && tag.equals(term.attribute("lang")))
                .findFirst()
                .or(() -> terms.stream().findFirst())
                .map(XmlElement::text)
                .orElse(null);
    }

    private void times(Stated.Builder stated, ZoneId zone) {
        Optional<StatedTime> first =
                time(zone, "itemMeta/firstCreated", "contentMeta/contentCreated", "itemMeta/versionCreated");
        Optional<StatedTime> last = time(zone, "itemMeta/versionCreated", "contentMeta/contentModified");
        Instant embargo = StatedTimes.read(item.text("itemMeta/embargoed"), zone)
                .map(StatedTime::instant)
                .orElse(null);
        stated.published(first.map(StatedTime::instant).orElse(null))
                .updated(last.map(StatedTime::instant).orElse(null))
                .zone(first.map(StatedTime::offset).orElse(null))
                .embargo(embargo);
    }

    private Optional<StatedTime> time(ZoneId zone, String... paths) {
        return Stream.of(paths)
                .flatMap(path -> StatedTimes.read(item.text(path), zone).stream())
                .findFirst();
    }

    private static String first(String... values) {
        return Stream.of(values).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
