package io.wireloom.bench.rendering;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireloom.ingest.wire.WireFormat;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How each format for single items holds a story. */
public final class Renderings {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final DateTimeFormatter BASIC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter ANPA_TRAILER =
            DateTimeFormatter.ofPattern("MM-dd-yy HHmm'GMT'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter IPTC_TRAILER =
            DateTimeFormatter.ofPattern("ddHHmm 'GMT' MMM yy", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final Map<WireFormat, Function<WireStory, String>> RENDERINGS = renderings();

    private Renderings() {}

    private static Map<WireFormat, Function<WireStory, String>> renderings() {
        Map<WireFormat, Function<WireStory, String>> all = new EnumMap<>(WireFormat.class);
        all.put(WireFormat.PLAIN_TEXT, Renderings::plainText);
        all.put(WireFormat.HTML, Renderings::page);
        all.put(WireFormat.NINJS, Renderings::ninjs);
        all.put(WireFormat.NEWSML_G2, Renderings::newsMlG2);
        all.put(WireFormat.NEWSML_1, Renderings::newsMl1);
        all.put(WireFormat.NITF, Renderings::nitf);
        all.put(WireFormat.ANPA_1312, Renderings::anpa);
        all.put(WireFormat.IPTC_7901, Renderings::iptc);
        all.put(WireFormat.RSS, Renderings::rss);
        all.put(WireFormat.ATOM, Renderings::atom);
        all.put(WireFormat.RDF, Renderings::rdf);
        all.put(WireFormat.JSON_FEED, Renderings::jsonFeed);
        all.put(WireFormat.EMAIL, Renderings::mail);
        return all;
    }

    /** The formats in which a story can be rendered: all but the archives. */
    public static Set<WireFormat> formats() {
        return RENDERINGS.keySet();
    }

    /** The story as a document of that format, in UTF-8. */
    public static byte[] render(WireStory story, WireFormat format) {
        return RENDERINGS.get(format).apply(story).getBytes(StandardCharsets.UTF_8);
    }

    private static String plainText(WireStory story) {
        return story.headline() + "\n\n" + story.byline() + "\n\n"
                + DateTimeFormatter.ofPattern("MMMM d, yyyy HH:mm 'GMT'", Locale.ENGLISH)
                        .withZone(ZoneOffset.UTC)
                        .format(story.published())
                + "\n\n" + String.join("\n\n", story.paragraphs()) + "\n";
    }

    private static String page(WireStory story) {
        return "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + xml(story.headline())
                + " | The Courier</title><link rel=\"canonical\" href=\"" + address(story)
                + "\"><meta property=\"article:published_time\" content=\"" + story.published()
                + "\"></head><body><nav><a href=\"/\">Home</a></nav><article><h1>" + xml(story.headline())
                + "</h1><p class=\"byline\">" + xml(story.byline()) + "</p>" + paragraphs(story)
                + "</article><footer>Imprint</footer></body></html>";
    }

    private static String ninjs(WireStory story) {
        ObjectNode item = JSON.createObjectNode();
        item.put("uri", story.id()).put("type", "text").put("version", "1").put("pubstatus", "usable");
        item.put("versioncreated", story.published().toString()).put("language", "en");
        item.put("headline", story.headline()).put("byline", story.byline());
        item.put("body_xhtml", paragraphs(story));
        return item.toString();
    }

    private static String newsMlG2(WireStory story) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\""
                + xml(story.id())
                + "\" version=\"1\" standard=\"NewsML-G2\" standardversion=\"2.29\" conformance=\"power\">"
                + "<itemMeta><itemClass qcode=\"ninat:text\"/><provider literal=\"Coastal Wire\"/><versionCreated>"
                + story.published()
                + "</versionCreated><pubStatus qcode=\"stat:usable\"/></itemMeta><contentMeta><urgency>4</urgency>"
                + "<by>" + xml(story.byline()) + "</by><language tag=\"en\"/><headline>" + xml(story.headline())
                + "</headline></contentMeta><contentSet><inlineXML contenttype=\"application/xhtml+xml\">"
                + "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body>" + paragraphs(story)
                + "</body></html></inlineXML></contentSet></newsItem>";
    }

    private static String newsMl1(WireStory story) {
        String time = BASIC.format(story.published());
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><NewsML Version=\"1.2\"><NewsEnvelope><DateAndTime>" + time
                + "</DateAndTime></NewsEnvelope><NewsItem><Identification><NewsIdentifier><ProviderId>coastal.example</ProviderId><DateId>"
                + time.substring(0, 8) + "</DateId><NewsItemId>" + xml(story.id())
                + "</NewsItemId><RevisionId PreviousRevision=\"0\" Update=\"N\">1</RevisionId><PublicIdentifier>urn:newsml:coastal.example:"
                + time.substring(0, 8) + ":" + xml(story.id())
                + ":1</PublicIdentifier></NewsIdentifier></Identification><NewsManagement><NewsItemType FormalName=\"News\"/><FirstCreated>"
                + time + "</FirstCreated><ThisRevisionCreated>" + time
                + "</ThisRevisionCreated><Status FormalName=\"Usable\"/><Urgency FormalName=\"4\"/></NewsManagement><NewsComponent><NewsLines><HeadLine>"
                + xml(story.headline()) + "</HeadLine><ByLine>" + xml(story.byline())
                + "</ByLine></NewsLines><ContentItem><MediaType FormalName=\"Text\"/><DataContent>" + paragraphs(story)
                + "</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>";
    }

    private static String nitf(WireStory story) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><nitf><head><title>" + xml(story.headline())
                + "</title><docdata management-status=\"usable\"><doc-id id-string=\"" + xml(story.id())
                + "\"/><urgency ed-urg=\"4\"/><date.issue norm=\"" + BASIC.format(story.published())
                + "\"/></docdata></head><body><body.head><hedline><hl1>" + xml(story.headline())
                + "</hl1></hedline><byline>" + xml(story.byline()) + "</byline><dateline><location>"
                + xml(story.place())
                + "</location></dateline></body.head><body.content>" + paragraphs(story)
                + "</body.content></body></nitf>";
    }

    private static String anpa(WireStory story) {
        return "\u0016\u0016\u0001a0417 \u001f\nr i \u001f\nBC-Harbour-Raid-"
                + story.id().replaceAll("\\W", "")
                + "   "
                + DateTimeFormatter.ofPattern("MM-dd").withZone(ZoneOffset.UTC).format(story.published())
                + "\n\u0002\u0011\n^" + story.headline() + "<\n^" + story.byline() + "<\n   " + story.place()
                + " (Coastal Wire) _ " + String.join("\n   ", story.paragraphs()) + "\n   "
                + ANPA_TRAILER.format(story.published()) + "\n\u0003";
    }

    private static String iptc(WireStory story) {
        return "\u0001cwx417 4 int " + 400 + " cwx 0417\r\n\r\nHarbour/raid/"
                + story.id().replaceAll("\\W", "")
                + "\r\n" + story.headline() + "\r\n\u0002" + story.byline() + "\r\n\r\n   " + story.place()
                + " (cwx) - "
                + String.join("\r\n   ", story.paragraphs()) + "\r\n\u0003\r\n" + IPTC_TRAILER.format(story.published())
                + "\r\n\u0004";
    }

    private static String rss(WireStory story) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>The Courier</title><link>https://courier.example/</link>"
                + "<description>News</description><item><title>" + xml(story.headline()) + "</title><link>"
                + address(story)
                + "</link><guid isPermaLink=\"false\">" + xml(story.id()) + "</guid><dc:creator>" + xml(story.byline())
                + "</dc:creator><pubDate>"
                + DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC).format(story.published())
                + "</pubDate><content:encoded><![CDATA[" + paragraphs(story)
                + "]]></content:encoded></item></channel></rss>";
    }

    private static String atom(WireStory story) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"><id>urn:courier</id>"
                + "<title>The Courier</title><updated>" + story.published() + "</updated><entry><id>" + xml(story.id())
                + "</id><title>" + xml(story.headline()) + "</title><link href=\"" + address(story)
                + "\"/><author><name>"
                + xml(story.byline()) + "</name></author><published>" + story.published() + "</published><updated>"
                + story.published() + "</updated><content type=\"html\">" + xml(paragraphs(story))
                + "</content></entry></feed>";
    }

    private static String rdf(WireStory story) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
                + " xmlns=\"http://purl.org/rss/1.0/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel rdf:about=\"https://courier.example/\">"
                + "<title>The Courier</title><link>https://courier.example/</link><description>News</description></channel>"
                + "<item rdf:about=\"" + address(story) + "\"><title>" + xml(story.headline()) + "</title><link>"
                + address(story) + "</link><dc:creator>" + xml(story.byline()) + "</dc:creator><dc:date>"
                + story.published() + "</dc:date><content:encoded><![CDATA[" + paragraphs(story)
                + "]]></content:encoded></item></rdf:RDF>";
    }

    private static String jsonFeed(WireStory story) {
        ObjectNode feed = JSON.createObjectNode();
        feed.put("version", "https://jsonfeed.org/version/1.1").put("title", "The Courier");
        ObjectNode item = feed.putArray("items").addObject();
        item.put("id", story.id()).put("url", address(story)).put("title", story.headline());
        item.put("content_html", paragraphs(story))
                .put("date_published", story.published().toString());
        item.putArray("authors").addObject().put("name", story.byline());
        return feed.toString();
    }

    private static String mail(WireStory story) {
        return "From: Coastal Wire <desk@coastal.example>\r\nTo: desk@newsroom.example\r\nSubject: " + story.headline()
                + "\r\nDate: "
                + DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC).format(story.published())
                + "\r\nMessage-ID: <" + story.id() + "@coastal.example>\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + story.byline()
                + "\r\n\r\n" + String.join("\r\n\r\n", story.paragraphs()) + "\r\n";
    }

    private static String address(WireStory story) {
        return "https://courier.example/" + story.id();
    }

    private static String paragraphs(WireStory story) {
        return story.paragraphs().stream()
                .map(paragraph -> "<p>" + xml(paragraph) + "</p>")
                .collect(Collectors.joining("\n"));
    }

    private static String xml(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
