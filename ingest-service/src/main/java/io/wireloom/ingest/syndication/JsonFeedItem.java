package io.wireloom.ingest.syndication;

import static io.wireloom.ingest.wire.UnusableItemException.Reason.NOTHING_TO_READ;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireloom.ingest.copy.Draft;
import io.wireloom.ingest.copy.Stated;
import io.wireloom.ingest.feeds.FeedProfile;
import io.wireloom.ingest.wire.UnusableItemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One item of a JSON Feed. */
final class JsonFeedItem {

    private final JsonNode feed;
    private final JsonNode item;

    JsonFeedItem(JsonNode feed, JsonNode item) {
        this.feed = feed;
        this.item = item;
    }

    /** @throws UnusableItemException when the item has neither a title nor a text */
    Draft read(FeedProfile profile) {
        String base = base();
        String headline = text(item, "title");
        EntryTexts texts = EntryTexts.of(content(base), plain("summary", base), headline);
        if (headline == null && !texts.hasWords()) {
            String id = id();
            throw new UnusableItemException(
                    NOTHING_TO_READ, "the item " + (id == null ? "" : id + " ") + "has neither a title nor a text");
        }
        Optional<FeedTime> published = FeedDates.read(value("date_published"), profile.zone());
        Optional<FeedTime> updated = FeedDates.read(value("date_modified"), profile.zone());
        Optional<FeedTime> main = published.or(() -> updated);
        String authors = authors(item);
        Stated.Builder stated = Stated.builder()
                .itemId(id())
                .url(address("url", base))
                .headline(headline)
                .byline(authors == null ? authors(feed) : authors)
                .published(main.map(FeedTime::instant).orElse(null))
                .updated(updated.map(FeedTime::instant).orElse(null))
                .zone(main.map(FeedTime::zone).orElse(null))
                .publisher(profile.outlet() == null ? text(feed, "title") : profile.outlet())
                .language(Languages.code(text(item, "language"), text(feed, "language")))
                .upstream("related", null, address("external_url", base));
        item.path("tags").forEach(tag -> stated.subject(null, null, tag.asText("")));
        return new Draft(stated.build(), texts.lines());
    }

    /** The names of an object's authors; null when it names none. */
    String authors(JsonNode of) {
        List<String> names = new ArrayList<>();
        List<JsonNode> authors = new ArrayList<>();
        of.path("authors").forEach(authors::add);
        authors.add(of.path("author"));
        for (JsonNode author : authors) {
            String name =
                    author.isTextual() ? author.asText() : author.path("name").asText("");
            names.add(name.isBlank() ? null : People.name(name));
        }
        return People.joined(names);
    }

    /** A text in one line; null when there is none. */
    String text(JsonNode of, String field) {
        String text = of.path(field).asText("").strip();
        String line = text.isEmpty() ? "" : Passage.guessed(text, null).oneLine();
        return line.isEmpty() ? null : line;
    }

    /** Ids are texts; a number that someone wrote instead counts as its digits. */
    private String id() {
        String id = value("id");
        return id.isEmpty() ? null : id;
    }

    private Passage content(String base) {
        String html = item.path("content_html").asText("");
        if (!html.isBlank()) {
            Passage passage = new Passage(html, true, base);
            if (passage.hasWords()) {
                return passage;
            }
        }
        String text = item.path("content_text").asText("");
        return text.isBlank() ? null : new Passage(text, false, base);
    }

    private Passage plain(String field, String base) {
        String text = item.path(field).asText("");
        return text.isBlank() ? null : Passage.guessed(text, base);
    }

    private String address(String field, String base) {
        return FeedElement.resolve(value(field), base);
    }

    private String base() {
        String feedUrl = FeedElement.resolve(feed.path("feed_url").asText(""), null);
        return feedUrl != null
                ? feedUrl
                : FeedElement.resolve(feed.path("home_page_url").asText(""), null);
    }

    private String value(String field) {
        return item.path(field).asText("").strip();
    }
}
