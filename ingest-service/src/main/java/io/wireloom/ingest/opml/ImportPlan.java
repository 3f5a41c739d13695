package io.wireloom.ingest.opml;

import io.wireloom.ingest.polling.Subscription;
import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What becomes of the feeds of a list.
 *
 * @param lines one for each feed of the list, in its order
 * @param added those that are new
 */
public record ImportPlan(List<Line> lines, List<Subscription> added) {

    private static final int LONGEST_NAME = 48;

    /** What becomes of a feed of a list. */
    public enum Status {
        ADDED,
        /** Its address is that of a feed there is already. */
        KNOWN,
        REFUSED
    }

    /**
     * A feed of a list and what becomes of it.
     *
     * @param name the feed's name with us; null when it is refused
     * @param reason why it is refused, or whose address it has; null when it is added
     */
    public record Line(String title, String url, String category, String name, Status status, String reason) {}

    /**
     * Finds names for the feeds that are new: the title in plain letters, else the host; a number behind it where the name is taken.
     *
     * @param known names of the feeds there are, by address
     * @param taken whether a name is taken
     */
    public static ImportPlan of(List<ListedFeed> feeds, Map<URI, String> known, Predicate<String> taken) {
        Map<URI, String> names = new HashMap<>(known);
        Set<String> given = new HashSet<>(known.values());
        List<Line> lines = new ArrayList<>();
        List<Subscription> added = new ArrayList<>();
        for (ListedFeed feed : feeds) {
            URI url = url(feed.url());
            if (url == null) {
                lines.add(line(feed, null, Status.REFUSED, "its xmlUrl is no absolute http or https address"));
            } else if (names.containsKey(url)) {
                String name = names.get(url);
                lines.add(line(feed, name, Status.KNOWN, "it is the feed " + name + " already"));
            } else {
                String name = free(slug(feed, url), name(given, taken));
                given.add(name);
                names.put(url, name);
                added.add(new Subscription(name, url, feed.title(), feed.category()));
                lines.add(line(feed, name, Status.ADDED, null));
            }
        }
        return new ImportPlan(List.copyOf(lines), List.copyOf(added));
    }

    private static Predicate<String> name(Set<String> given, Predicate<String> taken) {
        return name -> given.contains(name) || taken.test(name);
    }

    private static String free(String name, Predicate<String> taken) {
        String free = name;
        for (int number = 2; taken.test(free); number++) {
            free = name + "-" + number;
        }
        return free;
    }

    private static String slug(ListedFeed feed, URI url) {
        String plain = feed.title() == null ? "" : plain(feed.title());
        return plain.isEmpty() ? plain(url.getHost()) : plain;
    }

    private static String plain(String text) {
        String letters = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String cut = letters.length() <= LONGEST_NAME ? letters : letters.substring(0, LONGEST_NAME);
        return cut.replaceAll("^-|-$", "");
    }

    private static URI url(String text) {
        if (text == null) {
            return null;
        }
        try {
            URI uri = new URI(text);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null && uri.getRawUserInfo() == null ? uri : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static Line line(ListedFeed feed, String name, Status status, String reason) {
        return new Line(feed.title(), feed.url(), feed.category(), name, status, reason);
    }
}
