package io.wireloom.ingest.ninjs;

import io.wireloom.contracts.Article.Status;
import io.wireloom.ingest.copy.Stated;
import io.wireloom.ingest.feeds.FeedProfile;
import io.wireloom.ingest.markup.Agency;
import io.wireloom.ingest.markup.PubStatus;
import io.wireloom.ingest.markup.TakeKey;
import io.wireloom.ingest.text.Characters;
import io.wireloom.ingest.time.StatedTimes;
import io.wireloom.ingest.time.StatedTimes.StatedTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/** What an item's properties state, in the names of all versions and of the dialects met. */
final class NinjsMetadata {

    private static final Set<String> WORDLESS = Set.of("picture", "graphic", "video", "audio");

    private final Fields item;

    NinjsMetadata(Fields item) {
        this.item = item;
    }

    Stated.Builder stated(FeedProfile feed) {
        String tag = item.text("language");
        String slug = item.text("slugline");
        String headline = headline();
        Stated.Builder stated = Stated.builder()
                .itemId(itemId())
                .version(version())
                .status(PubStatus.of(item.text("pubstatus")))
                .headline(headline)
                .byline(byline())
                .datelinePlace(place())
                .publisher(Fields.first(item.text("provider", "source"), Agency.holder(item.text("copyrightholder"))))
                .credit(credit())
                .language(tag == null ? null : tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT))
                .slug(slug)
                .takeKey(Fields.first(item.text("anpa_take_key", "takekey"), TakeKey.in(slug, headline)))
                .urgency(urgency())
                .usageTerms(
                        Fields.first(item.text("usageterms"), new Fields(item.get("rightsinfo")).text("linkedrights")));
        NinjsSubjects.add(stated, item);
        times(stated, feed.zone() != null ? feed.zone() : StatedTimes.zoneOf(tag));
        return stated;
    }

    /** The main headline, without markup. */
    String headline() {
        String main = Fields.first(
                item.text("headline"),
                Wording.of(item, "headline", "headlines", false).stream()
                        .filter(wording -> !wording.isFor("sub|deck|secondary|short|kicker|over"))
                        .map(Wording::value)
                        .findFirst()
                        .orElse(null),
                item.text("title"));
        return main == null ? null : plain(main);
    }

    /** Whether it tells its story in words rather than in pictures or sound. */
    boolean text() {
        String type = item.text("type");
        String media = Fields.first(item.text("mimetype"), "");
        return type == null ? !media.matches("(?:image|video|audio)/.*") : !WORDLESS.contains(type);
    }

    boolean corrects() {
        return item.text("ednote") != null || "CORRECTED".equals(TakeKey.in(item.text("slugline"), headline()));
    }

    /** Whether the item says where it stands among its story's versions. */
    boolean placed() {
        return Fields.first(
                        item.text("version"),
                        item.text("versioncreated"),
                        item.text("firstcreated"),
                        item.text("contentcreated"))
                != null;
    }

    /** Words without the markup that some providers leave in short texts. */
    static String plain(String value) {
        String text = value.indexOf('<') >= 0 || value.indexOf('&') >= 0
                ? Jsoup.parseBodyFragment(value).text()
                : value;
        return Characters.squeeze(Characters.clean(text));
    }

    /** An address with a query says where to fetch the item, not which it is. */
    private String itemId() {
        String own = item.text("guid", "uri");
        String known = new Fields(item.get("altids")).text("itemid");
        return own != null && (own.indexOf('?') < 0 || known == null)
                ? own
                : Fields.first(known, item.text("id", "_id"));
    }

    private Long version() {
        String version = item.text("version");
        return version != null && version.matches("\\d{1,15}") ? Long.valueOf(version) : null;
    }

    private Integer urgency() {
        String urgency = item.text("urgency");
        return urgency != null && urgency.matches("[1-9](?:\\.0)?") ? Integer.valueOf(urgency.substring(0, 1)) : null;
    }

    private String byline() {
        String single = item.text("byline", "by");
        if (single != null) {
            return plain(single);
        }
        String several = Stream.of("bylines", "authors", "photographer")
                .flatMap(name -> item.all(name).stream())
                .map(person -> person.text("by", "byline", "name"))
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
        return several.isEmpty() ? null : several;
    }

    private String place() {
        return Fields.first(
                new Fields(item.get("dateline")).text("place", "city"),
                new Fields(new Fields(item.get("dateline")).get("located")).text("city"),
                new Fields(item.get("datelinelocation")).text("city"),
                item.text("located"));
    }

    private String credit() {
        List<Wording> credits = Wording.of(item, "description", "descriptions", false).stream()
                .filter(wording -> wording.isFor("credit"))
                .toList();
        return Fields.first(
                item.text("creditline", "credit"),
                credits.isEmpty() ? null : plain(credits.get(0).value()),
                item.all("infosource", "infosources").stream()
                        .map(source -> source.text("name", "literal"))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                item.text("source"));
    }

    private void times(Stated.Builder stated, ZoneId zone) {
        Optional<StatedTime> first = time(zone, "firstcreated", "contentcreated", "versioncreated");
        stated.published(first.map(StatedTime::instant).orElse(null))
                .zone(first.map(StatedTime::offset).orElse(null))
                .updated(time(zone, "versioncreated").map(StatedTime::instant).orElse(null))
                .editNote(item.text("ednote"));
        String embargo = item.text("embargoed", "embargoeduntil");
        Optional<StatedTime> until = time(zone, "embargoed", "embargoeduntil");
        until.map(StatedTime::instant).ifPresent(stated::embargo);
        if (embargo != null && until.isEmpty()) {
            // Until when nobody can tell: better held back than out too soon.
            String note = "Embargoed: " + embargo;
            stated.status(Status.WITHHELD).editNote(Fields.first(item.text("ednote"), note));
        }
    }

    private Optional<StatedTime> time(ZoneId zone, String... names) {
        return Stream.of(names)
                .flatMap(name -> StatedTimes.read(item.text(name), zone).stream())
                .findFirst();
    }
}
