package io.wireloom.ingest.syndication;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * The namespaces that feeds draw on, each under one prefix here, whatever prefix a document gives it. RSS and Atom elements
 * have none: feeds mix them.
 */
final class Vocabulary {

    private static final String OF_FEED = "";
    private static final String FOREIGN = "foreign";

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("purl.org/dc/elements/1.1", "dc"),
            Map.entry("purl.org/dc/elements/1.0", "dc"),
            Map.entry("purl.org/dc/terms", "dcterms"),
            Map.entry("purl.org/rss/1.0/modules/content", "content"),
            Map.entry("search.yahoo.com/mrss", "media"),
            Map.entry("www.itunes.com/dtds/podcast-1.0.dtd", "itunes"),
            Map.entry("rssnamespace.org/feedburner/ext/1.0", "feedburner"),
            Map.entry("www.w3.org/1999/xhtml", "xhtml"),
            Map.entry("www.w3.org/2007/app", "app"),
            Map.entry("purl.org/atom/app", "app"),
            Map.entry("purl.org/atompub/tombstones/1.0", "at"),
            Map.entry("feed.wenn.com/xmlns/2010/03/wenn_nm", "wenn"),
            Map.entry("feed.wenn.com/xmlns/2010/03/wenn_cm", "wenn"),
            Map.entry("backend.userland.com/creativecommonsrssmodule", "cc"),
            Map.entry("cyber.law.harvard.edu/rss/creativecommonsrssmodule.html", "cc"));

    /** What an undeclared prefix stands for by custom. */
    private static final Set<String> CUSTOMARY =
            Set.of("dc", "dcterms", "content", "media", "itunes", "feedburner", "xhtml", "app", "at", "wp", "excerpt");

    private static final Pattern FEED_NAMESPACE = Pattern.compile(
            "purl\\.org/(?:rss/1\\.0|net/rss1\\.1|atom/ns)|www\\.w3\\.org/2005/atom|my\\.netscape\\.com/(?:rdf/simple|publish/formats)/.*"
                    + "|channel\\.netscape\\.com/.*|(?:backend|blogs|cyber)\\.(?:userland\\.com|law\\.harvard\\.edu|law\\.harvard\\.edu)/(?:rss|tech/rss).*");
    private static final Pattern WORDPRESS = Pattern.compile("wordpress\\.org/export/[\\d.]+(?<excerpt>/excerpt)?");

    private Vocabulary() {}

    /** An element's name with the prefix used here, in small letters; what is of no namespace known here is {@code foreign:}. */
    static String name(Element element) {
        String tag = element.tagName().toLowerCase(Locale.ROOT);
        int colon = tag.indexOf(':');
        String prefix = colon < 0 ? "" : tag.substring(0, colon);
        String known = prefix(prefix, uri(element, prefix), element);
        return known.isEmpty() ? tag.substring(colon + 1) : known + ":" + tag.substring(colon + 1);
    }

    /** Whether a namespace is that of a kind of feed; false for null. */
    static boolean ofFeed(String uri) {
        return uri != null && FEED_NAMESPACE.matcher(key(uri)).matches();
    }

    /** Whether an element is Atom's. */
    static boolean atom(Element element) {
        String tag = element.tagName();
        int colon = tag.indexOf(':');
        String uri = uri(element, colon < 0 ? "" : tag.substring(0, colon).toLowerCase(Locale.ROOT));
        return uri != null && key(uri).contains("atom");
    }

    /** The namespace that a start tag binds a prefix to; null when it does not. */
    static String bound(String startTag, String prefix) {
        Matcher matcher = Pattern.compile(
                        "\\sxmlns:" + Pattern.quote(prefix) + "\\s*=\\s*[\"']([^\"']{1,300})", Pattern.CASE_INSENSITIVE)
                .matcher(startTag);
        return matcher.find() ? matcher.group(1) : null;
    }

    private static String prefix(String prefix, String uri, Element element) {
        if (uri == null) {
            return prefix.isEmpty() || CUSTOMARY.contains(prefix) ? prefix : prefix.equals("atom") ? OF_FEED : FOREIGN;
        }
        String key = key(uri);
        Matcher wordpress = WORDPRESS.matcher(key);
        if (wordpress.matches()) {
            return wordpress.group("excerpt") == null ? "wp" : "excerpt";
        }
        if (PREFIXES.containsKey(key)) {
            return PREFIXES.get(key);
        }
        // A default namespace that nobody knows, on a document's outermost element, is a feed's all the same.
        boolean ofFeed = ofFeed(uri)
                || (prefix.isEmpty() && uri.equals(outermost(element).attr("xmlns")));
        return ofFeed ? OF_FEED : FOREIGN;
    }

    private static Element outermost(Element element) {
        Element outermost = element;
        while (outermost.parent() != null && outermost.parent().parent() != null) {
            outermost = outermost.parent();
        }
        return outermost;
    }

    private static String uri(Element element, String prefix) {
        String attribute = prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix;
        for (Element at = element; at != null; at = at.parent()) {
            if (at.hasAttr(attribute) || at.attributes().hasKeyIgnoreCase(attribute)) {
                return at.attributes().getIgnoreCase(attribute).strip();
            }
        }
        return null;
    }

    private static String key(String uri) {
        return uri.strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^https?://", "")
                .replaceFirst("(?<![/#])[/#]++$", "");
    }
}
