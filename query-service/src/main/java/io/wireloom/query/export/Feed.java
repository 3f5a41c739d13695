package io.wireloom.query.export;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndCategoryImpl;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.feed.synd.SyndLinkImpl;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.feed.synd.SyndPersonImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import io.wireloom.query.desk.IncidentCard;
import io.wireloom.query.incidents.IncidentSummary;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The newest incidents as a feed for news readers. */
public final class Feed {

    /** A form of feed. */
    public enum Form {
        /** RFC 4287. */
        ATOM("atom_1.0", "application/atom+xml"),
        /** RSS 2.0. */
        RSS("rss_2.0", "application/rss+xml");

        private final String rome;
        private final String mediaType;

        Form(String rome, String mediaType) {
            this.rome = rome;
            this.mediaType = mediaType;
        }

        /** The media type, without parameters. */
        public String mediaType() {
            return mediaType;
        }
    }

    private Feed() {}

    /**
     * The feed as XML.
     *
     * @param incidents newest first
     * @param desk address of the desk, with a closing slash
     * @param self address of this feed
     * @param older address of the feed's next page; null on the last (RFC 5005)
     */
    public static String of(Form form, List<IncidentSummary> incidents, URI desk, URI self, URI older) {
        SyndFeed feed = new SyndFeedImpl();
        feed.setFeedType(form.rome);
        feed.setEncoding("UTF-8");
        feed.setUri(self.toString());
        feed.setTitle("Wireloom incidents");
        feed.setDescription("What happened, who says so, and who denies it.");
        feed.setAuthors(List.of(author()));
        feed.setLink(desk.toString());
        feed.setLinks(links(form, desk, self, older));
        feed.setPublishedDate(incidents.stream()
                .map(Feed::updated)
                .max(Instant::compareTo)
                .map(Date::from)
                .orElse(new Date(0)));
        feed.setEntries(
                incidents.stream().map(incident -> entry(incident, desk)).toList());
        try {
            return new SyndFeedOutput().outputString(feed);
        } catch (FeedException e) {
            throw new IllegalStateException("the feed cannot be written", e);
        }
    }

    private static List<SyndLink> links(Form form, URI desk, URI self, URI older) {
        List<SyndLink> links = new ArrayList<>();
        links.add(link("alternate", desk, "text/html"));
        links.add(link("self", self, form.mediaType));
        if (older != null) {
            links.add(link("next", older, form.mediaType));
        }
        return links;
    }

    private static SyndLink link(String relation, URI address, String mediaType) {
        SyndLink link = new SyndLinkImpl();
        link.setRel(relation);
        link.setHref(address.toString());
        link.setType(mediaType);
        return link;
    }

    private static SyndEntry entry(IncidentSummary incident, URI desk) {
        IncidentCard card = IncidentCard.of(incident);
        SyndEntry entry = new SyndEntryImpl();
        entry.setUri("urn:wireloom:incident:" + incident.incidentId());
        entry.setTitle(plain(incident.title()));
        entry.setLink(desk.resolve("incidents/" + incident.incidentId()).toString());
        entry.setUpdatedDate(Date.from(updated(incident)));
        entry.setPublishedDate(Date.from(Objects.requireNonNullElse(incident.firstSaidAt(), updated(incident))));
        entry.setAuthors(List.of(author()));
        entry.setDescription(summary(card));
        entry.setCategories(Stream.of(incident.type(), incident.subtype(), incident.grade())
                .filter(Objects::nonNull)
                .map(Feed::category)
                .toList());
        return entry;
    }

    private static SyndPerson author() {
        SyndPerson author = new SyndPersonImpl();
        author.setName("Wireloom");
        return author;
    }

    private static SyndCategory category(String word) {
        SyndCategory category = new SyndCategoryImpl();
        category.setName(word.toLowerCase(Locale.ROOT));
        return category;
    }

    private static SyndContent summary(IncidentCard card) {
        SyndContent content = new SyndContentImpl();
        content.setType("text/plain");
        Stream<String> tolls =
                card.tolls().stream().map(toll -> toll.name() + " " + toll.range() + " (" + toll.said() + ")");
        content.setValue(plain(Stream.concat(
                        Stream.of(card.days(), card.place(), card.kind()),
                        Stream.concat(
                                tolls, Stream.of(card.gradeLabel(), card.origins(), card.articles(), card.denials())))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "))));
        return content;
    }

    /** When anything was last said of it; the beginning of time for what nothing dates, as a feed demands a time. */
    private static Instant updated(IncidentSummary incident) {
        return Objects.requireNonNullElse(incident.newest(), Instant.EPOCH);
    }

    /** Text without the characters that XML 1.0 cannot hold. */
    private static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\t\n]]|[\\uFFFE\\uFFFF]", " ");
    }
}
