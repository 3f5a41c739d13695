package io.wireloom.ingest.newsml;

import io.wireloom.contracts.Article.Status;
import io.wireloom.ingest.copy.Stated;
import io.wireloom.ingest.feeds.FeedProfile;
import io.wireloom.ingest.markup.PubStatus;
import io.wireloom.ingest.markup.StatedDateline;
import io.wireloom.ingest.markup.TakeKey;
import io.wireloom.ingest.time.StatedTimes;
import io.wireloom.ingest.time.StatedTimes.StatedTime;
import io.wireloom.ingest.xml.XmlElement;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the metadata of a NewsML 1 item states. Where components lie inside one another, the outermost that says it counts. */
final class NewsMl1Metadata {

    private final XmlElement item;

    NewsMl1Metadata(XmlElement item) {
        this.item = item;
    }

    Stated.Builder stated(FeedProfile feed) {
        String language = named("Language");
        String slug = first(line("SlugLine"), item.text("Identification/NameLabel"));
        Stated.Builder stated = Stated.builder()
                .itemId(itemId())
                .version(version())
                .byline(line("ByLine"))
                .datelinePlace(dateline().place() != null ? dateline().place() : city())
                .datelineDate(deep("DateLineDate")
                        .map(XmlElement::text)
                        .flatMap(StatedTimes::day)
                        .orElse(null))
                .publisher(party("Provider"))
                .credit(first(line("CreditLine"), party("Source")))
                .language(language == null ? null : language.split("[-_]", 2)[0].toLowerCase(Locale.ROOT))
                .slug(slug)
                .takeKey(TakeKey.in(slug, headline()))
                .urgency(urgency())
                .editNote(editNote())
                .usageTerms(deep("UsageRights")
                        .map(rights -> first(rights.text("UsageType"), rights.text("Limitations")))
                        .orElse(null));
        NewsMl1Subjects.add(stated, item);
        times(stated, feed.zone() != null ? feed.zone() : StatedTimes.zoneOf(item.attribute("lang")));
        return stated;
    }

    String headline() {
        return line("HeadLine");
    }

    List<String> subHeadlines() {
        return item.descendants("SubHeadLine").stream()
                .map(XmlElement::text)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    StatedDateline dateline() {
        return StatedDateline.of(line("DateLine"));
    }

    /** Provider, day and item id name the story; the public identifier is made of them and of the revision. */
    private String itemId() {
        String provider = item.text("Identification/NewsIdentifier/ProviderId");
        String day = item.text("Identification/NewsIdentifier/DateId");
        String id = item.text("Identification/NewsIdentifier/NewsItemId");
        if (provider != null && day != null && id != null) {
            return "urn:newsml:" + provider + ":" + day + ":" + id;
        }
        String identifier = item.text("Identification/NewsIdentifier/PublicIdentifier");
        return identifier == null ? id : identifier.replaceFirst(":\\d+[A-Z]?$", "");
    }

    private Long version() {
        String revision = item.text("Identification/NewsIdentifier/RevisionId");
        return revision != null && revision.matches("\\d{1,15}") ? Long.valueOf(revision) : null;
    }

    private void times(Stated.Builder stated, ZoneId zone) {
        Optional<StatedTime> first = StatedTimes.read(item.text("NewsManagement/FirstCreated"), zone);
        Optional<StatedTime> last = StatedTimes.read(item.text("NewsManagement/ThisRevisionCreated"), zone);
        String word = item.attribute("NewsManagement/Status", "FormalName");
        Status status = PubStatus.of(word);
        stated.published(first.or(() -> last).map(StatedTime::instant).orElse(null))
                .updated(last.map(StatedTime::instant).orElse(null))
                .zone(first.or(() -> last).map(StatedTime::offset).orElse(null))
                .status(status);
        if ("embargoed".equalsIgnoreCase(word)) {
            Optional<StatedTime> release =
                    StatedTimes.read(item.text("NewsManagement/StatusWillChange/DateAndTime"), zone);
            stated.embargo(release.map(StatedTime::instant).orElse(null))
                    .status(release.isPresent() ? Status.USABLE : Status.WITHHELD);
        }
    }

    private String editNote() {
        String notes = Stream.of("Comment", "NewsManagement/Comment", "NewsManagement/Instruction/Comment")
                .flatMap(path -> item.all(path).stream())
                .map(XmlElement::text)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining("\n"));
        return notes.isEmpty() ? null : notes;
    }

    private Integer urgency() {
        String urgency = item.attribute("NewsManagement/Urgency", "FormalName");
        return urgency != null && urgency.matches("[1-9]") ? Integer.valueOf(urgency) : null;
    }

    private String city() {
        return Stream.concat(
                        item.descendants("Location").stream().flatMap(place -> place.all("Property").stream()),
                        item.descendants("DescriptiveMetadata").stream().flatMap(data -> data.all("Property").stream()))
                .filter(property -> "City".equalsIgnoreCase(property.attribute("FormalName")))
                .map(property -> property.attribute("Value"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private String party(String role) {
        return item.descendants(role).stream()
                .map(element -> element.attribute("Party", "FormalName"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private String named(String name) {
        return deep(name).map(element -> element.attribute("FormalName")).orElse(null);
    }

    private String line(String name) {
        return item.descendants("NewsLines").stream()
                .map(lines -> lines.text(name))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Optional<XmlElement> deep(String name) {
        return item.descendants(name).stream().findFirst();
    }

    private static String first(String... values) {
        return Stream.of(values).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
