package io.wireloom.ingest.syndication;

import io.wireloom.contracts.Article.Upstream;
import io.wireloom.ingest.feeds.FeedProfile;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who published an entry: the feed that the entry says it comes from (RSS's and Atom's source elements), else whom the desk's
 * profile names, else the feed itself.
 *
 * @param outlet null when nothing says
 * @param source the feed that the entry says it comes from; null when it does not
 */
record Publication(String outlet, Upstream source) {

    private static final String SEPARATORS = "\\s+[|–—»·:-]+\\s+";

    static Publication of(FeedElement entry, FeedElement feed, FeedProfile profile, String document) {
        Upstream source = entry.all("source").stream()
                .map(element -> source(element, document))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
        if (source != null && source.name() != null) {
            return new Publication(source.name(), source);
        }
        if (profile.outlet() != null) {
            return new Publication(profile.outlet(), source);
        }
        FeedElement title = feed.first("title");
        String named = title == null ? "" : Passage.of(title, document).oneLine();
        return new Publication(named.isEmpty() ? null : named, source);
    }

    /** A headline without the outlet's name that aggregators hang on to it. */
    String without(String headline) {
        if (outlet == null || headline == null) {
            return headline;
        }
        return headline.replaceFirst("(?i)(?<=\\S)" + SEPARATORS + Pattern.quote(outlet) + "\\s*$", "");
    }

    private static Optional<Upstream> source(FeedElement element, String document) {
        FeedElement open = element.opened();
        FeedElement title = open.first("title");
        EntryLinks links = new EntryLinks(open, open, document);
        if (title != null || !open.all("link").isEmpty() || !open.all("id").isEmpty()) {
            String address = links.link(open) != null
                    ? links.link(open)
                    : FeedElement.resolve(
                            Optional.ofNullable(open.firstText("id")).orElse(""), null);
            return upstream(title == null ? "" : Passage.of(title, document).oneLine(), address);
        }
        String address = FeedElement.resolve(element.attribute("url"), element.base(document));
        return upstream(Passage.of(element, document).oneLine(), address);
    }

    private static Optional<Upstream> upstream(String name, String address) {
        return name.isEmpty() && address == null
                ? Optional.empty()
                : Optional.of(new Upstream("syndicated", name.isEmpty() ? null : name, address));
    }
}
